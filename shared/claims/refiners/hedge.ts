import type { Comparator } from '../../domain/quantity.ts';
import type { Token } from '../../text/tokens.ts';
import type { Refiner } from './draft.ts';

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
const longest = 5;

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
 * into its comparator and widens the draft over it. An order of magnitude and a range keep theirs.
 */
export const hedge: Refiner = {
  name: 'hedge',
  refine: (draft, { tokens }) => {
    const found =
      readBefore(tokens, draft.hit.from) ?? readBehind(tokens, draft.hit.to) ?? readBehind(tokens, draft.to);
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

const readBefore = (tokens: readonly Token[], at: number): Found | undefined => {
  for (let end = at; end > Math.max(0, at - 3); end -= 1) {
    for (let length = Math.min(longest, end); length > 0; length -= 1) {
      const words = phrase(tokens, end - length, end);
      const comparator = before[words];
      if (comparator && !isPreposition(tokens, end - length, words)) return { comparator, from: end - length, to: at };
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

/** "over the last four years": a preposition, not a hedge. */
const isPreposition = (tokens: readonly Token[], at: number, words: string): boolean =>
  words === 'over' && /^(?:last|past|next|coming|first|previous|the)$/.test(tokens[at + 1]?.lower ?? '');

const readBehind = (tokens: readonly Token[], at: number): Found | undefined => {
  for (const length of [4, 3, 2, 1]) {
    const comparator = behind[phrase(tokens, at, at + length)];
    if (comparator && !(length === 1 && tokens[at + 1]?.kind === 'number'))
      return { comparator, from: at, to: at + length };
  }
  return;
};
