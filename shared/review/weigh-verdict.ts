import type { ClaimAction } from '../domain/audit-event.ts';
import type { ClaimStatus, VerdictSummary } from '../domain/claim.ts';
import type { VerdictInput } from '../domain/verdict.ts';

/**
 * The action that a verdict given now would be; null where none can be given.
 * Two verdicts are the same when they say the same on both axes; what is asked of the editor may differ.
 *
 * @param reviews verdicts given since the claim was last opened
 */
export const weighVerdict = (
  claim: { readonly status: ClaimStatus; readonly reviews: readonly VerdictSummary[] },
  verdict: Pick<VerdictInput, 'content' | 'attribution'>,
  twoReviews: boolean,
): ClaimAction | null => {
  const [first] = claim.reviews;
  if (claim.status === 'open') return twoReviews ? 'review' : 'decide';
  if (claim.status === 'disputed') return 'adjudicate';
  if (claim.status !== 'second_review' || !first) return null;
  const same = first.content === verdict.content && first.attribution === verdict.attribution;
  return same ? 'agree' : 'differ';
};

/**
 * True when the claim's next verdict is not this person's to give, since they have given one since it was last opened.
 *
 * @param ownDispute a senior may settle a dispute that they are a side of: for a desk with nobody else to do it
 */
export const isBarred = (
  status: ClaimStatus,
  reviewers: readonly string[],
  person: string,
  ownDispute: boolean,
): boolean => reviewers.includes(person) && !(ownDispute && status === 'disputed');
