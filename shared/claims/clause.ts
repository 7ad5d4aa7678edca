import type { Span } from '../domain/span.ts';
import type { Token } from '../text/tokens.ts';
import type { ClauseLimits } from './clause-boundary.ts';
import { clauseEnd } from './clause-end.ts';
import { clauseStart } from './clause-start.ts';

/**
 * The shortest contiguous part of a sentence that states a quantity with its verb and its subject: "Russian attacks on
 * Sunday killing at least three civilians". It ends only where another clause begins, takes in what is inserted between
 * subject and verb, and the main clause before a participle ("A bus overturned, killing nine"). Always covers core and
 * governor, never leaves `within`.
 */
export const clauseOf = (tokens: readonly Token[], limits: ClauseLimits): Span => {
  const { core, governor, within } = limits;
  const must = {
    start: Math.min(core.start, governor && governor.start >= within.start ? governor.start : core.start),
    end: Math.max(core.end, governor && governor.end <= within.end ? governor.end : core.end),
  };
  const inside = tokens.filter((token) => token.start >= within.start && token.end <= within.end);
  const first = inside.findIndex((token) => token.end > must.start);
  const last = inside.findLastIndex((token) => token.start < must.end);
  if (first === -1 || last === -1) return must;
  const from = clauseStart(inside, first, last, limits);
  const to = clauseEnd(inside, first, last, limits, from);
  return {
    start: Math.min(must.start, inside[from]?.start ?? must.start),
    end: Math.max(must.end, inside[to]?.end ?? must.end),
  };
};
