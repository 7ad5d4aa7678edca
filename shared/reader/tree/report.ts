import type { Sentence } from '../sentence.ts';
import type { Span } from '../span.ts';
import { dependentsOf, relationOf } from './dependents.ts';
import { clausal, phraseOf } from './phrase.ts';

/** What a sentence tells as somebody's words. */
export interface Report {
  /** The verb of saying, or "according". */
  readonly cue: number;
  /** Who says it: the head of the noun phrase. */
  readonly speaker: number | undefined;
  /** Who says it as written, without preposition and clauses. */
  readonly speakerSpan: Span | undefined;
  /** What is said: the head of the clause. */
  readonly content: number;
  /**
   * What is said as written, without who says it, an opening "that", and the signs around it. Two parts where who says
   * it stands between: "The dam, she said, will hold."
   */
  readonly parts: readonly Span[];
}

/** Where a speaker's noun phrase stands, behind its preposition. */
export const speakerSpanOf = (sentence: Sentence, speaker: number | undefined): Span | undefined => {
  if (speaker === undefined) return undefined;
  const prepositions = dependentsOf(sentence, speaker, 'case', 'cc').filter((i) => i < speaker);
  const before = Math.max(-1, ...prepositions.flatMap((i) => [i, ...dependentsOf(sentence, i, 'fixed')]));
  const tokens = phraseOf(sentence, speaker, { without: clausal }).filter((i) => i > before);
  const [first, last] = [sentence.tokens[tokens[0] ?? speaker]!, sentence.tokens[tokens.at(-1) ?? speaker]!];
  return { start: first.start, end: last.end };
};

/**
 * Where the tokens of `inside` stand, in one part for each stretch without a token of `apart`: what else lies between
 * them belongs to them, by a wrong tree or one that crosses itself. Without the signs and the "that" around them; a
 * part without a word is left out.
 */
export const partsOf = (sentence: Sentence, inside: ReadonlySet<number>, apart: ReadonlySet<number>): Span[] => {
  const parts: number[][] = [];
  let isOpen = false;
  for (let i = 0; i < sentence.tokens.length; i++) {
    if (apart.has(i)) isOpen = false;
    if (!inside.has(i)) continue;
    if (!isOpen) parts.push([]);
    parts.at(-1)?.push(i);
    isOpen = true;
  }
  return parts.flatMap((part) => trimmed(sentence, part) ?? []);
};

const trimmed = (sentence: Sentence, part: readonly number[]): Span | undefined => {
  const isSign = (i: number): boolean => sentence.tokens[i]!.upos === 'PUNCT';
  const isOpening = (i: number): boolean => isSign(i) || isThat(sentence, i);
  const first = part.find((i) => !isOpening(i));
  const last = part.findLast((i) => !isSign(i));
  if (first === undefined || last === undefined || last < first) return undefined;
  return { start: sentence.tokens[first]!.start, end: sentence.tokens[last]!.end };
};

const isThat = (sentence: Sentence, index: number): boolean =>
  sentence.tokens[index]!.lemma === 'that' && relationOf(sentence, index) === 'mark';

/** The tokens that hang on any of `heads` through any number of others, themselves among them, but not on `without`. */
export const tokensBelow = (sentence: Sentence, heads: readonly number[], without?: number): Set<number> => {
  const found = new Set<number>();
  const add = (index: number): void => {
    if (found.has(index) || index === without) return;
    found.add(index);
    for (const dependent of dependentsOf(sentence, index)) add(dependent);
  };
  for (const head of heads) add(head);
  return found;
};
