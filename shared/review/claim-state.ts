import type { Claim } from '../domain/review.ts';

/** The part of a claim that an undo brings back. */
export type ClaimState = Pick<Claim, 'status' | 'verdict' | 'reviews' | 'deferred' | 'dismissal'>;

/** That part alone. */
export const stateOf = ({ status, verdict, reviews, deferred, dismissal }: ClaimState): ClaimState => ({
  status,
  verdict,
  reviews,
  deferred,
  dismissal,
});

/**
 * The claim as it stands at a time: a deferred one whose day has come is back where it was, without anybody having to
 * write so.
 */
export const claimAt = <T extends Pick<Claim, 'status' | 'deferred'>>(claim: T, at: string): T =>
  claim.status === 'deferred' && claim.deferred && claim.deferred.until <= at
    ? { ...claim, status: claim.deferred.back, deferred: null }
    : claim;

/** True while one verdict is given and hidden: nobody but its author may learn it before the second is sent. */
export const isBlind = ({ status, deferred }: Pick<Claim, 'status' | 'deferred'>): boolean =>
  status === 'second_review' || (status === 'deferred' && deferred?.back === 'second_review');
