import * as z from 'zod';
import { attributionVerdicts, contentVerdicts, editorActions, stances, verdictLimits } from './verdict-values.ts';

export {
  attributionVerdicts,
  type ContentVerdict,
  contentVerdicts,
} from './verdict-values.ts';

export const evidenceSchema = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(verdictLimits.evidenceUrl),
  title: z.string().trim().max(verdictLimits.evidenceTitle).optional(),
  /** The passage relied on, copied exactly. */
  quote: z.string().trim().max(verdictLimits.evidenceQuote).optional(),
  stance: z.enum(stances),
  /** It is the named source's own word: it shows that the source said so, not that it is so. */
  fromSource: z.boolean().default(false),
  /** When it was looked at; the time of the verdict when left out. */
  retrievedAt: z.iso.datetime().optional(),
});

/** What a reviewer sends. */
export const verdictInputSchema = z.strictObject({
  content: z.enum(contentVerdicts),
  attribution: z.enum(attributionVerdicts),
  /** What is claimed, what was looked at, what it says, what remains unknown. */
  rationale: z.string().trim().min(1).max(verdictLimits.rationale),
  /** The facts are rated as known at this time; now when left out. */
  asOf: z.iso.datetime().optional(),
  evidence: z.array(evidenceSchema).max(verdictLimits.evidence).default([]),
  /** What could not be checked. */
  gaps: z.string().trim().max(verdictLimits.gaps).optional(),
  action: z.enum(editorActions).default('none'),
  suggestedWording: z.string().trim().max(verdictLimits.suggestedWording).optional(),
});
export type VerdictInput = Readonly<z.infer<typeof verdictInputSchema>>;

/** A verdict as it is kept, for good. A later one never replaces it. */
export const verdictSchema = verdictInputSchema.extend({
  n: z.int().positive(),
  claimId: z.string(),
  /** `adjudicated` settles a dispute of two. */
  stage: z.enum(['first', 'second', 'adjudicated']),
  by: z.string(),
  at: z.iso.datetime(),
  asOf: z.iso.datetime(),
  /** Signature of the claim that it was given on. */
  basis: z.string(),
});
export type Verdict = Readonly<z.infer<typeof verdictSchema>>;
