import * as z from 'zod';

/**
 * A half-open range `[start, end)` in UTF-16 code units of an article's normalised text,
 * so that `text.slice(start, end)` is the span's text.
 */
export const spanSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Span = Readonly<z.infer<typeof spanSchema>>;

/** The text that a span covers. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** True when the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True when `outer` covers all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
