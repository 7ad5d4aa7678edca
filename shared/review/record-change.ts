import type { ClaimAction } from '../domain/audit-event.ts';
import type { Claim } from '../domain/claim.ts';
import type { ClaimChange, StoredClaim } from '../domain/claim-change.ts';
import type { Verdict } from '../domain/verdict.ts';
import { sealEvent } from './audit.ts';
import { stateOf } from './claim-state.ts';
import { statusAfter } from './transitions.ts';
import { undoPointAfter } from './undo.ts';

/** Who changes a claim, when, what of it and why, and in answer to which request. */
export interface Cause {
  readonly who: string;
  readonly at: string;
  readonly what: string | null;
  readonly why: string | null;
  readonly requestId: string;
  /** The verdict that the change is. */
  readonly verdict?: Verdict | null;
}

/**
 * The changed claim at its next version, and the event that records the change, linked to the event before. The status
 * after it is the workflow's.
 *
 * @param before the claim as it stands at that time (`claimAt`); null when it is new
 * @param after the claim with what the action changes in it, whatever its status says
 * @throws when the workflow has no such action from the claim's status
 */
export const recordChange = (
  before: StoredClaim | null,
  after: Claim,
  action: ClaimAction,
  cause: Cause,
): ClaimChange => {
  const from = before?.status ?? null;
  const previous = action === 'undo' ? before?.undo?.before.status : before?.deferred?.back;
  const to = statusAfter(action, from, previous);
  if (to === null) throw new Error(`no transition "${action}" from ${from}`);
  const version = (before?.version ?? 0) + 1;
  return {
    claim: { ...after, status: to, version, updatedAt: cause.at },
    event: sealEvent({
      claimId: after.id,
      version,
      action,
      from,
      to,
      prevHash: before?.auditHash ?? null,
      ...cause,
      verdict: cause.verdict ?? null,
    }),
    undo: undoPointAfter(action, before && stateOf(before), before?.undo ?? null, cause),
  };
};
