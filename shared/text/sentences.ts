import type { Block } from '../domain/document.ts';
import type { Span } from '../domain/span.ts';
import { endsInAbbreviation } from './abbreviations.ts';

/** A sentence, the index of the block it stands in, and that block's kind. */
export interface SentenceSpan extends Span {
  readonly block: number;
  readonly section: Block['kind'];
}

// `Intl.Segmenter` is quadratic in the length of what it is given on Node 20.
const longestPiece = 1_000;
// No written sentence is longer; lists and tables without stops are.
const longestSentence = 1_500;
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Sentence ends that the Unicode rules do not see: before a digit or a quotation ("north. 30 people"), without a space
 * ("done.Next"), with a citation after the stop ("done.[3] Next").
 */
export const hiddenEnd =
  /(?:[.!?…]["”’)\]]{0,3}(?:\[\d{1,3}\]){0,9}\s+|[\p{Ll}\d)\]"”’][.!?]["”’]?(?:(?=\p{Lu}\p{Ll}+[ ,])|(?:\[\d{1,3}\]){1,9}(?=\p{Lu})))/gu;

const stop = /(?:[.!?…。！？।]|\.{3})["'”’»)\]*]*(?:\[\d{1,3}\])*$/u;
const exclamation = /[!?…]["'”’»)\]]*$/u;
const quotedEnd = /[.!?…]["”’']$/u;
const quotedQuestion = /[?!]["”]$/u;
/** "“Why?” Moreno asked": who speaks, behind a quotation that ends as a sentence does. */
const speaker =
  /^\s*(?:\p{Lu}[\p{L}\p{M}.'’-]{0,30}\s+){1,5}(?:said|says|asked|asks|told|added|wrote|shouted|replied|declared|exclaimed|continued)\b/u;
const longestSpeaker = 100;
const lowerStart = /^["'“‘«([]*\p{Ll}/u;
const digitStart = /^\d/u;
const numberLabel = /(?:^|\s)(?:no|nos|art|sec|fig|vol|p|pp|ch|op|approx|ca|c|est)\.$/i;
const listMarker = /^\(?(?:\d{1,3}|\p{L})[.)]$/u;

/**
 * The sentences of each block, in order: they do not overlap and hold everything but white space. Titles and
 * abbreviations ("Gen. Smith", "U.S. troops", "approx. 3.5", "No. 5") do not end a sentence; the end of a block does.
 * A run of more than 1,500 code units without an end is cut at white space. A quotation of several sentences is several; "said" and "Moreno said" after a quoted question belong to it.
 *
 * @example splitSentences('Gen. Smith left. He won.', [{ kind: 'body', start: 0, end: 24 }]).length // 2
 */
export const splitSentences = (text: string, blocks: readonly Block[]): SentenceSpan[] =>
  blocks.flatMap((block, index) =>
    sentencesOf(text, block).map((span) => ({ ...span, block: index, section: block.kind })),
  );

const sentencesOf = (text: string, block: Block): Span[] => {
  const sentences: Span[] = [];
  let start = block.start;
  for (const end of [...candidates(text, block), block.end]) {
    if (end <= start) continue;
    if (end < block.end && !isEnd(text, start, end, block.end)) continue;
    for (const cut of [...cutsOf(text, start, end), end]) {
      const span = trim(text, start, cut);
      if (span) sentences.push(span);
      start = cut;
    }
  }
  return sentences;
};

/** Where a run without any stop is cut so that no later step meets a sentence without bound. */
const cutsOf = (text: string, start: number, end: number): number[] => {
  const cuts: number[] = [];
  for (let from = start; end - from > longestSentence; ) {
    from = pieceEnd(text, from, end, longestSentence);
    cuts.push(from);
  }
  return cuts;
};

/** Offsets where a sentence may end, ascending. */
const candidates = (text: string, block: Block): number[] => {
  const ends = new Set<number>();
  for (let from = block.start; from < block.end; ) {
    const to = pieceEnd(text, from, block.end, longestPiece);
    for (const { index } of segmenter.segment(text.slice(from, to))) if (index > 0) ends.add(from + index);
    ends.add(to);
    from = to;
  }
  for (const match of text.slice(block.start, block.end).matchAll(hiddenEnd))
    ends.add(block.start + match.index + match[0].length);
  return [...ends].sort((a, b) => a - b);
};

/** A piece ends at white space where there is some, and never inside a surrogate pair. */
const pieceEnd = (text: string, from: number, end: number, longest: number): number => {
  if (end - from <= longest) return end;
  const cut = text.slice(from, from + longest).lastIndexOf(' ');
  if (cut > longest / 2) return from + cut + 1;
  const hard = from + longest;
  return text.charCodeAt(hard - 1) >= 0xd800 && text.charCodeAt(hard - 1) <= 0xdbff ? hard - 1 : hard;
};

// Enough context for any rule below, so that a text without stops stays linear.
const contextBefore = 40;
const contextAfter = 12;

const isEnd = (text: string, start: number, end: number, limit: number): boolean => {
  const before = text.slice(Math.max(start, end - contextBefore), end).trimEnd();
  const after = text.slice(end, Math.min(limit, end + contextAfter)).trimStart();
  if (!stop.test(before)) return false;
  if (listMarker.test(text.slice(start, Math.min(end, start + 6)).trim())) return false;
  if (lowerStart.test(after) && !/[.]["'”’]*(?:\[\d{1,3}\])+$/u.test(before)) return false;
  if (quotedQuestion.test(before) && speaker.test(text.slice(end, Math.min(limit, end + longestSpeaker)))) return false;
  if (exclamation.test(before) && !quotedEnd.test(before)) return true;
  if (digitStart.test(after) && numberLabel.test(before)) return false;
  return !endsInAbbreviation(before, after);
};

const trim = (text: string, start: number, end: number): Span | undefined => {
  const raw = text.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  const to = start + raw.trimEnd().length;
  return from < to ? { start: from, end: to } : undefined;
};
