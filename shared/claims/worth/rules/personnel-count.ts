import type { WorthRule } from '../worth-rule.ts';

/** Numbers of soldiers, police or staff are checked against orders of battle: authorised is not deployed. */
export const personnelCount: WorthRule = {
  id: 'personnel-count',
  info: 'count of soldiers or staff',
  explanation: 'Numbers of soldiers, police or staff are checked against orders of battle: authorised is not deployed.',
  weight: 1.2,
  holds: ({ quantities }) => quantities.some((q) => q.kind === 'personnel'),
};
