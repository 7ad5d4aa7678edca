import type { WorthRule } from '../worth-rule.ts';

/** Counts of people killed, injured, missing or displaced are revised often and hurt most when wrong. */
export const casualtyCount: WorthRule = {
  id: 'casualty-count',
  info: 'casualty count',
  explanation: 'Counts of people killed, injured, missing or displaced are revised often and hurt most when wrong.',
  weight: 3,
  holds: ({ quantities }) => quantities.some((q) => q.kind === 'casualty'),
};
