import type { Span } from '../domain/span.ts';
import type { Token } from '../text/tokens.ts';
import { transitiveCues } from './lexicon/effect-cues.ts';
import { nounsToo, verbForms } from './lexicon/verbs.ts';
import { auxiliaries } from './lexicon/words.ts';

/** What bounds a clause besides its words. */
export interface ClauseLimits {
  /** The quantity with its hedge and unit. */
  readonly core: Span;
  /** The verb that governs it: the clause holds it too. */
  readonly governor: Span | null;
  /** What the clause may not leave: the sentence, or the content of what somebody said. */
  readonly within: Span;
  /** Other quantities of the sentence with a verb of their own: the clause stops before them. */
  readonly others: readonly Span[];
}

const hard = /^(?:[;:()[\]–—“”"]|\.{3}|…)$/;
const subordinate = new Set([
  'while',
  'whereas',
  'but',
  'although',
  'though',
  'because',
  'which',
  'who',
  'unless',
  'if',
]);
const leading = new Set(['and', 'with', 'while', 'but', 'whereas', 'that', 'although', 'though', ',', 'or', 'as']);
const coordinate = new Set(['and', 'or']);

/**
 * The shortest contiguous part of a sentence that states a quantity with its verb and, where it stands beside them, its
 * subject: "Russian attacks on Sunday killing at least three civilians". Always covers core and governor, never leaves
 * `within`.
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
  const from = leftEnd(inside, first, last, limits);
  const to = rightEnd(inside, first, last, limits);
  return {
    start: Math.min(must.start, inside[from]?.start ?? must.start),
    end: Math.max(must.end, inside[to]?.end ?? must.end),
  };
};

const isVerb = (token: Token): boolean =>
  auxiliaries.has(token.lower) ||
  (verbForms.has(token.lower) && !nounsToo.has(token.lower)) ||
  transitiveCues.has(token.lower);

const leftEnd = (tokens: readonly Token[], first: number, last: number, { others, core }: ClauseLimits): number => {
  let from = first;
  let verb = tokens.slice(first, last + 1).some(isVerb);
  for (let i = first - 1; i >= 0; i -= 1) {
    const token = tokens[i]!;
    if (hard.test(token.text)) break;
    if (token.text === ',' && verb) break;
    if (subordinate.has(token.lower) && verb) break;
    if (token.lower === 'that' && verb && i > 0 && isVerb(tokens[i - 1]!)) break;
    if (
      (coordinate.has(token.lower) || token.text === ',') &&
      others.some((other) => other.end <= token.start && core.start > other.start)
    )
      break;
    if (isVerb(token)) verb = true;
    from = i;
  }
  while (from < first && leading.has(tokens[from]!.lower)) from += 1;
  return from;
};

const rightEnd = (tokens: readonly Token[], first: number, last: number, { others }: ClauseLimits): number => {
  let to = last;
  const verb = tokens.slice(first, last + 1).some(isVerb);
  for (let i = last + 1; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (hard.test(token.text) || token.text === ',' || /^[.?!]$/.test(token.text)) break;
    if (subordinate.has(token.lower)) break;
    if (
      coordinate.has(token.lower) &&
      next &&
      (isVerb(next) || others.some((other) => other.start >= token.end && other.start - token.end < 30))
    )
      break;
    if (others.some((other) => token.start >= other.start && token.start < other.end) && verb) break;
    to = i;
  }
  while (
    to > last &&
    (coordinate.has(tokens[to]!.lower) || /^(?:with|including|as|after|of|by|in|from)$/.test(tokens[to]!.lower))
  )
    to -= 1;
  return to;
};
