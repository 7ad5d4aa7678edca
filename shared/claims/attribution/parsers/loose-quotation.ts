import type { Span } from '../../../domain/span.ts';
import type { Hit, SentenceContext } from '../context.ts';

/** Shorter quotations are words that the writer borrows. */
const fewestWords = 5;

/**
 * Direct speech that names no speaker: a quotation that opens its sentence and ends as a sentence does, outside every other
 * content. Nobody is named as its source, yet it is not the article's own voice.
 *
 * @example '“I counted 30 shops.”' // source null, cue null, content the quotation
 */
export const looseQuotations = (contexts: readonly SentenceContext[], hits: readonly Hit[]): Hit[] => {
  const contents = hits.flatMap(({ content }) => content ?? []).sort((a, b) => a.start - b.start);
  let reach = 0;
  let next = 0;
  return contexts.flatMap((ctx): Hit[] => {
    const first = ctx.words[0];
    const quotation = first?.tag === 'quote' ? ctx.quotations.find((q) => q.start === first.start) : undefined;
    if (!quotation || !isSpeech(ctx, quotation)) return [];
    while (next < contents.length && contents[next]!.start <= quotation.start) {
      reach = Math.max(reach, contents[next]!.end);
      next++;
    }
    if (reach > quotation.start || (contents[next]?.start ?? Infinity) < quotation.end) return [];
    return [{ source: null, cue: null, content: quotation, rule: 'quotation' }];
  });
};

const isSpeech = (ctx: SentenceContext, quotation: Span): boolean => {
  const last = ctx.text.slice(quotation.start, quotation.end).replace(/["”]$/u, '');
  const within = ctx.words.filter(({ start, end }) => start >= quotation.start && end <= quotation.end);
  return /[.!?…]$/u.test(last) && within.length >= fewestWords;
};
