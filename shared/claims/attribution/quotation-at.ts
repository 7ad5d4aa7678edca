import type { Span } from '../../domain/span.ts';
import type { SentenceContext } from './context.ts';

/** The quotation that covers the offset, or undefined. */
export const quotationAt = (ctx: SentenceContext, offset: number): Span | undefined =>
  ctx.quotations.find((quotation) => quotation.start <= offset && offset < quotation.end);
