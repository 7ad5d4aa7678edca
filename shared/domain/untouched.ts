import type { Claim } from './claim.ts';

/** The review side of a claim on which nobody has acted yet. */
export const untouched = {
  status: 'open',
  verdict: null,
  reviews: [],
  verdictCount: 0,
  withdrawn: [],
  deferred: null,
  dismissal: null,
  assignee: null,
  origin: null,
  corrected: [],
  supersededBy: [],
} as const satisfies Partial<Claim>;
