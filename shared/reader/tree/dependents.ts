import type { Sentence } from '../sentence.ts';

/** A relation without its subtype: `nsubj` of `nsubj:pass`. */
export const baseOf = (relation: string): string => {
  const colon = relation.indexOf(':');
  return colon < 0 ? relation : relation.slice(0, colon);
};

/**
 * The tokens that hang on `head`, in order; with `relations`, only those in one of them. A relation without subtype
 * stands for all its subtypes.
 *
 * @example dependentsOf(sentence, verb, 'obj', 'iobj')
 */
export const dependentsOf = (
  { head: heads, rel }: Sentence,
  head: number,
  ...relations: readonly string[]
): number[] => {
  const found: number[] = [];
  for (let i = 0; i < heads.length; i++) {
    if (heads[i] !== head) continue;
    const relation = rel[i]!;
    if (relations.length === 0 || relations.includes(relation) || relations.includes(baseOf(relation))) found.push(i);
  }
  return found;
};

/** The first token in one of the relations to `head`, if there is one. */
export const dependentOf = (sentence: Sentence, head: number, ...relations: readonly string[]): number | undefined =>
  dependentsOf(sentence, head, ...relations)[0];

/** A token's relation to its head without subtype; `root` for the root, nothing for no token. */
export const relationOf = ({ rel }: Sentence, index: number): string => baseOf(rel[index] ?? '');

/** Whether `index` is `ancestor` or hangs on it through any number of others. */
export const isBelow = ({ head }: Sentence, index: number, ancestor: number): boolean => {
  let at = index;
  while (at >= 0 && at !== ancestor) at = head[at] ?? -1;
  return at === ancestor;
};
