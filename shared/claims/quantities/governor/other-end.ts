import type { Token } from '../../../text/tokens.ts';
import type { Draft } from '../refiners/draft.ts';

const behind = /^(?:(?:, )?(?:(?:up|down) )?from|(?:, )?(?:compared (?:with|to)|against|versus))$/;
const follows =
  /^(?:a|an|the|in|on|at|by|last|this|earlier|yesterday|previously|before|and|after|during|since|people|for|as)$/;

/**
 * The draft before it when a bare number is the other end of its change or comparison: "rose to 41 from 38", "from 12,000
 * troops to 9,500", "63 seats, up from 51". Both count the same.
 */
export const otherEndOf = (
  { from, hit, phrase }: Draft,
  previous: Draft | undefined,
  tokens: readonly Token[],
): Draft | undefined => {
  if (!previous || previous.to >= from || from - previous.to > 3 || phrase.head !== -1) return;
  const next = tokens[hit.to];
  if (next?.kind === 'word' && !follows.test(next.lower)) return;
  const gap = tokens
    .slice(previous.to, from)
    .map(({ lower }) => lower)
    .join(' ');
  const ends = behind.test(gap) || (gap === 'to' && tokens[previous.from - 1]?.lower === 'from');
  const [one, other] = [hit.value ?? 0, previous.hit.value ?? 0];
  return ends && one < other * 20 && other < one * 20 ? previous : undefined;
};
