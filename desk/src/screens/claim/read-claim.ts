import { getClaim, getHistory, listLeases, listVerdicts, verifyHistory } from '../../api/calls.ts';
import { isProblem } from '../../api/failures.ts';
import type { Claim, GivenVerdict, HistoryEvent, Lease, Verification } from '../../api/types.ts';

/** All that the API tells of a claim. */
export interface WholeClaim {
  readonly claim: Claim;
  readonly verdicts: readonly GivenVerdict[];
  readonly withheld: number;
  /** Null when it is not for the person. */
  readonly history: readonly HistoryEvent[] | null;
  readonly verification: Verification | null;
  readonly lease: Lease | null;
}

/** Reads all of it, in requests at the same time. */
export const readClaim = async (id: string): Promise<WholeClaim> => {
  const [claim, { items, withheld }, history, verification, leases] = await Promise.all([
    getClaim(id),
    listVerdicts(id),
    unlessForbidden(getHistory(id)),
    unlessForbidden(verifyHistory(id)),
    listLeases(id),
  ]);
  return { claim, verdicts: items, withheld, history, verification, lease: leases[0] ?? null };
};

/** Editors see the history of their own articles only. */
const unlessForbidden = async <T>(answer: Promise<T>): Promise<T | null> => {
  try {
    return await answer;
  } catch (error) {
    if (isProblem(error, 'forbidden')) return null;
    throw error;
  }
};
