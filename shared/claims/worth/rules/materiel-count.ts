import type { WorthRule } from '../worth-rule.ts';

/** Counts of weapons launched, downed or destroyed come from parties to the fight and can be compared with trackers. */
export const materielCount: WorthRule = {
  id: 'materiel-count',
  info: 'weapons or losses count',
  explanation:
    'Counts of weapons launched, downed or destroyed come from parties to the fight and can be compared with trackers.',
  weight: 2.5,
  holds: ({ quantities }) => quantities.some((q) => q.kind === 'materiel'),
};
