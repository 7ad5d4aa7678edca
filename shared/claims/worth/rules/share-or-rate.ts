import type { WorthRule } from '../worth-rule.ts';

/** A percentage, fraction or rate has a denominator and a definition that statistics can confirm or refute. */
export const shareOrRate: WorthRule = {
  id: 'share-or-rate',
  info: 'share or rate',
  explanation:
    'A percentage, fraction or rate has a denominator and a definition that statistics can confirm or refute.',
  weight: 0.4,
  holds: ({ quantities }) => quantities.some((q) => q.kind === 'share'),
};
