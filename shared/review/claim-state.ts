import type { Claim, ClaimState } from '../domain/claim.ts';

/** The part of a claim that an undo brings back, alone. */
export const stateOf = ({ status, verdict, reviews, deferred, dismissal }: ClaimState): ClaimState => ({
  status,
  verdict,
  reviews,
  deferred,
  dismissal,
});

/** The state of a claim that waits anew, nobody having said anything of it. */
export const openedAnew: ClaimState = { status: 'open', verdict: null, reviews: [], deferred: null, dismissal: null };

/** True for a claim that the newest text does not hold, or that others took the place of. */
export const isGone = ({ status }: Pick<Claim, 'status'>): boolean => status === 'removed' || status === 'superseded';

/**
 * The claim as it stands at a time: a deferred one whose day has come is back where it was, without anybody having to
 * write so.
 */
export const claimAt = <T extends Pick<Claim, 'status' | 'deferred'>>(claim: T, at: string): T =>
  claim.status === 'deferred' && claim.deferred && claim.deferred.until <= at
    ? { ...claim, status: claim.deferred.back, deferred: null }
    : claim;

/**
 * True while the next verdict is to be given by somebody who must not know those that were given, or taken back, since
 * the claim was opened.
 */
export const isBlind = ({ status }: Pick<Claim, 'status'>): boolean =>
  status === 'open' || status === 'second_review' || status === 'deferred';
