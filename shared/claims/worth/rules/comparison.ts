import type { WorthRule } from '../worth-rule.ts';

const COMPARISON =
  /\b(?:(?:more|less|fewer|higher|lower|larger|smaller|greater|better|worse|longer|older|younger|faster|slower|bigger|stronger|weaker) than|the (?:most|least|largest|biggest|highest|lowest|worst|best|deadliest|greatest|longest|first|only|heaviest|fastest|oldest|youngest)|record (?:high|low|number)|compared (?:with|to)|twice as|times as (?:many|much))\b/i;

/** A superlative or a comparison holds or fails against a full series. */
export const comparison: WorthRule = {
  id: 'comparison',
  info: 'comparison',
  explanation: 'A superlative or a comparison holds or fails against a full series.',
  weight: 0.3,
  says: COMPARISON,
};
