import { Refusal } from '../../../shared/api/problems.ts';
import type { ClaimView } from '../../../shared/api/schemas.ts';
import type { Article } from '../../../shared/domain/article.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { StoredClaim } from '../../../shared/domain/claim-change.ts';
import { claimAt } from '../../../shared/review/claim-state.ts';
import { articleOfClaim } from '../../../shared/store/keys.ts';
import type { ApiDeps } from '../http/request.ts';

/** A claim with the article that it stands in. */
export interface KnownClaim {
  /** As it stands now. */
  readonly claim: StoredClaim;
  /** As it is written: deferred still, although its day has come. */
  readonly stored: StoredClaim;
  readonly article: Article;
}

/** @throws Refusal `not-found`, also for a claim whose article is not ready yet */
export const knownClaim = async (claimId: string, deps: ApiDeps): Promise<KnownClaim> => {
  const [stored, [article]] = await Promise.all([
    deps.claims.get(claimId),
    deps.articles.getMany([articleOfClaim(claimId)]),
  ]);
  if (!stored || !article || stored.revision > article.readyRevision)
    throw new Refusal('not-found', `There is no claim ${claimId}.`);
  return { stored, article, claim: claimAt(stored, deps.now().toISOString()) };
};

/** Claims with the titles of their articles. Those of a revision that is not ready are not shown: no half sets. */
export const visible = async (claims: readonly (Claim | StoredClaim)[], deps: ApiDeps): Promise<ClaimView[]> => {
  const articles = await deps.articles.getMany(claims.map(({ articleId }) => articleId));
  const byId = new Map(articles.map((article) => [article.id, article]));
  return claims.flatMap((claim) => {
    const article = byId.get(claim.articleId);
    return article && claim.revision <= article.readyRevision ? [claimView(claim, article.title)] : [];
  });
};

/** A claim as the API shows it: who gave verdicts, but not what they found, since a second reviewer must not know. */
export const claimView = (claim: Claim | StoredClaim, articleTitle: string): ClaimView => {
  const { auditHash: _hash, undo: _undo, ...shown } = { auditHash: '', undo: null, ...claim };
  return { ...shown, reviews: claim.reviews.map(({ n, by, at }) => ({ n, by, at })), articleTitle };
};
