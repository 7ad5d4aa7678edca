import type { Span } from '../../domain/span.ts';
import type { Token } from '../../text/tokens.ts';
import { nounPhraseEnders } from '../language/lexicon/function-words.ts';
import { isFiniteVerb } from '../language/tags/predicate.ts';
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
  const { core, within } = limits;
  const governor = isOfBefore(tokens, limits) ? null : limits.governor;
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

/** "300 boats sank, in May, 400 sank": the verb behind another number is not that of one with a phrase before and a verb behind it. */
const isOfBefore = (tokens: readonly Token[], { core, governor, others }: ClauseLimits): boolean => {
  if (!governor || governor.end > core.start) return false;
  if (!others.some(({ end }) => end <= governor.start && governor.start - end <= longestGap)) return false;
  const between = tokens.filter(({ start, end }) => start >= governor.end && end <= core.start);
  const opens = between.some(({ text }, i) => /^(?:,|and)$/.test(text) && opensPhrase(between.slice(i + 1, i + 3)));
  const next = tokens.findIndex(({ start }) => start >= core.end);
  return opens && next !== -1 && isFiniteVerb(tokens, next);
};

/** "in May", "and in Goa". */
const opensPhrase = ([first, second]: readonly Token[]): boolean =>
  nounPhraseEnders.has((first?.lower === 'and' ? second : first)?.lower ?? '');

const longestGap = 12;
