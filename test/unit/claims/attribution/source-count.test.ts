import { blocksOf } from '../../../../shared/text/blocks.ts';
import { extract } from '../../../support/extract.ts';

const read = (text: string) => extract({ text, blocks: blocksOf(text), publishedAt: null });
const quotesOf = (text: string) => read(text).claims.map(({ quote }) => quote);

describe('how many sources speak is no claim', () => {
  test.each([
    ['Two sources at the port told Coast Radio the pier would close.', []],
    ['Three officials said 12 boats sank.', ['12 boats sank']],
    ['The bridge cost $3bn, according to two sources.', ['The bridge cost $3bn']],
    ['Exports fell 3%, according to the forecast of 14 analysts.', ['Exports fell 3%']],
    ['The port was fined $3m, Coast Radio reported, citing two people.', ['The port was fined $3m']],
    ['Four people familiar with the matter said the bridge cost £2bn.', ['the bridge cost £2bn']],
    ['“It sank at once,” said two of the passengers.', []],
  ])('%s', (text, quotes) => {
    expect(quotesOf(text)).toEqual(quotes);
  });

  it('keeps the number among those that were found, and does not call for a claim', () => {
    const { quantities, sentences } = read('Three officials said the dam had burst.');
    expect(quantities.map(({ quote }) => quote)).toEqual(['Three officials']);
    expect(sentences.map(({ disposition }) => disposition)).toEqual(['nothing-to-check']);
  });
});

describe('a number of people that is itself the news is a claim', () => {
  test.each([
    'Two officials were killed',
    'Five senators said they left the party',
    'More than 1,000 doctors said in a letter that the pier was unsafe',
    'Only one in five residents said they trust the port',
    'Twenty-three women have accused the captain of theft',
    'About 300 residents said they had no water',
  ])('%s', (text) => {
    expect(quotesOf(`${text}.`)).toEqual([text]);
  });
});
