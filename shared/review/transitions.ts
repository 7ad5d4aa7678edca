import type { ClaimAction, ClaimStatus } from '../domain/review.ts';

/** One row of the workflow: what may happen where. `from` null is a claim that does not exist yet. */
export interface Transition {
  readonly action: ClaimAction;
  readonly from: ClaimStatus | null;
  readonly to: ClaimStatus;
  readonly who: 'service' | 'reviewer';
}

/** The whole workflow. Everything that changes a claim looks here first. */
export const transitions: readonly Transition[] = [
  { action: 'extract', from: null, to: 'open', who: 'service' },
  { action: 'decide', from: 'open', to: 'decided', who: 'reviewer' },
  { action: 'move', from: 'open', to: 'open', who: 'service' },
  { action: 'move', from: 'decided', to: 'decided', who: 'service' },
  { action: 'remove', from: 'open', to: 'removed', who: 'service' },
  { action: 'remove', from: 'decided', to: 'removed', who: 'service' },
  { action: 'revive', from: 'removed', to: 'open', who: 'service' },
];

/** The status after the action, or null when the action is not possible from there. */
export const statusAfter = (action: ClaimAction, from: ClaimStatus | null): ClaimStatus | null =>
  transitions.find((row) => row.action === action && row.from === from)?.to ?? null;

/** What may be done with a claim in this status. */
export const allowedActions = (from: ClaimStatus): ClaimAction[] =>
  transitions.filter((row) => row.from === from).map((row) => row.action);
