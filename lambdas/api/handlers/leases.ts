import { Refusal } from '../../../shared/api/problems.ts';
import { givenBack, type Lease, skipHours } from '../../../shared/domain/lease.ts';
import { isLive, leaseIdOf, leaseOfId } from '../../../shared/review/lease.ts';
import { leaseLost } from '../refusals.ts';
import type { Handlers } from '../request.ts';
import { takeNamed, takeNext } from '../take-claim.ts';

export const leaseHandlers: Pick<Handlers, 'takeLease' | 'listLeases' | 'heartbeat' | 'giveBackLease'> = {
  takeLease: ({ body, person }, deps) =>
    body.claimId
      ? takeNamed(body.claimId, person, body.ttlSeconds, deps)
      : takeNext(body, person, body.ttlSeconds, deps),

  listLeases: async ({ query, person }, deps) => {
    const claimIds = query.claim
      ? [query.claim]
      : (await deps.leases.desk(person.id)).slots.map(({ claimId }) => claimId);
    const leases = [...(await deps.leases.getMany(claimIds)).values()].filter(
      (lease) => isLive(lease, deps.now()) && (query.claim || lease.holder === person.id),
    );
    return { body: { items: leases.map(leaseView) } };
  },

  /** One that ran out goes on as long as nobody else took the claim. */
  heartbeat: async ({ params, query, person }, deps) => {
    const { claimId, fencingToken } = leaseOfId(params.id);
    const now = deps.now();
    const lease = { claimId, holder: person.id, fencingToken };
    const until = new Date(now.getTime() + query.ttlSeconds * 1000).toISOString();
    const moved = await deps.leases.move(lease, now.toISOString(), until);
    if (!moved) throw leaseLost(await deps.leases.get(claimId), person);
    const [claim] = await deps.claims.getMany([claimId]);
    if (!claim) throw new Refusal('not-found', `There is no claim ${claimId}.`);
    return { body: { ...leaseView(moved), claimVersion: claim.version, claimRevision: claim.revision } };
  },

  /** Giving back what somebody else has by now is no fault: it is not the caller's either way. */
  giveBackLease: async ({ params, query, person }, deps) => {
    const { claimId, fencingToken } = leaseOfId(params.id);
    const now = deps.now();
    const at = now.toISOString();
    if (query.skip === 'true')
      await deps.leases.skip(claimId, person.id, new Date(now.getTime() + skipHours * 3_600_000).toISOString());
    await deps.leases.move({ claimId, holder: person.id, fencingToken }, at, givenBack);
    return { body: null };
  },
};

const leaseView = (lease: Lease) => ({ ...lease, leaseId: leaseIdOf(lease) });
