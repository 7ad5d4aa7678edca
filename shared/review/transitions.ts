import { type ClaimAction, claimActions } from '../domain/claim-action.ts';
import { type ClaimStatus, claimStatuses } from '../domain/claim-status.ts';
import type { Role } from '../domain/roles.ts';
import { type Action, actions, isVerdict } from './actions.ts';

/** One action from one status. */
export interface Transition extends Pick<Action, 'who' | 'needs'> {
  readonly action: ClaimAction;
  /** Null is a claim that does not exist yet. */
  readonly from: ClaimStatus | null;
  readonly to: ClaimStatus | 'previous';
}

/** Every action from every status that it is possible in. */
export const transitions: readonly Transition[] = claimActions.flatMap((action): Transition[] => {
  const { from, to, who, needs } = actions[action];
  if (from === 'new') return to === 'same' ? [] : [{ action, from: null, to, who, needs }];
  return from.map((status) => ({ action, from: status, to: to === 'same' ? status : to, who, needs }));
});

/** The row of an action from a status; undefined when the workflow has none. */
export const transitionOf = (action: ClaimAction, from: ClaimStatus | null): Transition | undefined =>
  transitions.find((row) => row.action === action && row.from === from);

/**
 * The status after the action, or null when the action is not possible from there.
 *
 * @param previous where a claim goes that is resumed or undone
 */
export const statusAfter = (
  action: ClaimAction,
  from: ClaimStatus | null,
  previous: ClaimStatus | null = null,
): ClaimStatus | null => {
  const to = transitionOf(action, from)?.to ?? null;
  return to === 'previous' ? previous : to;
};

/** What may be done with a claim in this status. */
export const allowedActions = (from: ClaimStatus): ClaimAction[] =>
  transitions.filter((row) => row.from === from).map((row) => row.action);

/** What a person with these roles may do with a claim in this status. */
export const allowedTo = (roles: readonly Role[], from: ClaimStatus): ClaimAction[] =>
  transitions
    .filter((row) => row.from === from && row.who !== 'service' && row.who.some((role) => roles.includes(role)))
    .map((row) => row.action);

/** The statuses in which a person with these roles may give the next verdict. */
export const verdictStatusesFor = (roles: readonly Role[]): ClaimStatus[] =>
  claimStatuses.filter((status) => allowedTo(roles, status).some(isVerdict));

/** The statuses in which a claim waits for a verdict, whoever gives it. */
export const verdictStatuses: readonly ClaimStatus[] = claimStatuses.filter((status) =>
  allowedActions(status).some(isVerdict),
);

/** The roles that may do this somewhere in the workflow: those of its route. */
export const rolesFor = (action: ClaimAction): Role[] => {
  const { who } = actions[action];
  return who === 'service' ? [] : [...who];
};

/** True when the action is for the holder of the claim's lease alone. */
export const needsLease = (action: ClaimAction): boolean => actions[action].needs.includes('lease');
