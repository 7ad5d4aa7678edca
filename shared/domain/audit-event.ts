import * as z from 'zod';
import { claimActions } from './claim-action.ts';
import { claimStatuses } from './claim-status.ts';
import { verdictSchema } from './verdict.ts';

export { type ClaimAction, claimActions } from './claim-action.ts';

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
  /** The verdict in full, when the change is one: it stands here and nowhere else. */
  verdict: verdictSchema.nullable(),
  requestId: z.string(),
  prevHash: z.string().nullable(),
  hash: z.string(),
});
export type AuditEvent = Readonly<z.infer<typeof auditEventSchema>>;
