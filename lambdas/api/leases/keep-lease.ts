import { Refusal } from '../../../shared/api/problems.ts';
import type { BeatView } from '../../../shared/api/schemas.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import { givenBack, type Lease } from '../../../shared/domain/lease.ts';
import { isNewest, leaseIdOf } from '../../../shared/review/lease.ts';
import type { ApiDeps } from '../http/request.ts';

type NamedLease = Pick<Lease, 'claimId' | 'holder' | 'fencingToken'>;

/**
 * Keeps somebody's newest lease for so many seconds from now, and tells how the claim stands meanwhile.
 *
 * @returns null when somebody else took the claim since, or the lease was given back or used up
 * @throws Refusal `not-found`
 */
export const keepLease = async (lease: NamedLease, seconds: number, deps: ApiDeps): Promise<BeatView | null> => {
  const [moved, [claim]] = await Promise.all([move(lease, seconds, deps), deps.claims.getMany([lease.claimId])]);
  if (!moved) return null;
  if (!claim) throw new Refusal('not-found', `There is no claim ${lease.claimId}.`);
  return beatView(moved, claim);
};

/**
 * Keeps it on the way to something else: its end is moved only when it is to move by a minute or more, and never back. A lease
 * that was taken a moment ago costs no write.
 *
 * @returns null as above, and when there is no such claim
 */
export const keepLeaseInPassing = async (
  lease: NamedLease,
  seconds: number,
  deps: ApiDeps,
): Promise<BeatView | null> => {
  const [read, [claim]] = await Promise.all([deps.leases.get(lease.claimId), deps.claims.getMany([lease.claimId])]);
  if (!claim || !read || !isNewest(read, lease.holder, lease.fencingToken) || read.expiresAt === givenBack) return null;
  const wins = deps.now().getTime() + seconds * 1000 - Date.parse(read.expiresAt);
  const kept = wins < leastMoveSeconds * 1000 ? read : await move(lease, seconds, deps);
  return kept && beatView(kept, claim);
};

const leastMoveSeconds = 60;

const move = (lease: NamedLease, seconds: number, deps: ApiDeps): Promise<Lease | null> => {
  const now = deps.now();
  return deps.leases.move(lease, now.toISOString(), new Date(now.getTime() + seconds * 1000).toISOString());
};

const beatView = (lease: Lease, { version, revision }: Claim): BeatView => ({
  ...leaseView(lease),
  claimVersion: version,
  claimRevision: revision,
});

export const leaseView = (lease: Lease) => ({ ...lease, leaseId: leaseIdOf(lease) });
