import type { Sentence } from '../sentence.ts';
import { isClauseHead } from './clause.ts';
import { dependentOf, relationOf } from './dependents.ts';
import { partsOf, type Report, speakerSpanOf, tokensBelow } from './report.ts';

/** What is so "according to" somebody: the main or content clause around it. `cue` is the word "according". */
export const accordingToOf = (sentence: Sentence, cue: number): Report | undefined => {
  const isPreposition = relationOf(sentence, cue) === 'case';
  const speaker = isPreposition ? sentence.head[cue] : dependentOf(sentence, cue, 'obl', 'nmod', 'obj');
  const phrase = isPreposition ? speaker : cue;
  if (speaker === undefined || phrase === undefined) return undefined;
  let content = sentence.head[phrase] ?? -1;
  while (content >= 0 && !isWhole(sentence, content)) content = sentence.head[content]!;
  if (content < 0) return undefined;
  return {
    cue,
    speaker,
    speakerSpan: speakerSpanOf(sentence, speaker),
    content,
    parts: partsOf(sentence, tokensBelow(sentence, [content], phrase), tokensBelow(sentence, [phrase])),
  };
};

/** Neither a participle nor a clause that describes something: those hold nothing by themselves. */
const isWhole = (sentence: Sentence, index: number): boolean =>
  isClauseHead(sentence, index) && !['acl', 'advcl'].includes(relationOf(sentence, index));
