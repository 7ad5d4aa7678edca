import type { WorthRule } from '../worth-rule.ts';

/** A count of losses without a source is the article’s own word. */
export const noSource: WorthRule = {
  id: 'no-source',
  info: 'no source named',
  explanation: 'A count of losses without a source is the article’s own word.',
  weight: 0.3,
  holds: ({ quantities, attributions }) =>
    attributions.length === 0 &&
    quantities.some((q) => (q.kind === 'casualty' || q.kind === 'materiel') && q.source === null),
};
