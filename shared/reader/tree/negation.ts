import type { Sentence } from '../sentence.ts';
import { dependentsOf } from './dependents.ts';
import { predicateOf } from './predicate.ts';

/**
 * The token that makes a clause deny what it says, if one does: "not" or "never" at its predicate, or "no" and "nobody"
 * as or at its subject or object ("no ships were lost"). `index` is any token of the predicate. A denial in a clause
 * above or below does not count.
 */
export const negationOf = (sentence: Sentence, index: number): number | undefined => {
  const { head } = predicateOf(sentence, index);
  const lemmaAt = (i: number): string => sentence.tokens[i]?.lemma ?? '';
  const adverb = dependentsOf(sentence, head, 'advmod', 'cc', 'det').find((i) => adverbs.has(lemmaAt(i)));
  if (adverb !== undefined) return adverb;
  for (const argument of dependentsOf(sentence, head, 'nsubj', 'obj', 'obl')) {
    if (nobody.has(lemmaAt(argument))) return argument;
    const determiner = dependentsOf(sentence, argument, 'det', 'advmod').find((i) => determiners.has(lemmaAt(i)));
    if (determiner !== undefined && sentence.rel[argument] !== 'obl') return determiner;
  }
  return undefined;
};

const adverbs = new Set(['not', 'never', 'neither', 'nor', 'no']);
const determiners = new Set(['no', 'neither']);
const nobody = new Set(['nobody', 'none', 'nothing', 'neither']);
