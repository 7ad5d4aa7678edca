import type { WorthRule } from '../worth-rule.ts';

const MULTIPLE = /\b(?:doubl|tripl|quadrupl|halv)(?:ed|es|ing)\b/i;

/** A rise or fall has two ends and a base; the choice of both can mislead. */
export const change: WorthRule = {
  id: 'change',
  info: 'rise or fall',
  explanation: 'A rise or fall has two ends and a base; the choice of both can mislead.',
  weight: 0.3,
  says: MULTIPLE,
  holds: ({ quantities }) => quantities.some((q) => q.trend !== null),
};
