import type { ClaimAction } from '../domain/audit-event.ts';
import type { ClaimStatus } from '../domain/claim.ts';
import type { Role } from '../domain/roles.ts';

/** What an action asks for beyond the role. */
export type Need =
  | 'lease'
  | 'reason'
  | 'evidence'
  | 'another-person'
  | 'one-review'
  | 'two-reviews'
  | 'in-time'
  | 'text';

/** One row of the workflow: what may happen where. `from` null is a claim that does not exist yet. */
export interface Transition {
  readonly action: ClaimAction;
  readonly from: ClaimStatus | null;
  /** `previous` is where the claim came from: before it was deferred, or before what is undone. */
  readonly to: ClaimStatus | 'previous';
  /** Any one of these roles; `service` is the pipeline. */
  readonly who: readonly Role[] | 'service';
  readonly needs: readonly Need[];
}

const reviewers: readonly Role[] = ['reviewer', 'senior'];
const seniors: readonly Role[] = ['senior'];
const waiting: readonly ClaimStatus[] = ['open', 'second_review', 'disputed'];
const alive: readonly ClaimStatus[] = [...waiting, 'deferred', 'decided', 'dismissed'];

const staying = (
  action: ClaimAction,
  statuses: readonly ClaimStatus[],
  who: Transition['who'],
  ...needs: Need[]
): Transition[] => statuses.map((status) => ({ action, from: status, to: status, who, needs }));

const going = (
  action: ClaimAction,
  statuses: readonly ClaimStatus[],
  to: Transition['to'],
  who: Transition['who'],
  ...needs: Need[]
): Transition[] => statuses.map((from) => ({ action, from, to, who, needs }));

/** The whole workflow. Everything that changes a claim looks here first; so does the documentation. */
export const transitions: readonly Transition[] = [
  { action: 'extract', from: null, to: 'open', who: 'service', needs: ['text'] },
  { action: 'add', from: null, to: 'open', who: reviewers, needs: ['text'] },

  { action: 'decide', from: 'open', to: 'decided', who: reviewers, needs: ['lease', 'evidence', 'one-review'] },
  { action: 'review', from: 'open', to: 'second_review', who: reviewers, needs: ['lease', 'evidence', 'two-reviews'] },
  ...going('agree', ['second_review'], 'decided', reviewers, 'lease', 'evidence', 'another-person'),
  ...going('differ', ['second_review'], 'disputed', reviewers, 'lease', 'evidence', 'another-person'),
  ...going('adjudicate', ['disputed'], 'decided', seniors, 'lease', 'evidence', 'another-person'),

  ...going('defer', ['open', 'second_review'], 'deferred', reviewers, 'lease', 'reason'),
  ...going('resume', ['deferred'], 'previous', reviewers, 'reason'),
  ...going('dismiss', ['open'], 'dismissed', reviewers, 'lease', 'reason'),
  ...going('reopen', ['decided', 'dismissed'], 'open', ['editor', ...reviewers], 'reason'),
  ...going('undo', ['second_review', 'disputed', 'decided', 'deferred', 'dismissed'], 'previous', reviewers, 'in-time'),

  ...staying('assign', [...waiting, 'deferred'], seniors),
  ...staying('release', [...waiting, 'deferred'], seniors, 'reason'),
  ...staying('correct', ['open'], reviewers, 'text'),
  ...going('split', ['open'], 'superseded', reviewers, 'text'),
  ...going('merge', ['open'], 'superseded', reviewers, 'text'),

  ...staying('move', alive, 'service', 'text'),
  ...going('remove', alive, 'removed', 'service'),
  ...going('revive', ['removed'], 'open', 'service', 'text'),
];

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

/** The roles that may do this somewhere in the workflow: those of its route. */
export const rolesFor = (action: ClaimAction): Role[] => [
  ...new Set(transitions.flatMap((row) => (row.action === action && row.who !== 'service' ? row.who : []))),
];

/** True when the action is for the holder of the claim's lease alone. */
export const needsLease = (action: ClaimAction): boolean =>
  transitions.some((row) => row.action === action && row.needs.includes('lease'));
