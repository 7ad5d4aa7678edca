import { Refusal } from '../../shared/api/problems.ts';
import type { BeatView } from '../../shared/api/schemas.ts';
import type { Lease } from '../../shared/domain/lease.ts';
import { leaseIdOf } from '../../shared/review/lease.ts';
import type { ApiDeps } from './request.ts';

/**
 * Keeps somebody's newest lease for so many seconds from now, and tells how the claim stands meanwhile.
 *
 * @returns null when somebody else took the claim since, or the lease was given back or used up
 * @throws Refusal `not-found`
 */
export const keepLease = async (
  lease: Pick<Lease, 'claimId' | 'holder' | 'fencingToken'>,
  seconds: number,
  deps: ApiDeps,
): Promise<BeatView | null> => {
  const now = deps.now();
  const until = new Date(now.getTime() + seconds * 1000).toISOString();
  const [moved, [claim]] = await Promise.all([
    deps.leases.move(lease, now.toISOString(), until),
    deps.claims.getMany([lease.claimId]),
  ]);
  if (!moved) return null;
  if (!claim) throw new Refusal('not-found', `There is no claim ${lease.claimId}.`);
  return { ...leaseView(moved), claimVersion: claim.version, claimRevision: claim.revision };
};

export const leaseView = (lease: Lease) => ({ ...lease, leaseId: leaseIdOf(lease) });
