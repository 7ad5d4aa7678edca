import type { Span } from './span.ts';
import { splitsPair } from './surrogate-pair.ts';

/** Code units of context kept on each side of a quote. */
const contextLength = 32;

/**
 * Where a quote stands, with the words around it: up to 32 code units on each side, one more before it or one fewer
 * behind it where the cut would fall inside a surrogate pair.
 */
export const anchorOf = (text: string, { start, end }: Span) => ({
  start,
  end,
  quote: text.slice(start, end),
  prefix: text.slice(outsidePair(text, start - contextLength), start),
  suffix: text.slice(end, outsidePair(text, end + contextLength)),
});

/** The offset, or the one before where it stands between the two halves of a surrogate pair; never below 0. */
const outsidePair = (text: string, offset: number): number => {
  const at = Math.max(0, offset);
  return splitsPair(text, at) ? at - 1 : at;
};
