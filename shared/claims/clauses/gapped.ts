import type { Span } from '../../domain/span.ts';

/** A clause whose verb stands in the one before: "Germany sent 12 tanks and | Poland | 14 jets". */
export interface Gap {
  /** Who or what it is about. */
  readonly subject: Span;
  /** Where the clause before ends: at the comma or "and". */
  readonly joint: number;
}

const name = String.raw`(?:the\s)?\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:of|and)\s)?\p{Lu}[\p{L}.'’-]*){0,3}`;
const behindQuantity = new RegExp(
  String.raw`^(?:\s[^,;:.()“”"\d\p{Lu}]{0,40})??(,?\s(?:and|but)\s|,\s)(${name})\s$`,
  'u',
);
const longestBetween = 120;

/**
 * The gap between a quantity and the one before it in the sentence: a name alone stands there, behind a comma or "and", and no
 * other name with it ("to Germany and Poland 14 jets"). Undefined when anything else does.
 *
 * @example gapBetween('sent 12 tanks and Poland 14 jets', { start: 5, end: 13 }, { start: 25, end: 32 })?.joint // 13
 */
export const gapBetween = (text: string, before: Span, quantity: Span): Gap | undefined => {
  if (quantity.start - before.end > longestBetween) return;
  const match = behindQuantity.exec(text.slice(before.end, quantity.start));
  if (!match) return;
  const end = quantity.start - 1;
  const start = end - match[2]!.length;
  return { subject: { start, end }, joint: start - match[1]!.length };
};
