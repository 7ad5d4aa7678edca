import { writtenDate } from '../../../../shared/claims/restatement/written-date.ts';
import { textOf } from '../../../../shared/domain/span.ts';
import { blocksOf } from '../../../../shared/text/blocks.ts';
import { extract } from '../../../support/extract.ts';

const read = (text: string, publishedAt: string | null = null) =>
  extract({ text, blocks: blocksOf(text), publishedAt }).claims;
const restated = (text: string, publishedAt: string | null = null): (string | null)[] =>
  read(text, publishedAt).map(({ restatement }) => restatement?.text ?? null);

describe('a restatement adds in brackets', () => {
  test.each([
    [
      'the source behind its pronoun',
      'The ministry said it launched 90 drones.',
      ['it [The ministry] launched 90 drones'],
    ],
    [
      'a force behind what it destroyed',
      'The Defence Ministry stated that it destroyed 90 drones.',
      ['it [The Defence Ministry] destroyed 90 drones'],
    ],
    ['what a bare number counts', 'Three people were killed and 14 injured.', [null, '14 [people] injured']],
    [
      'the verb that a clause has in common with the one before, and what it counts',
      'Poland took in 1.2 million refugees, Germany 1.1 million and the Czech Republic 380,000.',
      [null, 'Germany [took in] 1.1 million [refugees]', 'the Czech Republic [took in] 380,000 [refugees]'],
    ],
    ['the verb alone', 'Britain gave £3bn and France €2bn, the bank said.', [null, 'France [gave] €2bn']],
    [
      'what is counted in a second place',
      'Six people died in Odesa and four in Vigo.',
      [null, 'Six people died in Odesa and four [people] in Vigo'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(restated(text)).toEqual(expected);
  });

  test('the verb with the span it came from', () => {
    const text = 'Germany sent 12 tanks and Poland 14 jets.';
    const [, second] = read(text);
    expect(second).toMatchObject({ quote: 'Poland 14 jets', subject: 'Poland' });
    expect(second?.restatement?.additions.map(({ from }) => textOf(text, from))).toEqual(['sent']);
  });

  test('the date behind a relative time, when the article has one', () => {
    expect(restated('Three sailors died on Sunday.', '2025-02-18')).toEqual([
      'Three sailors died on Sunday [16 February 2025]',
    ]);
    expect(restated('The toll of yesterday’s fire rose to 12 dead.', '2025-02-18')).toEqual([
      'The toll of yesterday’s [17 February 2025] fire rose to 12 dead',
    ]);
  });

  test('with the span of the brackets and the span that the words came from', () => {
    const text = 'The ministry said it launched 90 drones.';
    const addition = read(text)[0]?.restatement?.additions[0];
    expect(addition).toEqual({ span: { start: 2, end: 17 }, from: { start: 0, end: 12 } });
    expect(textOf(text, addition!.from)).toBe('The ministry');
  });
});

describe('nothing is added to a second clause', () => {
  test.each([
    ['where the names before its number may belong together', 'He sold 12 tanks to Germany and Poland 14 jets.'],
    ['where it counts another sort of thing', 'Spain sent 12 tanks and Poland £14m.'],
    ['that compares', 'Exports rose 4.2% in May, compared with a 1.1% fall in April.'],
  ])('%s', (_name, text) => {
    expect(restated(text)[1] ?? null).toBeNull();
  });
});

describe('nothing is added where the quote is the whole clause', () => {
  test.each([
    ['with the subject of both verbs', 'A blast killed four people and injured seven others.'],
    ['with what both participles follow', 'A bus overturned in Harbin, killing nine people and injuring 13 others.'],
    ['with the verb of both amounts', 'She paid $300 for the ring and $200 for the chain.'],
    ['with the verb of both places', 'Unemployment rose to 5.2% in Spain and to 5.4% in Italy.'],
  ])('%s', (_name, text) => {
    expect(read(text).map(({ quote, restatement }) => [quote, restatement])).toEqual([
      [text.slice(0, -1), null],
      [text.slice(0, -1), null],
    ]);
  });
});

describe('nothing is added', () => {
  test.each([
    ['to a pronoun of things told', 'Police said it was the third raid in two weeks.'],
    ['to "it" beside a plural source', 'Officials said it launched 90 drones.'],
    ['to "it" that may be the storm', 'The weather office said it killed 12 people.'],
    ['to a pronoun of no named source', 'They launched 90 drones.'],
    ['for a date in full', 'Three sailors died on 9 May 2024.'],
    ['for a day without the date of the article', 'Three sailors died on Sunday.'],
    ['to a number with its noun', 'Three people were killed.'],
    ['to a relative clause that is quoted with its noun', 'The ferry, which carried 120 people, sank.'],
  ])('%s', (_name, text) => {
    expect(restated(text)).toEqual([null]);
  });
});

test.each([
  ['2025-02-16', '16 February 2025'],
  ['2025-02', 'February 2025'],
  ['2025', '2025'],
  ['2025-02-10/2025-02-16', '10–16 February 2025'],
  ['2025-01-27/2025-02-02', '27 January 2025 – 2 February 2025'],
  ['soon', 'soon'],
])('%s is written %s', (iso, written) => {
  expect(writtenDate(iso)).toBe(written);
});
