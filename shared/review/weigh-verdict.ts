import type { ClaimAction } from '../domain/audit-event.ts';
import type { ClaimStatus, VerdictSummary } from '../domain/claim.ts';
import type { Verdict, VerdictInput } from '../domain/verdict.ts';

/** The actions that are verdicts. */
export const verdictActions: readonly ClaimAction[] = ['decide', 'review', 'agree', 'differ', 'adjudicate'];

/** What a verdict does to a claim. */
export interface Weighed {
  readonly action: ClaimAction;
  readonly stage: Verdict['stage'];
}

/**
 * What a verdict given now would do; null where none can be given.
 * Two verdicts are the same when they say the same on both axes; what is asked of the editor may differ.
 *
 * @param reviews verdicts given since the claim was last opened
 */
export const weighVerdict = (
  claim: { readonly status: ClaimStatus; readonly reviews: readonly VerdictSummary[] },
  verdict: Pick<VerdictInput, 'content' | 'attribution'>,
  twoReviews: boolean,
): Weighed | null => {
  const [first] = claim.reviews;
  if (claim.status === 'open') return { action: twoReviews ? 'review' : 'decide', stage: 'first' };
  if (claim.status === 'disputed') return { action: 'adjudicate', stage: 'adjudicated' };
  if (claim.status !== 'second_review' || !first) return null;
  const same = first.content === verdict.content && first.attribution === verdict.attribution;
  return { action: same ? 'agree' : 'differ', stage: 'second' };
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
