import type { WorthRule } from '../worth-rule.ts';

/** Sums need an amount, a currency, a period, and whether they were pledged or paid; budget papers show which. */
export const moneySum: WorthRule = {
  id: 'money-sum',
  info: 'sum of money',
  explanation:
    'Sums need an amount, a currency, a period, and whether they were pledged or paid; budget papers show which.',
  weight: 0.4,
  holds: ({ quantities }) => quantities.some((q) => q.kind === 'money'),
};
