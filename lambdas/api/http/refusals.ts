import { type ProblemType, Refusal } from '../../../shared/api/problems.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import { givenBack, type Lease } from '../../../shared/domain/lease.ts';
import type { Person } from '../../../shared/domain/roles.ts';
import { changedFields } from '../../../shared/review/actions.ts';
import { isNewest } from '../../../shared/review/lease.ts';
import type { ApiDeps } from './request.ts';

/** The claim is not as the caller read it: says which version it has, and what was done since. */
export const stale = async (claim: Claim, named: number, deps: ApiDeps): Promise<Refusal> => {
  const since = (await deps.claims.history(claim.id)).filter(({ version }) => version > named);
  const moved = since.some(({ action }) => action === 'move') ? `, in revision ${claim.revision} of the article` : '';
  return new Refusal(
    'version-mismatch',
    `The claim is at version ${claim.version} now, ${claim.status.replace('_', ' ')}${moved}. Read it again.`,
    {
      currentVersion: claim.version,
      changes: since.map(({ action }) => action),
      changedFields: changedFields(since.map(({ action }) => action)),
    },
  );
};

/** The caller's lease is not the newest any more. */
export const leaseLost = (lease: Lease | null, person: Person): Refusal =>
  new Refusal(
    'lease-lost',
    lease && lease.holder !== person.id
      ? 'Somebody else has taken the claim since. Compare your draft with what they find.'
      : 'You hold this claim no longer, or under another token. Take it again.',
    lease && lease.expiresAt !== givenBack ? { lease: { holder: lease.holder, expiresAt: lease.expiresAt } } : {},
  );

/**
 * Of two reasons to refuse a holder's act the better one: that the claim was taken says more than that it changed.
 */
export const lateRefusal = async (
  refusal: Refusal,
  { claimId, person, leaseToken }: { claimId: string; person: Person; leaseToken: number },
  deps: ApiDeps,
): Promise<Refusal> => {
  const lease = await deps.leases.get(claimId);
  return isNewest(lease, person.id, leaseToken) ? refusal : leaseLost(lease, person);
};

/** Refusals after which what was sent is still worth keeping. */
export const isLate = (error: unknown): error is Refusal => error instanceof Refusal && lateKinds.includes(error.kind);
const lateKinds: readonly ProblemType[] = [
  'lease-lost',
  'version-mismatch',
  'invalid-transition',
  'second-reviewer-must-differ',
];
