import { trimmed } from '../../../../shared/claims/clauses/clauses.ts';

/** What is left between the bars of a text. */
const trim = (marked: string): string => {
  const start = marked.indexOf('|');
  const text = marked.replace(/\|/g, '');
  const span = trimmed(text, { start, end: marked.lastIndexOf('|') - 1 });
  return text.slice(span.start, span.end);
};

describe('a quote loses at its ends', () => {
  test.each([
    ['white space', '| 17 killed \n|'],
    ['commas and semicolons', '|, ; 17 killed ;,|'],
    ['colons', '|: 17 killed:|'],
    ['quotation marks', '|“17 killed”|'],
    ['straight quotation marks', '|"17 killed"|'],
    ['bullets', '|• ▪ ● ◦ · 17 killed|'],
    ['dashes that are bullets', '|- 17 killed|'],
    ['long dashes that are bullets', '|– — 17 killed|'],
    ['asterisks that are bullets', '|* 17 killed|'],
    ['the stop', '|17 killed.|'],
  ])('%s', (_what, marked) => {
    expect(trim(marked)).toBe('17 killed');
  });
});

describe('a quote keeps at its ends', () => {
  test.each([
    ['a minus', '|-17 degrees|', '-17 degrees'],
    ['the stop of an abbreviation', '|at 3.30 p.m.|', 'at 3.30 p.m.'],
    ['the stop of a country', '|17 in the U.S.|', '17 in the U.S.'],
    [
      'the stop of an abbreviation far into a text',
      '|17 killed in the long war on the coast of the U.S.|',
      '17 killed in the long war on the coast of the U.S.',
    ],
    ['brackets', '|(17 killed)|', '(17 killed)'],
    ['a question mark', '|17 killed?|', '17 killed?'],
    ['a dash at its end', '|17 killed -|', '17 killed -'],
    ['all of it where nothing else is there', 'x| ,|', ' ,'],
    ['what stands before it', 'no. |17 killed|', '17 killed'],
  ])('%s', (_what, marked, kept) => {
    expect(trim(marked)).toBe(kept);
  });
});
