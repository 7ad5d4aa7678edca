import type { Sentence } from '../sentence.ts';
import { dependentOf, dependentsOf, relationOf } from './dependents.ts';
import { predicateOf } from './predicate.ts';

export type Voice = 'active' | 'passive';

/**
 * The voice of the predicate that a token belongs to. Passive are "were sunk", "got hit", "boats sunk by storms" and
 * "were hit and sunk"; "had sunk" and "is a port" are active.
 */
export const voiceOf = (sentence: Sentence, index: number): Voice => {
  const { head } = predicateOf(sentence, index);
  if (dependentOf(sentence, head, 'aux:pass', 'nsubj:pass') !== undefined) return 'passive';
  if (sentence.tokens[head]?.xpos !== 'VBN' || dependentOf(sentence, head, 'aux', 'nsubj') !== undefined)
    return 'active';
  switch (relationOf(sentence, head)) {
    case 'acl':
    case 'advcl':
    case 'amod':
      return 'passive';
    case 'conj':
      return voiceOf(sentence, sentence.head[head]!);
    default:
      return dependentOf(sentence, head, 'obl:agent') === undefined ? 'active' : 'passive';
  }
};

/** By whom or what a passive is done: `storms` in "sunk by storms". */
export const agentOf = (sentence: Sentence, index: number): number | undefined => {
  const { head } = predicateOf(sentence, index);
  if (voiceOf(sentence, head) === 'active') return undefined;
  return (
    dependentOf(sentence, head, 'obl:agent') ??
    dependentsOf(sentence, head, 'obl').find((i) =>
      dependentsOf(sentence, i, 'case').some((preposition) => sentence.tokens[preposition]?.lemma === 'by'),
    )
  );
};
