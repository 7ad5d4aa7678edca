import type { Attribution } from '../../domain/claim.ts';
import type { Span } from '../../domain/span.ts';
import type { SentenceSpan } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';
import type { Hit, SentenceContext } from './context.ts';
import { parseAccordingTo } from './parsers/according-to.ts';
import { parseAdjective } from './parsers/adjective.ts';
import { parseClause } from './parsers/clause.ts';
import { parseNoun } from './parsers/noun.ts';
import { parseSpeakerColon } from './parsers/speaker-colon.ts';
import { parseTrailing } from './parsers/trailing.ts';
import { parseUnnamed } from './parsers/unnamed.ts';
import { findQuotations } from './quotations.ts';
import { continueQuotations } from './refiners/continue-quotation.ts';
import { dropNested } from './refiners/drop-nested.ts';
import { nameSources } from './refiners/name-source.ts';
import { verbGroupsOf } from './verb-groups.ts';
import { tagWords } from './words.ts';

type Parser = (ctx: SentenceContext) => Hit[];

const parsers: readonly Parser[] = [
  parseAccordingTo,
  parseTrailing,
  parseUnnamed,
  parseClause,
  parseAdjective,
  parseNoun,
  parseSpeakerColon,
];

export const findAttributions = (
  text: string,
  sentences: readonly SentenceSpan[],
  tokens: readonly (readonly Token[])[],
): Attribution[] => {
  const quotations = findQuotations(text, sentences, tokens);
  const contexts = contextsOf(text, sentences, tokens, quotations);
  const hits = contexts.flatMap((ctx) => dropRepeatedCues(parsers.flatMap((parse) => parse(ctx))));
  const outside = hits.filter((hit) => !insideQuotation(hit, quotations));
  const continued = continueQuotations(outside, contexts, (offset) => indexAt(sentences, offset));
  const kept = dropNested(continued);
  const names = nameSources(kept, contexts, (offset) => indexAt(sentences, offset));
  return kept.flatMap((hit, index) => {
    const name = names[index];
    return name ? [{ ...hit, ...name, direct: startsQuotation(text, hit.content) }] : [];
  });
};

/** One attribution a cue: the earlier parser wins. */
const dropRepeatedCues = (hits: readonly Hit[]): Hit[] => {
  const seen = new Set<number>();
  return hits.filter((hit) => {
    const key = hit.cue?.end ?? -1;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

const contextsOf = (
  text: string,
  sentences: readonly SentenceSpan[],
  tokens: readonly (readonly Token[])[],
  quotations: readonly Span[],
): SentenceContext[] => {
  let first = 0;
  return sentences.map((sentence, index) => {
    const words = tagWords(tokens[index] ?? []);
    while (first < quotations.length && (quotations[first]?.end ?? 0) <= sentence.start) first++;
    const own: Span[] = [];
    for (let q = first; q < quotations.length && (quotations[q]?.start ?? 0) < sentence.end; q++) {
      const quotation = quotations[q];
      if (quotation) own.push(quotation);
    }
    return { text, index, sentence, words, groups: verbGroupsOf(words), quotations: own };
  });
};

const insideQuotation = (hit: Hit, quotations: readonly Span[]): boolean => {
  const { cue } = hit;
  if (!cue) return false;
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.end ?? 0) <= cue.start) low = middle + 1;
    else high = middle;
  }
  const quotation = quotations[low];
  return quotation !== undefined && quotation.start < cue.start && cue.end < quotation.end;
};

/** Index of the last span that starts at or before the offset; 0 when there is none. */
const indexAt = (spans: readonly Span[], offset: number): number => {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
};

const startsQuotation = (text: string, content: Span | null): boolean =>
  content !== null && /^(?:["“«]|'')/u.test(text.slice(content.start, content.start + 2));
