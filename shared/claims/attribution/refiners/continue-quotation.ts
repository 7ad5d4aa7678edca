import type { Span } from '../../../domain/span.ts';
import type { Hit, SentenceContext } from '../context.ts';

/**
 * Lets content run to the end of the quotation it stops in, over a quotation that opens the next sentence of the paragraph
 * when that has no cue of its own ("“A,” she said. “B.”" is one attribution), and over the next paragraphs where the
 * quotation is not closed before they open it anew.
 */
export const continueQuotations = (
  hits: readonly Hit[],
  contexts: readonly SentenceContext[],
  contextAt: (offset: number) => SentenceContext | undefined,
): Hit[] => {
  const claimed = new Set<number>();
  for (const hit of hits) if (hit.content) claimed.add(hit.content.start);
  return hits.map((hit) => {
    if (!hit.content) return hit;
    const content = toQuotationEnd(hit.content, contextAt);
    const after = followsOn(hit, content, contexts, contextAt, claimed);
    return { ...hit, content: overParagraphs(after ?? content, contexts, contextAt, claimed) };
  });
};

const toQuotationEnd = (content: Span, contextAt: (offset: number) => SentenceContext | undefined): Span => {
  const quotation = contextAt(content.end - 1)?.quotations.find((q) => q.start < content.end && content.end < q.end);
  return quotation && quotation.start >= content.start ? { start: content.start, end: quotation.end } : content;
};

const followsOn = (
  hit: Hit,
  content: Span,
  contexts: readonly SentenceContext[],
  contextAt: (offset: number) => SentenceContext | undefined,
  claimed: ReadonlySet<number>,
): Span | undefined => {
  if (hit.rule !== 'trailing' && hit.rule !== 'inverted') return undefined;
  const own = contextAt(Math.max(hit.cue?.start ?? 0, hit.source?.start ?? 0));
  const next = own && contexts[own.index + 1];
  if (!own || !next || next.sentence.block !== own.sentence.block) return undefined;
  if (content.end > own.sentence.end) return undefined;
  const inQuotation = own.quotations.some((q) => q.start <= content.end - 1 && content.end - 1 < q.end);
  if (!inQuotation) return undefined;
  const first = next.words[0];
  const quotation = first?.tag === 'quote' ? next.quotations.find((q) => q.start === first.start) : undefined;
  if (!quotation || claimed.has(quotation.start)) return undefined;
  return { start: content.start, end: quotation.end };
};

const overParagraphs = (
  content: Span,
  contexts: readonly SentenceContext[],
  contextAt: (offset: number) => SentenceContext | undefined,
  claimed: ReadonlySet<number>,
): Span => {
  let { end } = content;
  for (let own = contextAt(end - 1); own; own = contextAt(end - 1)) {
    const open = own.quotations.find((q) => q.start < end && q.end === end);
    const next = contexts[own.index + 1];
    if (!open || closing.test(own.text[end - 1] ?? '') || next?.sentence.block !== own.sentence.block + 1) break;
    const first = next.words[0];
    const quotation = first?.tag === 'quote' ? next.quotations.find((q) => q.start === first.start) : undefined;
    if (!quotation || claimed.has(quotation.start)) break;
    end = quotation.end;
  }
  return end === content.end ? content : { start: content.start, end };
};

const closing = /["”»']/u;
