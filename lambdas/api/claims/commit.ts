import type { ClaimAction } from '../../../shared/domain/audit-event.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { type Cause, recordChange } from '../../../shared/review/record-change.ts';
import type { WithClaims, WriteOutcome } from '../../../shared/store/ports.ts';
import { leaseLost, stale } from '../http/refusals.ts';
import type { Answer, ApiDeps, ApiRequest } from '../http/request.ts';
import { claimView, type KnownClaim, knownClaim } from './known-claim.ts';

/** Who asks, and at which version of the claim. */
export type Asked = Pick<ApiRequest, 'person' | 'requestId' | 'version'>;

/** What a change says of itself. */
export interface Said {
  readonly what?: string | null;
  readonly why?: string | null | undefined;
  /** The verdict that it is. */
  readonly verdict?: Verdict;
}

/** An action on one claim: what it changes, what it says of itself, and what is written with it. */
export interface Act {
  readonly action: ClaimAction;
  readonly changes: Partial<Claim>;
  readonly said: Said;
  readonly together?: WithClaims;
}

/** The cause of a change that a person asked for. */
export const causeOf = ({ person, requestId }: Asked, at: string, { what, why, verdict }: Said): Cause => ({
  who: person.id,
  at,
  what: what ?? null,
  why: why ? shortened(why) : null,
  requestId,
  verdict: verdict ?? null,
});

/** A reason in the history is a sentence; a rationale stands in full with its verdict. */
const shortened = (why: string): string => (why.length > 300 ? `${why.slice(0, 299).trimEnd()}…` : why);

/**
 * Writes one claim's change, its event and what goes with it, all or nothing.
 *
 * @returns the claim after it
 * @throws Refusal when the claim changed since it was read, or was taken by somebody else
 */
export const commit = async (
  { stored, claim, article }: KnownClaim,
  { action, changes, said, together = {} }: Act,
  asked: Asked,
  deps: ApiDeps,
): Promise<Answer> => {
  const cause = causeOf(asked, deps.now().toISOString(), said);
  const change = recordChange(claim, { ...claim, ...changes }, action, cause);
  await written(await deps.claims.write([{ read: stored, change }], together), claim.id, asked, deps);
  return { body: claimView(change.claim, article.title), etag: String(change.claim.version) };
};

/** Nothing when it was written; else the refusal that says why not. */
export const written = async (outcome: WriteOutcome, claimId: string, asked: Asked, deps: ApiDeps): Promise<void> => {
  if (outcome === 'written') return;
  if (outcome === 'lease-lost') throw leaseLost(await deps.leases.get(claimId), asked.person);
  throw await stale((await knownClaim(claimId, deps)).claim, asked.version, deps);
};
