import type { WorthRule } from '../worth-rule.ts';

/** Any other count or measure can be looked up or measured again. */
export const otherCount: WorthRule = {
  id: 'other-count',
  info: 'a number',
  explanation: 'Any other count or measure can be looked up or measured again.',
  weight: 0.2,
  holds: ({ quantities }) => quantities.some((q) => q.kind === 'quantity'),
};
