import type { WorthRule } from '../worth-rule.ts';

/** Most readers see nothing else, and no other sentence is quoted as often. */
export const headline: WorthRule = {
  id: 'headline',
  info: 'stands in the headline',
  explanation: 'Most readers see nothing else, and no other sentence is quoted as often.',
  weight: 0.3,
  holds: ({ section }) => section === 'headline' || section === 'standfirst',
};
