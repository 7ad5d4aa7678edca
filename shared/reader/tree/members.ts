import type { Sentence } from '../sentence.ts';
import { dependentsOf, relationOf } from './dependents.ts';

/**
 * The heads of all that is joined with a token by "and", "or" or commas, itself among them, in order: for any of
 * `boats`, `nets` and `rods` in "boats, nets and rods" all three. A token that is joined with nothing comes alone.
 */
export const membersOf = (sentence: Sentence, index: number): number[] => {
  let first = index;
  while (relationOf(sentence, first) === 'conj') first = sentence.head[first]!;
  const members = [first];
  for (let i = 0; i < members.length; i++) members.push(...dependentsOf(sentence, members[i]!, 'conj'));
  return members.sort((a, b) => a - b);
};

/**
 * What describes a token: its own modifiers, and those before the first of the words joined with it which it shares.
 * "Old" and "their" in "their old boats and nets" describe nets too; a member with a determiner, possessive or number
 * of its own shares nothing: "two boats and a net".
 */
export const modifiersOf = (sentence: Sentence, index: number): number[] => {
  const own = dependentsOf(sentence, index, ...modifiers);
  const [first = index] = membersOf(sentence, index);
  if (first === index || own.some((i) => opening.has(sentence.rel[i]!))) return own;
  const shared = dependentsOf(sentence, first, ...modifiers).filter((i) => i < first);
  return [...shared, ...own];
};

const modifiers = ['det', 'amod', 'nummod', 'nmod:poss'];
const opening = new Set(['det', 'nummod', 'nmod:poss']);
