import type { Sentence } from '../sentence.ts';
import type { Span } from '../span.ts';
import { dependentOf, dependentsOf, relationOf } from './dependents.ts';
import { phraseOf } from './phrase.ts';
import { isRelative, subjectOf } from './subject.ts';

/** What a sentence tells as somebody's words. */
export interface Report {
  /** The verb of saying, or "according". */
  readonly cue: number;
  /** Who says it: the head of the noun phrase. */
  readonly speaker: number | undefined;
  /** What is said: the head of the clause. */
  readonly content: number;
  /** Where what is said stands, without who says it, the quotation marks and signs around it. */
  readonly span: Span;
}

/**
 * Whatever the sentence reports, in the order of the cues: "she said (that) it sank", "'It sank,' she said", "It sank,
 * said the mayor, in the night", "according to the mayor, it sank". `isSaying` tells which lemmas are verbs of saying.
 *
 * @example reportsOf(read('The mayor said it sank.')) // [{ cue: 2, speaker: 1, content: 4, span: 'it sank' }]
 */
export const reportsOf = (
  sentence: Sentence,
  isSaying: (lemma: string) => boolean = (lemma) => sayings.has(lemma),
): Report[] =>
  sentence.tokens.flatMap((token, cue) => {
    if (token.lemma === 'according' || token.form.toLowerCase() === 'according')
      return accordingTo(sentence, cue) ?? [];
    return token.upos === 'VERB' && isSaying(token.lemma) ? (saying(sentence, cue) ?? []) : [];
  });

const sayings = new Set(
  'say tell add claim report announce state warn write note explain argue insist admit deny confirm acknowledge believe think allege declare estimate suggest stress reveal concede maintain recall reply respond tweet post assert conclude predict predicate'.split(
    ' ',
  ),
);

const saying = (sentence: Sentence, cue: number): Report | undefined => {
  const below = dependentOf(sentence, cue, 'ccomp') ?? quotedBelow(sentence, cue);
  if (below !== undefined) {
    return {
      cue,
      speaker: speakerOf(sentence, cue, below < cue),
      content: below,
      span: contentSpan(sentence, below, cue),
    };
  }
  const above = sentence.head[cue] ?? -1;
  if (relationOf(sentence, cue) !== 'parataxis' || above < 0) return undefined;
  return { cue, speaker: speakerOf(sentence, cue, true), content: above, span: contentSpan(sentence, above, cue) };
};

/** A speech that the tree hangs beside the verb: "She said: 'It sank.'" */
const quotedBelow = (sentence: Sentence, cue: number): number | undefined =>
  dependentsOf(sentence, cue, 'parataxis').find(
    (i) => sentence.tokens[i]?.upos === 'VERB' || dependentOf(sentence, i, 'nsubj', 'cop') !== undefined,
  );

/** Behind the verb in "said the mayor", where a wrong tree may have an object. */
const speakerOf = (sentence: Sentence, cue: number, contentFirst: boolean): number | undefined => {
  const subject = subjectOf(sentence, cue)?.token;
  if (subject !== undefined) return subject;
  const object = contentFirst ? dependentOf(sentence, cue, 'obj') : undefined;
  return object !== undefined && object > cue ? object : undefined;
};

const contentSpan = (sentence: Sentence, content: number, cue: number): Span => {
  const saidBelow = relationOf(sentence, cue) === 'parataxis' && sentence.head[cue] === content;
  if (!saidBelow) return trimmed(sentence, phraseOf(sentence, content));
  const said = new Set(phraseOf(sentence, cue, { punctuation: true }));
  // The part with its head, where who says it stands between two.
  const tokens = phraseOf(sentence, content, { punctuation: true }).filter((i) => !said.has(i));
  return trimmed(sentence, runAround(tokens, content));
};

const runAround = (tokens: readonly number[], content: number): number[] => {
  const runs: number[][] = [];
  for (const token of tokens) {
    const run = runs.at(-1);
    if (run && run.at(-1) === token - 1) run.push(token);
    else runs.push([token]);
  }
  return runs.find((run) => run.includes(content)) ?? [content];
};

/** Without signs at the ends, and without the "that" that opens it. */
const trimmed = (sentence: Sentence, tokens: readonly number[]): Span => {
  let from = 0;
  let to = tokens.length - 1;
  const isOutside = (i: number): boolean => sentence.tokens[tokens[i]!]?.upos === 'PUNCT';
  while (from < to && (isOutside(from) || isThat(sentence, tokens[from]!))) from += 1;
  while (to > from && isOutside(to)) to -= 1;
  return { start: sentence.tokens[tokens[from]!]?.start ?? 0, end: sentence.tokens[tokens[to]!]?.end ?? 0 };
};

const isThat = (sentence: Sentence, index: number): boolean =>
  sentence.tokens[index]?.lemma === 'that' && relationOf(sentence, index) === 'mark' && !isRelative(sentence, index);

const accordingTo = (sentence: Sentence, cue: number): Report | undefined => {
  const speaker =
    relationOf(sentence, cue) === 'case' ? sentence.head[cue] : dependentOf(sentence, cue, 'obl', 'nmod', 'obj');
  const phraseHead = relationOf(sentence, cue) === 'case' ? speaker : cue;
  const content = phraseHead === undefined ? undefined : sentence.head[phraseHead];
  if (speaker === undefined || content === undefined || content < 0) return undefined;
  const said = new Set(phraseOf(sentence, phraseHead!, { punctuation: true }));
  const tokens = phraseOf(sentence, content, { punctuation: true }).filter((i) => !said.has(i));
  return { cue, speaker, content, span: trimmed(sentence, runAround(tokens, content)) };
};
