import type { Lease } from '../domain/lease.ts';

/** `<claim id>-<fencing token>` */
export const leaseIdOf = ({ claimId, fencingToken }: Pick<Lease, 'claimId' | 'fencingToken'>): string =>
  `${claimId}-${fencingToken}`;

/** The claim and token of a lease id. */
export const leaseOfId = (leaseId: string): { claimId: string; fencingToken: number } => {
  const cut = leaseId.lastIndexOf('-');
  return { claimId: leaseId.slice(0, cut), fencingToken: Number(leaseId.slice(cut + 1)) };
};

/** True while nobody else may take the claim. */
export const isLive = (lease: Lease | null, now: Date): lease is Lease =>
  lease !== null && Date.parse(lease.expiresAt) > now.getTime();

/** True while somebody else than the person holds it. */
export const heldByOther = (lease: Lease | null, person: string, now: Date): lease is Lease =>
  isLive(lease, now) && lease.holder !== person;

/**
 * The lease after a person takes a free claim: a higher token. One that they hold already goes on with its token, so
 * that asking twice is asking once.
 *
 * @param read the claim's lease as it stands; null when nobody ever held it
 */
export const takenLease = (
  read: Lease | null,
  { claimId, person, seconds }: { readonly claimId: string; readonly person: string; readonly seconds: number },
  now: Date,
): Lease => {
  const at = now.toISOString();
  const expiresAt = new Date(now.getTime() + seconds * 1000).toISOString();
  if (isLive(read, now) && read.holder === person) return { ...read, heartbeatAt: at, expiresAt };
  return {
    claimId,
    holder: person,
    fencingToken: (read?.fencingToken ?? 0) + 1,
    takenAt: at,
    heartbeatAt: at,
    expiresAt,
  };
};

/**
 * True while the token is the newest ever given for the claim, to this person: nobody took the claim since, whether
 * the lease is live or not. This is what a verdict needs: work of somebody whose lease ran out unnoticed is not lost.
 */
export const isNewest = (lease: Lease | null, person: string, fencingToken: number): boolean =>
  lease !== null && lease.holder === person && lease.fencingToken === fencingToken;
