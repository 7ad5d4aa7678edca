import type { Span } from '../../domain/span.ts';
import type { Sentence as Tree } from '../../reader/sentence.ts';
import type { SentenceSpan } from '../../text/sentences.ts';
import type { VerbGroup } from '../language/tags/verb-groups.ts';
import type { Word } from '../language/tags/word.ts';
import type { AttributionRule } from './attribution-rules.ts';
import type { Cue } from './cue.ts';

/** A sentence as the parsers read it. */
export interface SentenceContext {
  readonly text: string;
  readonly index: number;
  readonly sentence: SentenceSpan;
  readonly words: readonly Word[];
  readonly groups: readonly VerbGroup[];
  /** What each group is a cue of, by the same index. */
  readonly cues: readonly (Cue | undefined)[];
  /** Its syntax tree; nothing for a later piece of a very long sentence. */
  readonly tree: Tree | undefined;
  /** Quotations that touch the sentence, in order. */
  readonly quotations: readonly Span[];
}

/** What a parser finds: spans in the text, and the rule that found them. */
export interface Hit {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: Span | null;
  readonly rule: AttributionRule;
}

/** The span of words `from` to `to` (exclusive), or null when empty. */
export const spanOfWords = (words: readonly Word[], from: number, to: number): Span | null => {
  const first = words[from];
  const last = words[to - 1];
  return first && last && to > from ? { start: first.start, end: last.end } : null;
};

/** The indices of the words that fit. */
export const whereWord = (words: readonly Word[], fits: (word: Word) => boolean): number[] => {
  const found: number[] = [];
  for (let i = 0; i < words.length; i++) if (fits(words[i]!)) found.push(i);
  return found;
};

/** A range of word indices, end exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}
