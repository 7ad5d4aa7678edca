import { isProblem } from '../../api/failures.ts';
import { rebaseDraft } from '../../drafts/drafts.ts';
import { loseHolding, rereadHeld } from './holding.ts';

/**
 * Keeps what the person did when it came too late: their words become the draft again, and the screen says that the
 * claim is lost, or that it has changed.
 *
 * @throws the failure when it is another one
 */
export const keepLate = async (claimId: string, failure: unknown): Promise<void> => {
  if (isProblem(failure, 'lease-lost')) {
    await rebaseDraft(claimId).catch(() => {});
    loseHolding(failure.problem.lease?.holder ?? null);
  } else if (isProblem(failure, 'version-mismatch')) {
    await rebaseDraft(claimId).catch(() => {});
    await rereadHeld(failure.problem.changes ?? []);
  } else {
    throw failure;
  }
};
