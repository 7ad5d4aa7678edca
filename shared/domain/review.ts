import * as z from 'zod';
import { extractedClaimSchema } from './claim.ts';
import { attributionVerdicts, contentVerdicts, editorActions } from './verdict.ts';

/** Where a claim stands in the desk's work; kept apart from its verdict. */
export const claimStatuses = ['open', 'decided', 'removed'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** A claim as the desk keeps it. */
export const claimSchema = extractedClaimSchema.extend({
  /** `<article id>-<hash of what makes it the same claim>` */
  id: z.string(),
  articleId: z.string(),
  /** The newest revision that it stands in; its offsets are into that revision's text. */
  revision: z.int().positive(),
  offsetUnit: z.literal('utf-16'),
  status: z.enum(claimStatuses),
  /** The newest verdict in short; null until somebody gave one. */
  verdict: z
    .object({
      n: z.int().positive(),
      content: z.enum(contentVerdicts),
      attribution: z.enum(attributionVerdicts),
      action: z.enum(editorActions),
      by: z.string(),
      at: z.iso.datetime(),
    })
    .nullable(),
  extractor: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** Goes up by one with every change: the claim's ETag. */
  version: z.int().positive(),
});
export type Claim = Readonly<z.infer<typeof claimSchema>>;

/** What can happen to a claim. */
export const claimActions = ['extract', 'decide', 'move', 'remove', 'revive'] as const;
export type ClaimAction = (typeof claimActions)[number];

/**
 * One change of one claim, kept for good. `hash` covers every other field, `prevHash` among them, so that a change to
 * any event shows in all later ones.
 */
export const auditEventSchema = z.object({
  claimId: z.string(),
  /** The claim's version after the change. */
  version: z.int().positive(),
  at: z.iso.datetime(),
  /** Subject of the person, or `service`. */
  who: z.string(),
  action: z.enum(claimActions),
  from: z.enum(claimStatuses).nullable(),
  to: z.enum(claimStatuses),
  /** What changed, in a few words: the two verdicts, for a decision. */
  what: z.string().nullable(),
  /** The reason given for it. */
  why: z.string().nullable(),
  requestId: z.string(),
  prevHash: z.string().nullable(),
  hash: z.string(),
});
export type AuditEvent = Readonly<z.infer<typeof auditEventSchema>>;
