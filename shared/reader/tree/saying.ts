import type { Sentence } from '../sentence.ts';
import { dependentOf, dependentsOf, relationOf } from './dependents.ts';
import { isPredicate } from './predicate.ts';
import { partsOf, type Report, speakerSpanOf, tokensBelow } from './report.ts';
import { subjectOf } from './subject.ts';

/**
 * What a verb of saying reports, if it reports a clause: "she said (that) it sank", "she said: 'It sank'", "'It sank,'
 * she said", "It sank, said the mayor".
 */
export const sayingOf = (sentence: Sentence, cue: number): Report | undefined => {
  const content = contentOf(sentence, cue);
  if (content === undefined) return undefined;
  const speaker = content < cue ? speakerBehind(sentence, cue, content) : subjectOf(sentence, cue)?.token;
  const heads = [content, ...strayParts(sentence, cue, content, speaker)];
  const inside = tokensBelow(sentence, heads, cue);
  const apart = new Set([cue, ...(speaker === undefined ? [] : tokensBelow(sentence, [speaker], cue))]);
  return {
    cue,
    speaker,
    speakerSpan: speakerSpanOf(sentence, speaker),
    content,
    parts: partsOf(sentence, inside, apart),
  };
};

/** A clause that hangs on the verb, or that the verb hangs on as an aside. */
const contentOf = (sentence: Sentence, cue: number): number | undefined => {
  const below =
    dependentOf(sentence, cue, 'ccomp') ??
    dependentsOf(sentence, cue, 'parataxis').find((i) => isPredicate(sentence, i));
  if (below !== undefined) return below;
  const above = sentence.head[cue] ?? -1;
  return relationOf(sentence, cue) === 'parataxis' && above >= 0 ? above : undefined;
};

/** Behind what was said: "said the mayor" too, where a wrong tree may have an object. */
const speakerBehind = (sentence: Sentence, cue: number, content: number): number | undefined => {
  const behind = dependentsOf(sentence, cue, 'nsubj', 'obj').filter((i) => i > content);
  return behind.find((i) => relationOf(sentence, i) === 'nsubj') ?? behind[0] ?? subjectOf(sentence, cue)?.token;
};

/**
 * Words of what was said that a wrong tree hangs on the verb of saying: "The mayor said [the tweets] were ironic", where
 * the clause has no subject of its own, and a second clause.
 */
const strayParts = (sentence: Sentence, cue: number, content: number, speaker: number | undefined): number[] => {
  if (sentence.head[content] !== cue) return [];
  const hasSubject = dependentOf(sentence, content, 'nsubj', 'csubj') !== undefined;
  const between = (i: number): boolean => (content > cue ? i > cue && i < content : i < content);
  return [
    ...dependentsOf(sentence, cue, 'ccomp'),
    ...(hasSubject ? [] : dependentsOf(sentence, cue, 'nsubj', 'obj').filter(between)),
  ].filter((i) => i !== content && i !== speaker);
};
