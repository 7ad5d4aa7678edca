import type { AuditEvent, ClaimAction } from './audit-event.ts';
import type { Claim, ClaimState } from './claim.ts';

/** How long a person may take back what they did. */
export const undoMinutes = 5;

/** What a person did last and may take back, with how the claim stood before. Anybody else's act ends it. */
export interface UndoPoint {
  readonly by: string;
  readonly at: string;
  readonly action: ClaimAction;
  readonly before: ClaimState;
}

/** A change of one claim: what it becomes, the event that records it, and how it may be taken back. */
export interface ClaimChange {
  readonly claim: Claim;
  readonly event: AuditEvent;
  readonly undo: UndoPoint | null;
}

/** A claim with the hash of its newest event, which the next event links to, and with what may be taken back. */
export type StoredClaim = Claim & { readonly auditHash: string; readonly undo: UndoPoint | null };
