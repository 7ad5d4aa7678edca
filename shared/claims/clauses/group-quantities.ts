import { overlaps } from '../../domain/span.ts';
import type { FoundQuantity } from '../quantities/found-quantity.ts';

/**
 * Puts together what is true or false together: a part of a total ("34 of 67 missiles"), one amount in two units or
 * currencies ("A$475 million (US$309M)"), a total with its rise ("1,361 (+3)"), the two ends of a change ("from 2% to 3%"),
 * the two sides of a vote. All else is a group of its own. `found` are the quantities of one sentence in order; so are the
 * groups.
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

const longestGap = 60;

const belongs = (text: string, a: FoundQuantity, b: FoundQuantity): boolean => {
  if (overlaps(a.quantity, b.quantity)) return true;
  if (b.whole || b.quantity.start - a.quantity.end > longestGap) return false;
  const between = text.slice(a.quantity.end, b.quantity.start);
  if (a.quantity.ofTotal !== null && /^\s*(?:out )?of\b/.test(between)) return true;
  if (a.quantity.rule === 'vote' && b.quantity.rule === 'vote' && between.length < 8) return true;
  if (/^\s*\([+±−-]$/.test(between)) return true;
  const same = a.quantity.kind === b.quantity.kind;
  if (same && a.quantity.kind !== 'casualty' && /^\s*\($/.test(between)) return true;
  return same && isChange(text, a, b, between);
};

const hedges =
  '(?:(?:about|around|some|nearly|almost|just|over|under|more than|less than|at least|a|an|record|only)\\s+){0,3}';
const fromBefore = new RegExp(`\\bfrom\\s+${hedges}$`, 'u');
const toBetween = new RegExp(`^[^;:.,]{0,40}\\bto\\s+${hedges}$`, 'u');
const fromBetween = new RegExp(
  `^[^;:.,]{0,30},?\\s*\\b(?:from|compared (?:with|to)|against|versus)\\s+${hedges}$`,
  'u',
);

/** "from 5.1% to 4.8%", "from 12,000 in 2001 to 8,000", "to 4.8% from 5.1%", "4.8%, compared with 5.1%". */
const isChange = (text: string, a: FoundQuantity, b: FoundQuantity, between: string): boolean => {
  const units = a.quantity.unit === b.quantity.unit || a.quantity.unit === '' || b.quantity.unit === '';
  if (!units) return false;
  const before = text.slice(Math.max(0, a.quantity.start - 30), a.quantity.start);
  if (fromBefore.test(before) && toBetween.test(between)) return true;
  if (!fromBetween.test(between)) return false;
  return a.quantity.trend !== null || !/\bfrom\s/.test(between);
};
