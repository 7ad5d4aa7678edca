import { durations, measures } from '../lexicon/measures.ts';
import { singularOf } from '../lexicon/singular.ts';
import type { Refiner } from './draft.ts';

/** Adds the denominator of a rate to the unit: "3,000 tests per day", "$1,100 a square foot", "£3bn a year", "10 kV/cm". */
export const rate: Refiner = {
  name: 'rate',
  refine: (draft, { tokens }) => {
    if (!draft.unit) return draft;
    const word = tokens[draft.to]?.lower ?? '';
    const strict = word === 'per' || word === '/';
    if (!strict && word !== 'a' && word !== 'an' && word !== 'each' && word !== 'every') return draft;
    const square = /^(?:square|cubic)$/.test(tokens[draft.to + 1]?.lower ?? '') ? 1 : 0;
    const noun = tokens[draft.to + 1 + square];
    if (noun?.kind !== 'word') return draft;
    const name = measures.get(noun.lower) ?? singularOf(noun.lower);
    if (!strict && !durations.has(name) && !measures.has(noun.lower)) return draft;
    if (word === 'per' && name === 'cent') return draft;
    const full = square ? `${tokens[draft.to + 1]!.lower} ${name}` : name;
    return { ...draft, unit: `${draft.unit} per ${full}`, to: draft.to + 2 + square };
  },
};
