import { Refusal } from '../../../shared/api/problems.ts';
import { knownClaim } from '../claims/known-claim.ts';
import type { Handlers } from '../http/request.ts';
import { keepLeaseInPassing } from '../leases/keep-lease.ts';

export const draftHandlers: Pick<Handlers, 'getDraft' | 'saveDraft' | 'discardDraft'> = {
  getDraft: async ({ params, person }, deps) => {
    const draft = await deps.drafts.get(params.id, person.id);
    if (!draft) throw new Refusal('not-found', 'You have no draft for this claim.');
    return { body: draft, etag: String(draft.version) };
  },

  /** A lease that is lost does not keep the draft from being saved. */
  saveDraft: async ({ params, query, body, person, version, leaseToken }, deps) => {
    const named = { claimId: params.id, holder: person.id, fencingToken: leaseToken };
    const lease = leaseToken > 0 ? await keepLeaseInPassing(named, query.ttlSeconds, deps) : null;
    // Nobody holds a claim that is not there.
    if (!lease) await knownClaim(params.id, deps);
    const savedAt = deps.now().toISOString();
    const draft = await deps.drafts.put(
      { claimId: params.id, by: person.id, content: body, savedAt },
      version > 0 ? version : null,
    );
    if (draft) return { body: { ...draft, lease }, etag: String(draft.version) };
    const current = await deps.drafts.get(params.id, person.id);
    throw new Refusal('version-mismatch', 'The draft was saved elsewhere since you read it. Read it again.', {
      currentVersion: current?.version ?? 0,
    });
  },

  discardDraft: async ({ params, person }, deps) => {
    await deps.drafts.close(params.id, person.id, deps.now().toISOString());
    return { body: null };
  },
};
