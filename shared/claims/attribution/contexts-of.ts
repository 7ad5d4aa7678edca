import type { Span } from '../../domain/span.ts';
import type { SentenceSpan } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';
import type { SentenceContext } from './context.ts';
import { cueOf } from './cue.ts';
import { tagWords } from './tag-words.ts';
import { verbGroupsOf } from './verb-groups.ts';

/** A sentence of more words is read in pieces, so that no parser looks at more than this at once. */
const longestPiece = 400;

/**
 * Each sentence as the parsers read it: words with parts of speech, verb groups, their cues, and the quotations that touch it. In
 * order, `index` counting from 0; a sentence of more than 400 tokens gives several. Linear in the text.
 */
export const contextsOf = (
  text: string,
  sentences: readonly SentenceSpan[],
  tokens: readonly (readonly Token[])[],
  quotations: readonly Span[],
): SentenceContext[] => {
  const contexts: SentenceContext[] = [];
  let first = 0;
  sentences.forEach((sentence, s) => {
    const all = tokens[s] ?? [];
    for (let from = 0; from === 0 || from < all.length; from += longestPiece) {
      const piece = all.slice(from, from + longestPiece);
      const start = from === 0 ? sentence.start : (piece[0]?.start ?? sentence.start);
      const end = from + longestPiece < all.length ? (piece.at(-1)?.end ?? sentence.end) : sentence.end;
      while (first < quotations.length && (quotations[first]?.end ?? 0) <= start) first++;
      const words = tagWords(piece);
      const groups = verbGroupsOf(words);
      contexts.push({
        text,
        index: contexts.length,
        sentence: { ...sentence, start, end },
        words,
        groups,
        cues: groups.map((_, g) => cueOf({ words, groups }, g)),
        quotations: touching(quotations, first, end),
      });
    }
  });
  return contexts;
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
