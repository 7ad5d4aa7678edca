/**
 * Where a claim stands in the desk's work; kept apart from its verdict. That somebody holds it is no status: it follows
 * from the lease and the time.
 * - `open`: it waits for a verdict.
 * - `second_review`: it has one, hidden until another person gave theirs.
 * - `disputed`: the two differ; a senior decides.
 * - `deferred`: it comes back at a set time.
 * - `decided`, `dismissed`: done, until somebody reopens it.
 * - `removed`: the newest text does not hold it.
 * - `superseded`: a person split or merged it; others took its place.
 */
export const claimStatuses = [
  'open',
  'second_review',
  'disputed',
  'deferred',
  'decided',
  'dismissed',
  'removed',
  'superseded',
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];
