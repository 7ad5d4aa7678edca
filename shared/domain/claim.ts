import * as z from 'zod';
import { claimStatuses } from './claim-status.ts';
import { extractedClaimSchema } from './extracted-claim.ts';
import { dismissalReasons } from './set-aside.ts';
import { attributionVerdicts, contentVerdicts, editorActions } from './verdict-values.ts';

export { type ClaimStatus, claimStatuses } from './claim-status.ts';

/** A verdict in short, as the claim carries it. */
export const verdictSummarySchema = z.object({
  n: z.int().positive(),
  content: z.enum(contentVerdicts),
  attribution: z.enum(attributionVerdicts),
  action: z.enum(editorActions),
  by: z.string(),
  at: z.iso.datetime(),
});
export type VerdictSummary = Readonly<z.infer<typeof verdictSummarySchema>>;

/** A claim as the desk keeps it. */
export const claimSchema = extractedClaimSchema.extend({
  /** `<article id>-<hash of what makes it the same claim>` */
  id: z.string(),
  articleId: z.string(),
  /** The newest revision that it stands in; its offsets are into that revision's text. */
  revision: z.int().positive(),
  offsetUnit: z.literal('utf-16'),
  status: z.enum(claimStatuses),
  /** The verdict that holds, in short; null unless the claim is decided, or was when its text went. */
  verdict: verdictSummarySchema.nullable(),
  /** Who has given a verdict since it was last opened, oldest first. What they found is shown once nobody is to be kept blind. */
  reviews: z.array(verdictSummarySchema),
  /** How many verdicts were ever given on it. */
  verdictCount: z.int().nonnegative(),
  /** Numbers of verdicts that their authors took back. */
  withdrawn: z.array(z.int().positive()),
  /** Until when it waits, and where it goes on. */
  deferred: z.object({ until: z.iso.datetime(), back: z.enum(claimStatuses) }).nullable(),
  dismissal: z.object({ reason: z.enum(dismissalReasons), duplicateOf: z.string().nullable() }).nullable(),
  /** Subject of the person it is kept for. */
  assignee: z.string().nullable(),
  /** The person who made it, and from which claims; null when the extractor found it. */
  origin: z.object({ how: z.enum(['added', 'split', 'merged']), by: z.string(), from: z.array(z.string()) }).nullable(),
  /** What people corrected in it: no extraction overwrites these. */
  corrected: z.array(z.string()),
  /** The claims that took its place. */
  supersededBy: z.array(z.string()),
  extractor: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** Goes up by one with every change: the claim's ETag. */
  version: z.int().positive(),
});
export type Claim = Readonly<z.infer<typeof claimSchema>>;

/** The part of a claim that an undo brings back. */
export type ClaimState = Pick<Claim, 'status' | 'verdict' | 'reviews' | 'deferred' | 'dismissal'>;
