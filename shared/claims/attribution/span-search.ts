import type { Span } from '../../domain/span.ts';

/**
 * Index of the last of the ordered spans that starts at or before the offset; 0 when there is none. Logarithmic.
 *
 * @example lastStartingBy([{ start: 0, end: 4 }, { start: 5, end: 9 }], 6) // 1
 */
export const lastStartingBy = (spans: readonly Span[], offset: number): number => {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
};
