import type { Comparator } from '../../../domain/quantity.ts';
import type { Token } from '../../../text/tokens.ts';
import { durations } from '../../language/lexicon/measures.ts';
import type { Context, Draft, Refiner } from './draft.ts';

/** Phrases before a number by what they say of it. */
const before: Readonly<Record<string, Comparator>> = {
  'at least': 'gte',
  'no fewer than': 'gte',
  'no less than': 'gte',
  'not less than': 'gte',
  'not fewer than': 'gte',
  'a minimum of': 'gte',
  'minimum of': 'gte',
  'at minimum': 'gte',
  'more than': 'gt',
  over: 'gt',
  above: 'gt',
  'in excess of': 'gt',
  'upwards of': 'gt',
  'upward of': 'gt',
  'greater than': 'gt',
  'higher than': 'gt',
  'well over': 'gt',
  'well above': 'gt',
  'larger than': 'gt',
  'longer than': 'gt',
  exceeding: 'gt',
  exceeds: 'gt',
  exceeded: 'gt',
  exceed: 'gt',
  surpassing: 'gt',
  surpasses: 'gt',
  surpassed: 'gt',
  surpass: 'gt',
  topping: 'gt',
  beyond: 'gt',
  'sub -': 'lt',
  '>': 'gt',
  '<': 'lt',
  '≥': 'gte',
  '≤': 'lte',
  'up to': 'lte',
  'as many as': 'lte',
  'as much as': 'lte',
  'as high as': 'lte',
  'at most': 'lte',
  'no more than': 'lte',
  'not more than': 'lte',
  'a maximum of': 'lte',
  'maximum of': 'lte',
  within: 'lte',
  'capped at': 'lte',
  'limited to': 'lte',
  'fewer than': 'lt',
  'less than': 'lt',
  'lower than': 'lt',
  'smaller than': 'lt',
  under: 'lt',
  below: 'lt',
  about: 'approx',
  around: 'approx',
  some: 'approx',
  roughly: 'approx',
  approximately: 'approx',
  approx: 'approx',
  'approx .': 'approx',
  circa: 'approx',
  'ca .': 'approx',
  '~': 'approx',
  '≈': 'approx',
  estimated: 'approx',
  'estimated at': 'approx',
  'estimated to be': 'approx',
  'an estimated': 'approx',
  'the estimated': 'approx',
  'in the region of': 'approx',
  'somewhere around': 'approx',
  nearly: 'approx_below',
  almost: 'approx_below',
  'close to': 'approx_below',
  'just under': 'approx_below',
  'just below': 'approx_below',
  'a little under': 'approx_below',
  'just short of': 'approx_below',
  'shy of': 'approx_below',
  nearing: 'approx_below',
  approaching: 'approx_below',
  'just over': 'approx_above',
  'just above': 'approx_above',
  'slightly more than': 'approx_above',
  'slightly over': 'approx_above',
  'a little over': 'approx_above',
  'a little more than': 'approx_above',
  'just more than': 'approx_above',
  'a bit more than': 'approx_above',
};
const mostHedgeWords = 5;

/** Phrases behind a number. */
const behind: Readonly<Record<string, Comparator>> = {
  'or more': 'gte',
  'or higher': 'gte',
  'or above': 'gte',
  'or greater': 'gte',
  'or over': 'gte',
  'and above': 'gte',
  'or older': 'gte',
  'or longer': 'gte',
  'or larger': 'gte',
  'at the least': 'gte',
  'at the very least': 'gte',
  minimum: 'gte',
  'at the most': 'lte',
  'or shorter': 'lte',
  maximum: 'lte',
  tops: 'lte',
  plus: 'gte',
  '+': 'gte',
  '- plus': 'gte',
  '- odd': 'approx',
  'or so': 'approx',
  'or thereabouts': 'approx',
  'or less': 'lte',
  'or fewer': 'lte',
  'or lower': 'lte',
  'or under': 'lte',
  'at least': 'gte',
  'at most': 'lte',
};

/** May stand between hedge and number. */
const between = new Set(
  'another additional further a an the all other total of its their such as these those just'.split(' '),
);

/**
 * Reads the hedge before ("at least", "nearly", "more than", "up to", "some") or behind ("or more", "-plus") a number
 * into its comparator and widens the draft over it. An order of magnitude and a range keep theirs. "over", "under", "above",
 * "below" are hedges only where they are no prepositions: not in "$5bn over four years", "under a five-year plan".
 */
export const hedge: Refiner = {
  name: 'hedge',
  refine: (draft, context) => {
    const { tokens } = context;
    const found = readBefore(draft, context) ?? readBehind(tokens, draft.hit.to) ?? readBehind(tokens, draft.to);
    if (!found) return draft;
    const fixed = draft.comparator === 'order' || draft.comparator === 'range';
    return {
      ...draft,
      comparator: fixed ? draft.comparator : found.comparator,
      from: Math.min(draft.from, found.from),
      to: Math.max(draft.to, found.to),
    };
  },
};

interface Found {
  readonly comparator: Comparator;
  readonly from: number;
  readonly to: number;
}

const readBefore = (draft: Draft, context: Context): Found | undefined => {
  const { tokens } = context;
  const at = draft.hit.from;
  for (let end = at; end > Math.max(0, at - 3); end -= 1) {
    for (let length = Math.min(mostHedgeWords, end); length > 0; length -= 1) {
      const words = phrase(tokens, end - length, end);
      const comparator = before[words];
      if (comparator && !isPreposition(draft, context, end - length)) return { comparator, from: end - length, to: at };
    }
    if (!between.has(tokens[end - 1]?.lower ?? '')) return;
  }
  return;
};

const phrase = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(' ');

const determined = /^(?:an?|the|its|their|his|her|our|this|these|those|last|past|next|coming|first|previous)$/;
const flown =
  /^(?:seen|spotted|fl(?:y|ies|ew|own|ying)|hover(?:s|ed|ing)?|circl(?:e|es|ed|ing)|downed|intercepted|airspace)$/;

/** Is the word at `at` a preposition: "over the last four years", "under a five-year plan", "drones seen over 13 regions"? */
const isPreposition = (draft: Draft, { tokens, previous }: Context, at: number): boolean => {
  const { lower } = tokens[at]!;
  if (!/^(?:over|under|above|below|around)$/.test(lower) || draft.hit.from - at > 3) return false;
  if (determined.test(tokens[at + 1]?.lower ?? '') && at + 1 < draft.hit.from) return true;
  if (lower !== 'over') return false;
  return previous?.to === at || flown.test(tokens[at - 1]?.lower ?? '') || isWhile(draft, tokens, at);
};

const lasting =
  /^(?:for|in|after|at|by|of|with|within|to|from|than|and|or|is|was|are|were|be|been|being|just|now|well|last(?:s|ed|ing)?|wait(?:s|ed|ing)?|tak(?:e|es|en|ing)|took|spen[dt]s?|spending|span(?:s|ned)?|serv(?:e|es|ed|ing)|needs?|ran|run|runs|liv(?:e|es|ed)|stay(?:s|ed)|jailed|late|delayed)$/;

/** "paid over three years", "Over two decades, prices fell": during them; "lasted over three years", "over 30 years ago": more. */
const isWhile = ({ unit, to }: Draft, tokens: readonly Token[], at: number): boolean => {
  if (!durations.has(unit) || /^(?:ago|earlier|later|before|after|old|long)$/.test(tokens[to]?.lower ?? ''))
    return false;
  const before = tokens[at - 1];
  return before?.kind === 'word' ? !lasting.test(before.lower) : !before && tokens[to]?.text === ',';
};

const readBehind = (tokens: readonly Token[], at: number): Found | undefined => {
  for (const length of [4, 3, 2, 1]) {
    const comparator = behind[phrase(tokens, at, at + length)];
    if (comparator && !(length === 1 && tokens[at + 1]?.kind === 'number'))
      return { comparator, from: at, to: at + length };
  }
  return;
};
