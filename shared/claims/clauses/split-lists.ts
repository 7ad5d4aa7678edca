import type { Sentence as Tree } from '../../reader/sentence.ts';
import { countedBy } from '../../reader/tree/counted.ts';
import { membersOf } from '../../reader/tree/members.ts';
import type { FoundQuantity } from '../quantities/found-quantity.ts';

/**
 * The quantities of one clause in groups that are true or false together: things counted side by side ("967 bombs, 111
 * tunnels and 20 trucks") may each be wrong alone, all else belongs together. In order; at least one group.
 */
export const splitLists = (tree: Tree, group: readonly FoundQuantity[]): FoundQuantity[][] => {
  const nouns = group.map(({ quantity }) => nounAt(tree, quantity.start));
  const isListed = (i: number): boolean => {
    const noun = nouns[i];
    if (noun === undefined || group[i]!.whole) return false;
    const members = membersOf(tree, noun);
    return nouns.some((other, j) => j !== i && other !== undefined && other !== noun && members.includes(other));
  };
  const groups: FoundQuantity[][] = [];
  for (const [i, one] of group.entries()) {
    if (groups.length === 0 || isListed(i)) groups.push([one]);
    else groups.at(-1)!.push(one);
  }
  return groups;
};

const nounAt = (tree: Tree, offset: number): number | undefined => {
  const token = tree.tokens.findIndex(({ end }) => end > offset);
  return token === -1 ? undefined : countedBy(tree, token);
};
