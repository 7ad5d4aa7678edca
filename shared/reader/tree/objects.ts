import type { Sentence } from '../sentence.ts';
import { dependentOf, dependentsOf, relationOf } from './dependents.ts';
import { isPredicate, predicateOf } from './predicate.ts';
import { antecedentOf, isRelative, subjectOf } from './subject.ts';
import { voiceOf } from './voice.ts';

/**
 * The objects of the predicate that a token belongs to, direct before indirect. For "which" and "that" it is the noun
 * that they stand for; joined verbs share an object behind the last of them: "bought and sold boats".
 */
export const objectsOf = (sentence: Sentence, index: number): number[] => {
  const { head } = predicateOf(sentence, index);
  const own = [...dependentsOf(sentence, head, 'obj'), ...dependentsOf(sentence, head, 'iobj')].map((i) =>
    isRelative(sentence, i) ? (antecedentOf(sentence, head) ?? i) : i,
  );
  if (own.length > 0 || voiceOf(sentence, head) === 'passive') return own;
  const first = sentence.head[head] ?? -1;
  const shared =
    relationOf(sentence, head) === 'conj' && isPredicate(sentence, first) && dependentOf(sentence, first, 'obj');
  return typeof shared === 'number' && shared > head ? [shared] : [];
};

/** Who or what is acted on: the subject of a passive, else the direct object. */
export const patientOf = (sentence: Sentence, index: number): number | undefined =>
  voiceOf(sentence, index) === 'passive' ? subjectOf(sentence, index)?.token : objectsOf(sentence, index)[0];
