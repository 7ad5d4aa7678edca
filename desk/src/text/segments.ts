import type { Span } from '../../../shared/domain/span.ts';

/** A stretch of text over which the same spans lie. */
export interface Segment extends Span {
  /** Indexes of the spans that cover it, the shortest first: what a click on it means. */
  readonly covers: readonly number[];
  /** Indexes of the spans that begin with it. */
  readonly opens: readonly number[];
}

/**
 * Cuts a block into segments at the ends of all spans, so that spans that overlap in any way can be shown by elements
 * that do not nest. The segments cover the block without a gap; an empty span is left out.
 *
 * @param spans in any order, also ones that lie elsewhere or reach beyond the block
 * @example segmentsOf({ start: 0, end: 9 }, [{ start: 2, end: 5 }]) // [0,2) · [2,5) covers 0 · [5,9)
 */
export const segmentsOf = (block: Span, spans: readonly Span[]): readonly Segment[] => {
  const inside = spans.flatMap(({ start, end }, index) => {
    const cut = {
      start: Math.max(start, block.start),
      end: Math.min(end, block.end),
      index,
      opens: start >= block.start,
    };
    return cut.start < cut.end ? [cut] : [];
  });
  const edges = [...new Set([block.start, block.end, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const lengthOf = (index: number): number => spans[index]!.end - spans[index]!.start;
  const starting = new Map<number, typeof inside>();
  for (const one of inside) starting.set(one.start, [...(starting.get(one.start) ?? []), one]);

  const segments: Segment[] = [];
  let open: typeof inside = [];
  for (const [i, start] of edges.entries()) {
    const end = edges[i + 1];
    if (end === undefined) break;
    const begun = starting.get(start) ?? [];
    open = [...open.filter((one) => one.end > start), ...begun];
    const covers = open.map(({ index }) => index).sort((a, b) => lengthOf(a) - lengthOf(b) || a - b);
    segments.push({ start, end, covers, opens: begun.flatMap(({ index, opens }) => (opens ? [index] : [])) });
  }
  return segments;
};

/** For each block the spans that touch it, as indexes; both in one pass over spans in the order of their starts. */
export const spansByBlock = (blocks: readonly Span[], spans: readonly Span[]): readonly (readonly number[])[] => {
  const order = spans.map((_, index) => index).sort((a, b) => spans[a]!.start - spans[b]!.start);
  let next = 0;
  let open: number[] = [];
  return blocks.map((block) => {
    const first = next;
    while (next < order.length && spans[order[next]!]!.start < block.end) next++;
    open = [...open, ...order.slice(first, next)].filter((index) => spans[index]!.end > block.start);
    return open;
  });
};
