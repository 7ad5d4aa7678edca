import type { ClaimStatus } from './claim.ts';

/** A claim as the queue's index has it: enough to choose by. */
export interface QueueEntry {
  readonly claimId: string;
  readonly status: ClaimStatus;
  readonly kind: string;
  readonly modality: readonly string[];
  readonly worthScore: number;
  readonly quote: string;
  readonly verdictContent: string | null;
  readonly assignee: string | null;
  /** Who has given a verdict since it was opened. */
  readonly barred: readonly string[];
  /** Where it stands in the list. */
  readonly position: string;
}
