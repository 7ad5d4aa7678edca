import type { Sentence } from '../sentence.ts';
import { relationOf } from './dependents.ts';
import { isPredicate, predicateOf } from './predicate.ts';

/**
 * The head of the innermost clause that a token stands in: the nearest word above it, or itself, that a main, content,
 * adverbial or relative clause hangs on, or the second of two joined verbs. An open complement ("wants to leave")
 * belongs to the clause above.
 */
export const clauseOf = (sentence: Sentence, index: number): number => {
  let at = predicateOf(sentence, index).head;
  while (!isClauseHead(sentence, at) && (sentence.head[at] ?? -1) >= 0) at = sentence.head[at]!;
  return at;
};

/** Whether a clause hangs on a token. */
export const isClauseHead = (sentence: Sentence, index: number): boolean => {
  const relation = relationOf(sentence, index);
  return clauseRelations.has(relation) || (relation === 'conj' && isPredicate(sentence, index));
};

const clauseRelations = new Set(['root', 'ccomp', 'advcl', 'acl', 'parataxis', 'csubj']);
