import * as z from 'zod';
import { attributionVerdicts, contentVerdicts, editorActions, stances, verdictLimits } from './verdict-values.ts';

/** A verdict in the making: every field may be missing, and evidence half typed. */
export const draftInputSchema = z.strictObject({
  content: z.enum(contentVerdicts).optional(),
  attribution: z.enum(attributionVerdicts).optional(),
  rationale: z.string().max(verdictLimits.rationale).optional(),
  asOf: z.string().max(40).optional(),
  evidence: z
    .array(
      z.strictObject({
        url: z.string().max(verdictLimits.evidenceUrl).optional(),
        title: z.string().max(verdictLimits.evidenceTitle).optional(),
        quote: z.string().max(verdictLimits.evidenceQuote).optional(),
        stance: z.enum(stances).optional(),
        fromSource: z.boolean().optional(),
        retrievedAt: z.string().max(40).optional(),
      }),
    )
    .max(verdictLimits.evidence)
    .optional(),
  gaps: z.string().max(verdictLimits.gaps).optional(),
  action: z.enum(editorActions).optional(),
  suggestedWording: z.string().max(verdictLimits.suggestedWording).optional(),
});
export type DraftInput = Readonly<z.infer<typeof draftInputSchema>>;

/** One person's draft for one claim. It outlives their lease and is never a verdict. */
export const draftSchema = z.object({
  claimId: z.string(),
  by: z.string(),
  content: draftInputSchema,
  savedAt: z.iso.datetime(),
  /** Goes up by one with every save: the draft's ETag. */
  version: z.int().positive(),
});
export type Draft = Readonly<z.infer<typeof draftSchema>>;
