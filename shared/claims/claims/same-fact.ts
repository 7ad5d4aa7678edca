import type { ExtractedClaim } from '../../domain/extracted-claim.ts';
import type { Quantity } from '../../domain/quantity.ts';

type Stated = Pick<ExtractedClaim, 'quote' | 'quantities' | 'modality'>;

/** How many earlier claims are looked at: headline, lead and body of an article have no more. */
const mostBefore = 300;

/**
 * For each claim of one text the index of the first that states the same fact before it, or null: the headline's figure again
 * in the lead, a deed told twice. Claims with a number state the same when a quantity is the same and so are half the words of
 * the shorter quote; without a number, when seven in ten are.
 *
 * @example sameFacts([{ quote: 'Nine die in a mine', … }, { quote: 'Nine people died in a mine', … }]) // [null, 0]
 */
export const sameFacts = (claims: readonly Stated[]): (number | null)[] => {
  const words = claims.map(({ quote }) => contentWords(quote));
  return claims.map((claim, index) => {
    const from = Math.max(0, index - mostBefore);
    const earlier = claims
      .slice(from, index)
      .findIndex((other, at) => isSame(other, claim, sharedPart(words[from + at]!, words[index]!)));
    return earlier === -1 ? null : from + earlier;
  });
};

const isSame = (a: Stated, b: Stated, shared: number): boolean => {
  if (a.modality.includes('negated') !== b.modality.includes('negated')) return false;
  if (a.quantities.length === 0 && b.quantities.length === 0) return shared >= 0.7;
  return shared >= 0.5 && a.quantities.some((one) => b.quantities.some((other) => isSameQuantity(one, other)));
};

const isSameQuantity = (a: Quantity, b: Quantity): boolean =>
  a.kind === b.kind &&
  a.value === b.value &&
  a.low === b.low &&
  a.high === b.high &&
  a.unit === b.unit &&
  a.effect === b.effect;

/** Words of four letters and more by their first five: "killed" and "killing" are one. */
const contentWords = (quote: string): ReadonlySet<string> =>
  new Set((quote.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5)));

/** Which part of the smaller set the two have in common; 0 where it has fewer than two words. */
const sharedPart = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < 2) return 0;
  return [...small].filter((word) => large.has(word)).length / small.size;
};
