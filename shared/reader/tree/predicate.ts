import type { Sentence } from '../sentence.ts';
import { dependentOf, dependentsOf, relationOf } from './dependents.ts';

/** What a clause says of its subject: `had not been sunk`, `is a port`. */
export interface Predicate {
  /** The token that the clause hangs on: the verb, or the noun or adjective behind a form of "be". */
  readonly head: number;
  /** The verb that shows tense and number: the first auxiliary, the copula, or the head itself. */
  readonly finite: number;
  /** Head, auxiliaries, copula, negation and particle, in order. */
  readonly tokens: readonly number[];
}

/**
 * The predicate that a token belongs to: for a verb or the head of a clause its own, for an auxiliary, a copula, a
 * negation or a particle that of its head. For other tokens it is the token alone.
 *
 * @example predicateOf(read('It has not been sunk'), 1).tokens // has not been sunk
 */
export const predicateOf = (sentence: Sentence, index: number): Predicate => {
  const head = isPartOfPredicate(sentence, index) ? (sentence.head[index] ?? index) : index;
  const parts = dependentsOf(sentence, head, ...verbalParts).concat(
    dependentsOf(sentence, head, 'advmod').filter((i) => sentence.tokens[i]!.lemma === 'not'),
  );
  const tokens = [...parts, head].sort((a, b) => a - b);
  return { head, finite: dependentOf(sentence, head, 'aux', 'cop') ?? head, tokens };
};

const verbalParts = ['aux', 'cop', 'compound:prt'];

const isPartOfPredicate = (sentence: Sentence, index: number): boolean =>
  verbalParts.includes(sentence.rel[index] ?? '') ||
  ['aux', 'cop'].includes(relationOf(sentence, index)) ||
  (relationOf(sentence, index) === 'advmod' && sentence.tokens[index]?.lemma === 'not');

/** Whether a token is what a clause hangs on: a verb that is no mere modifier, or a word with copula or subject. */
export const isPredicate = (sentence: Sentence, index: number): boolean => {
  const token = sentence.tokens[index];
  if (!token) return false;
  if (dependentOf(sentence, index, 'cop', 'nsubj', 'csubj', 'aux') !== undefined) return true;
  return (
    (token.upos === 'VERB' || token.upos === 'AUX') &&
    !['aux', 'cop', 'amod', 'compound', 'case', 'mark', 'cc', 'fixed', 'flat'].includes(relationOf(sentence, index))
  );
};
