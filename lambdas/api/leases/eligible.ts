import { Refusal } from '../../../shared/api/problems.ts';
import type { Article } from '../../../shared/domain/article.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { Person } from '../../../shared/domain/roles.ts';
import { isBarred } from '../../../shared/review/weigh-verdict.ts';
import type { ReviewPolicy } from '../http/request.ts';

/** True when the person uploaded the article and the desk does not let people review their own. */
export const isOwn = ({ uploader }: Article, person: Person, policy: ReviewPolicy): boolean =>
  !policy.selfReview && uploader === person.id;

/**
 * Nothing when the person may give the claim's next verdict.
 *
 * @throws Refusal `self-review`, `second-reviewer-must-differ`
 */
export const mayReview = (claim: Claim, article: Article, person: Person, policy: ReviewPolicy): void => {
  if (isOwn(article, person, policy))
    throw new Refusal('self-review', 'You uploaded this article: somebody else gives the verdicts on it.');
  const reviewers = claim.reviews.map(({ by }) => by);
  if (isBarred(claim.status, reviewers, person.id, policy.ownDispute))
    throw new Refusal(
      'second-reviewer-must-differ',
      'You have given a verdict on this claim since it was opened: the next is for somebody else.',
    );
};
