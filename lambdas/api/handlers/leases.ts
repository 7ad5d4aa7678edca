import { givenBack, skipHours } from '../../../shared/domain/lease.ts';
import { isLive, leaseOfId } from '../../../shared/review/lease.ts';
import { leaseLost } from '../http/refusals.ts';
import type { Handlers } from '../http/request.ts';
import { keepLease, leaseView } from '../leases/keep-lease.ts';
import { takeNamed, takeNext } from '../leases/take-claim.ts';

export const leaseHandlers: Pick<Handlers, 'takeLease' | 'listLeases' | 'heartbeat' | 'giveBackLease'> = {
  takeLease: ({ body, person }, deps) =>
    body.claimId
      ? takeNamed(body.claimId, person, body.ttlSeconds, deps)
      : takeNext(body, person, body.ttlSeconds, deps),

  listLeases: async ({ query, person }, deps) => {
    const claimIds = query.claim
      ? [query.claim]
      : (await deps.leases.holdings(person.id)).slots.map(({ claimId }) => claimId);
    const leases = [...(await deps.leases.getMany(claimIds)).values()].filter(
      (lease) => isLive(lease, deps.now()) && (query.claim || lease.holder === person.id),
    );
    return { body: { items: leases.map(leaseView) } };
  },

  /** One that ran out goes on as long as nobody else took the claim. */
  heartbeat: async ({ params, query, person }, deps) => {
    const { claimId, fencingToken } = leaseOfId(params.id);
    const kept = await keepLease({ claimId, holder: person.id, fencingToken }, query.ttlSeconds, deps);
    if (!kept) throw leaseLost(await deps.leases.get(claimId), person);
    return { body: kept };
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
