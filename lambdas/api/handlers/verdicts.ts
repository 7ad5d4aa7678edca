import { Refusal } from '../../../shared/api/problems.ts';
import type { Claim } from '../../../shared/domain/review.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { verdictFaults } from '../../../shared/review/evidence-rule.ts';
import { recordChange } from '../../../shared/review/record-change.ts';
import { allowedActions, statusAfter } from '../../../shared/review/transitions.ts';
import type { Handlers } from '../request.ts';
import { claimView, knownClaim } from './claims.ts';

export const verdictHandlers: Pick<Handlers, 'giveVerdict'> = {
  giveVerdict: async ({ params, body, person, version, requestId }, deps) => {
    const { claim, view } = await knownClaim(params.id, deps);
    if (claim.version !== version) throw stale(claim);

    const status = statusAfter('decide', claim.status);
    if (!status)
      throw new Refusal('invalid-transition', `The claim is ${claim.status}: no verdict can be given on it.`, {
        allowed: allowedActions(claim.status),
      });

    const errors = verdictFaults(body, claim.attributions.length > 0);
    if (errors.length > 0)
      throw new Refusal('evidence-required', errors.map(({ detail }) => detail).join(' '), { errors });

    const at = deps.now().toISOString();
    const verdict: Verdict = {
      ...body,
      asOf: body.asOf ?? at,
      n: (claim.verdict?.n ?? 0) + 1,
      claimId: claim.id,
      by: person.id,
      at,
      basis: claim.signature,
    };
    const { n, content, attribution, action, by } = verdict;
    const after: Claim = { ...claim, status, verdict: { n, content, attribution, action, by, at } };
    const what = attribution === 'not_applicable' ? content : `${content}, source ${attribution}`;
    const change = recordChange(claim, after, 'decide', { who: person.id, at, what, why: body.rationale, requestId });
    if (!(await deps.claims.change(claim, change, verdict))) throw stale((await knownClaim(params.id, deps)).claim);
    return {
      body: claimView(change.claim, view.articleTitle),
      etag: String(change.claim.version),
      location: `/v1/claims/${claim.id}/verdicts`,
    };
  },
};

const stale = ({ version, status }: Claim): Refusal =>
  new Refusal('version-mismatch', `The claim is at version ${version} now, and ${status}. Read it again.`, {
    currentVersion: version,
  });
