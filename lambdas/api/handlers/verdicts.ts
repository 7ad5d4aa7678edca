import { Refusal } from '../../../shared/api/problems.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { stageOf } from '../../../shared/review/actions.ts';
import { verdictFaults } from '../../../shared/review/evidence-rule.ts';
import { statusAfter } from '../../../shared/review/transitions.ts';
import { weighVerdict } from '../../../shared/review/weigh-verdict.ts';
import { commit } from '../claims/commit.ts';
import { keepingDraft } from '../claims/keep-draft.ts';
import { claimView, type KnownClaim, knownClaim } from '../claims/known-claim.ts';
import { permit } from '../claims/permit.ts';
import { keyReused } from '../http/once.ts';
import { isLate, lateRefusal, stale } from '../http/refusals.ts';
import type { Answer, ApiDeps, ApiRequest, Handlers } from '../http/request.ts';
import { mayReview } from '../leases/eligible.ts';

export const verdictHandlers: Pick<Handlers, 'giveVerdict'> = {
  /** What can not be taken any more is kept as the caller's draft. */
  giveVerdict: async (request, deps) => {
    const { params, body, person } = request;
    const known = await knownClaim(params.id, deps);
    const earlier = known.claim.verdictCount > 0 && (await givenBefore(request, deps));
    if (earlier) return earlier;
    const answer = await keepingDraft({ claimId: params.id, person, content: body }, deps, async () => {
      try {
        await inTime(known, request, deps);
        return await decide(known, request, deps);
      } catch (error) {
        // The same request may have been at work at the same moment, and been faster.
        const twin = isLate(error) && (await givenBefore(request, deps));
        if (twin) return twin;
        throw error;
      }
    });
    await deps.drafts.close(params.id, person.id, deps.now().toISOString());
    return answer;
  },
};

/**
 * The answer to a request that gave its verdict before: the claim, as it is by now. The key stands in the verdict, so
 * there is no moment at which one is written without the other.
 *
 * @throws Refusal `idempotency-mismatch` when the key came with another verdict on the claim
 */
const givenBefore = async (
  { params, person, once }: ApiRequest<'giveVerdict'>,
  deps: ApiDeps,
): Promise<Answer | null> => {
  const first = once && (await deps.claims.verdictRequest(params.id, person.id, once.key));
  if (!once || !first) return null;
  if (first.hash !== once.hash) throw keyReused();
  const { claim, article } = await knownClaim(params.id, deps);
  return answerOf(claim.id, { body: claimView(claim, article.title), etag: String(claim.version) });
};

const answerOf = (claimId: string, answer: Answer): Answer => ({
  ...answer,
  location: `/v1/claims/${claimId}/verdicts`,
});

/** Refuses what comes too late: with the lease first, since that says most. */
const inTime = async (
  { claim }: KnownClaim,
  { person, version, leaseToken, body }: ApiRequest<'giveVerdict'>,
  deps: ApiDeps,
): Promise<void> => {
  const late = (refusal: Refusal) => lateRefusal(refusal, { claimId: claim.id, person, leaseToken }, deps);
  if (claim.version !== version) throw await late(await stale(claim, version, deps));
  try {
    permit(weighVerdict(claim, body, false), claim, person);
  } catch (error) {
    throw error instanceof Refusal ? await late(error) : error;
  }
};

const decide = async (known: KnownClaim, request: ApiRequest<'giveVerdict'>, deps: ApiDeps): Promise<Answer> => {
  const { claim, article } = known;
  const { body, person, leaseToken } = request;
  mayReview(claim, article, person, deps.policy);
  const errors = verdictFaults(body, claim.attributions.length > 0);
  if (errors.length > 0)
    throw new Refusal('evidence-required', errors.map(({ detail }) => detail).join(' '), { errors });

  const twoReviews = article.settings.secondReview ?? deps.policy.secondReview;
  const action = weighVerdict(claim, body, twoReviews)!;
  const at = deps.now().toISOString();
  const verdict: Verdict = {
    ...body,
    evidence: body.evidence.map((one) => ({ ...one, retrievedAt: one.retrievedAt ?? at })),
    asOf: body.asOf ?? at,
    n: claim.verdictCount + 1,
    claimId: claim.id,
    stage: stageOf(action)!,
    by: person.id,
    at,
    basis: claim.signature,
  };
  const { n, content, attribution } = verdict;
  const summary = { n, content, attribution, action: verdict.action, by: person.id, at };
  const changes: Partial<Claim> = {
    verdict: statusAfter(action, claim.status) === 'decided' ? summary : null,
    reviews: [...claim.reviews, summary],
    verdictCount: n,
  };
  const what = attribution === 'not_applicable' ? content : `${content}, source ${attribution}`;
  const lease = { claimId: claim.id, holder: person.id, fencingToken: leaseToken };
  const said = { what, why: body.rationale, verdict };
  const act = { action, changes, said, together: { request: request.once, lease } };
  const answer = await commit(known, act, request, deps);
  return answerOf(claim.id, answer);
};
