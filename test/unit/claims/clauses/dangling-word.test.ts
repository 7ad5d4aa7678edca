import { isDangling } from '../../../../shared/claims/clauses/dangling-word.ts';
import { tokenise } from '../../../../shared/text/tokens.ts';
import { quotesOf } from './read.ts';

describe('a quote keeps the preposition that ends it', () => {
  test.each([
    ['17 people are still unaccounted for.', '17 people are still unaccounted for'],
    [
      'After the landslide, 17 people are still unaccounted for, the mayor said.',
      'After the landslide, 17 people are still unaccounted for',
    ],
    ['Rescuers found 30 people they had been looking for.', 'Rescuers found 30 people they had been looking for'],
    ['The council owes £40m that it cannot pay for; it is broke.', 'The council owes £40m that it cannot pay for'],
    ['Output fell by 40 tonnes from the day before.', 'Output fell by 40 tonnes from the day before'],
    ['Only 40% of voters believe in that.', 'Only 40% of voters believe in that'],
  ])('%s', (text, quote) => {
    expect(quotesOf(text)).toEqual([quote]);
  });
});

describe('a quote keeps a relative clause behind a preposition', () => {
  test.each(['The mayor gave 14 speeches in which she named the thief', 'The port has 12 cranes of which few work'])(
    '%s',
    (quote) => {
      expect(quotesOf(`${quote}.`)).toEqual([quote]);
    },
  );
});

describe('a quote ends before the word that leads on', () => {
  test.each([
    ['The council spent £40m on a plan that, if it fails, ends the ferry.', 'The council spent £40m on a plan'],
    ['The crew lost 12 boats when, at dawn, the storm came.', 'The crew lost 12 boats'],
    ['The union has 300 members and, the mayor said, no money.', 'The union has 300 members'],
  ])('%s', (text, quote) => {
    expect(quotesOf(text)).toEqual([quote]);
  });
});

/** Whether the word before the bar dangles. */
const dangles = (marked: string): boolean => {
  const text = marked.replace('|', '');
  const tokens = tokenise(text, { start: 0, end: text.length });
  return isDangling(
    tokens,
    tokens.findLastIndex(({ end }) => end <= marked.indexOf('|')),
  );
};

describe('the last word of a clause dangles', () => {
  test.each([
    'a speech in| which she said it',
    'the extent to| whom it went',
    'agreed to| “fight crime”',
    'described it as| "an attack"',
    'paid for| ‘repairs’',
    "paid for| 'repairs'",
    'got with| [the others]',
    'described it as|.',
    'the men and|, he said,',
    'a car or|, more often, a van',
    'took part in the|.',
    'boats including|, he said, 12',
    'a state that|, if it were a nation',
    'said that| if it rains',
    'argues that| “only he can win”',
    'the day when|, he said, it broke',
    'for where| it lies',
  ])('%s', (marked) => {
    expect(dangles(marked)).toBe(true);
  });
});

describe('the last word of a clause does not dangle', () => {
  test.each([
    'still unaccounted for|',
    'still unaccounted for|.',
    'were they looked for|?',
    'it had been asked for|!',
    'paid for|; and more',
    'two to choose from|: a bee or a wasp',
    'any number you want to|...',
    'any number you want to|…',
    'were looking for|, police said',
    'were looking for| (police said)',
    'signed on| – he would tell',
    'said they “were looking for|”',
    'said they "were looking for|"',
    'charged with| or convicted of theft',
    'held by| and is paid',
    'unaccounted for| because it rained',
    'unaccounted for| after the blast',
    'lobbied for| while she was there',
    'deal with that|, now',
    'three ways to do that|.',
    'three ways to do that|',
    'of 30 people killed| in May',
    'the men who died| “at sea”',
  ])('%s', (marked) => {
    expect(dangles(marked)).toBe(false);
  });
});
