import { isHard, opensClause } from '../../../../shared/claims/clauses/clause-boundary.ts';
import { tokenise } from '../../../../shared/text/tokens.ts';

/** The tokens, and which of them stands behind the bar. */
const at = (marked: string) => {
  const text = marked.replace('|', '');
  const tokens = tokenise(text, { start: 0, end: text.length });
  return { tokens, index: tokens.findIndex(({ start }) => start >= marked.indexOf('|')) };
};

describe('a mark ends a clause', () => {
  test.each([
    'rain|; sun',
    'rain|: sun',
    'rain |(sun)',
    'rain (sun|)',
    'rain |[sun]',
    'rain |– sun',
    'rain |— sun',
    'rain|... sun',
    'rain|… sun',
    'he said |“no”',
    'he said |"no"',
    'at 8|: 30 came',
    'at eight|:30',
  ])('%s', (marked) => {
    const { tokens, index } = at(marked);
    expect(isHard(tokens, index)).toBe(true);
  });
});

describe('a mark does not end a clause', () => {
  test.each(['rain|, sun', 'rain|. Sun', 'voted 173|–3', 'as of 08|:00', 'rain |and sun'])('%s', (marked) => {
    const { tokens, index } = at(marked);
    expect(isHard(tokens, index)).toBe(false);
  });
});

describe('a word opens a clause', () => {
  test.each([
    '|after two cars collided',
    '|when the storm',
    '|where the storm',
    '|once the storm',
    '|before the old and very slow train to the town of Vigo was late',
    '|since it was late',
  ])('%s', (marked) => {
    const { tokens, index } = at(marked);
    expect(opensClause(tokens, index)).toBe(true);
  });
});

describe('a word is a preposition', () => {
  test.each([
    '|after the attack',
    '|after drinking',
    '|when drinking',
    '|before the war, it was late',
    '|since May; it was late',
    '|until dawn: it was late',
    '|after the long and slow and cold and dark and wet and dull and sad night it was late',
  ])('%s', (marked) => {
    const { tokens, index } = at(marked);
    expect(opensClause(tokens, index)).toBe(false);
  });
});
