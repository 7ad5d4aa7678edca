import type { WorthRule } from '../worth-rule.ts';

/** A pledge has a target, a measure and a date that it can be held to. */
export const pledge: WorthRule = {
  id: 'pledge',
  info: 'pledge',
  explanation: 'A pledge has a target, a measure and a date that it can be held to.',
  weight: 0.2,
  holds: ({ quantities }) => quantities.some((q) => q.modality === 'pledge'),
};
