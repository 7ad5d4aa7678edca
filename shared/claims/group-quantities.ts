import { overlaps } from '../domain/span.ts';
import type { FoundQuantity } from './find-quantities.ts';

/**
 * Puts together what is true or false together: a part and its whole ("34 of 67 missiles"), one amount in two units or
 * currencies ("A$475 million (US$309M)"), the two ends of a change ("from 2% to 3%"). All else is a group of its own. `found` are the
 * quantities of one sentence in order; so are the groups.
 */
export const groupQuantities = (text: string, found: readonly FoundQuantity[]): FoundQuantity[][] => {
  const groups: FoundQuantity[][] = [];
  for (const one of found) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && belongs(text, last, one)) group.push(one);
    else groups.push([one]);
  }
  return groups;
};

const belongs = (text: string, a: FoundQuantity, b: FoundQuantity): boolean => {
  if (overlaps(a.quantity, b.quantity)) return true;
  const between = text.slice(a.quantity.end, b.quantity.start);
  if (between.length > 40) return false;
  if (a.quantity.ofTotal !== null && /^\s*(?:out )?of\b/.test(between)) return true;
  const same = a.quantity.kind === b.quantity.kind && a.quantity.kind !== 'casualty';
  if (same && /^\s*\($/.test(between)) return true;
  const change = a.quantity.unit === b.quantity.unit && /^\s*(?:to|from)\s*(?:\w+\s*){0,3}$/.test(between);
  return same && change && (a.quantity.trend !== null) !== (b.quantity.trend !== null);
};
