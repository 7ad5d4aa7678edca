import type { WorthRule } from '../worth-rule.ts';

/** Governments and armies speak for a side: that they said it, and that it is so, are two questions. */
export const officialSource: WorthRule = {
  id: 'official-source',
  info: 'official source with an interest',
  explanation: 'Governments and armies speak for a side: that they said it, and that it is so, are two questions.',
  weight: 0.3,
  holds: ({ attributions }) => attributions.some((a) => a.sourceKind === 'official'),
};
