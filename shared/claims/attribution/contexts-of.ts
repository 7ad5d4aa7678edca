import type { Span } from '../../domain/span.ts';
import type { Sentence as Tree } from '../../reader/sentence.ts';
import type { SentenceSpan } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';
import { tagWords } from '../language/tags/tag-words.ts';
import { verbGroupsOf } from '../language/tags/verb-groups.ts';
import type { SentenceContext } from './context.ts';
import { cuesOf } from './cue.ts';

/** Tokens and syntax tree of each sentence, by the same index. */
export interface Readings {
  readonly tokens: readonly (readonly Token[])[];
  readonly trees: readonly Tree[];
}

/** A sentence of more words is read in pieces, so that no parser looks at more than this at once. */
const longestPiece = 400;

/**
 * Each sentence as the parsers read it: words with parts of speech, verb groups, their cues, and the quotations that touch it. In
 * order, `index` counting from 0; a sentence of more than 400 tokens gives several. Linear in the text.
 */
export const contextsOf = (
  text: string,
  sentences: readonly SentenceSpan[],
  { tokens, trees }: Readings,
  quotations: readonly Span[],
): SentenceContext[] => {
  const pieces = sentences.flatMap((sentence, s) => piecesOf(sentence, tokens[s] ?? [], trees[s]));
  // Each step reads all pieces before the next begins: what it looks up stays near the processor.
  const words = pieces.map((piece) => tagWords(piece.tokens));
  const groups = words.map(verbGroupsOf);
  const cues = words.map((words, index) => cuesOf({ words, groups: groups[index]! }));
  let first = 0;
  return pieces.map(({ sentence, tree }, index) => {
    while (first < quotations.length && quotations[first]!.end <= sentence.start) first++;
    return {
      text,
      index,
      sentence,
      tree,
      words: words[index]!,
      groups: groups[index]!,
      cues: cues[index]!,
      quotations: touching(quotations, first, sentence.end),
    };
  });
};

interface Piece {
  readonly sentence: SentenceSpan;
  readonly tokens: readonly Token[];
  readonly tree: Tree | undefined;
}

const piecesOf = (sentence: SentenceSpan, tokens: readonly Token[], tree: Tree | undefined): Piece[] => {
  if (tokens.length <= longestPiece) return [{ sentence, tokens, tree }];
  const pieces: Piece[] = [];
  for (let from = 0; from < tokens.length; from += longestPiece) {
    const piece = tokens.slice(from, from + longestPiece);
    const start = from === 0 ? sentence.start : piece[0]!.start;
    const end = from + longestPiece < tokens.length ? piece.at(-1)!.end : sentence.end;
    pieces.push({ sentence: { ...sentence, start, end }, tokens: piece, tree: undefined });
  }
  return pieces;
};

const touching = (quotations: readonly Span[], first: number, end: number): Span[] => {
  const own: Span[] = [];
  for (let q = first; q < quotations.length; q++) {
    const quotation = quotations[q];
    if (!quotation || quotation.start >= end) break;
    own.push(quotation);
  }
  return own;
};
