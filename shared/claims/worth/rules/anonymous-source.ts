import type { WorthRule } from '../worth-rule.ts';

/** What an unnamed source says cannot be traced by the reader, so somebody else must. */
export const anonymousSource: WorthRule = {
  id: 'anonymous-source',
  info: 'unnamed source',
  explanation: 'What an unnamed source says cannot be traced by the reader, so somebody else must.',
  weight: 0.3,
  holds: ({ attributions }) => attributions.some((a) => a.sourceKind === 'anonymous'),
};
