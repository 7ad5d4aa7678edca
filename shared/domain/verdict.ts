import * as z from 'zod';

/** Whether the facts hold. A claim that nobody has reviewed has no verdict: there is no value for it. */
export const contentVerdicts = [
  'accurate',
  'mostly_accurate',
  'needs_context',
  'inaccurate',
  'conflicting',
  'outdated',
  'unverified',
  'too_early',
] as const;
export type ContentVerdict = (typeof contentVerdicts)[number];

/** Whether the named source said it; `not_applicable` for what the article says in its own voice. */
export const attributionVerdicts = [
  'not_applicable',
  'confirmed',
  'confirmed_paraphrase',
  'misattributed',
  'unverified',
] as const;
export type AttributionVerdict = (typeof attributionVerdicts)[number];

/** What the reviewer asks the editor to do. */
export const editorActions = [
  'none',
  'reword',
  'correct_figure',
  'add_attribution',
  'add_context',
  'add_disclaimer',
  'cut',
  'query_author',
] as const;

/** What a content verdict asks of whoever gives it. */
export interface VerdictRule {
  /** It rests on evidence; one that says "we could not tell" rests on `gaps`: what could not be checked. */
  readonly restsOn: 'evidence' | 'gaps';
  /** It says that the claim holds: for a reported claim its source's own word is not enough. */
  readonly confirms: boolean;
}

/** The rule of each content verdict. */
export const verdictRules: Readonly<Record<ContentVerdict, VerdictRule>> = {
  accurate: { restsOn: 'evidence', confirms: true },
  mostly_accurate: { restsOn: 'evidence', confirms: true },
  needs_context: { restsOn: 'evidence', confirms: false },
  inaccurate: { restsOn: 'evidence', confirms: false },
  conflicting: { restsOn: 'evidence', confirms: false },
  outdated: { restsOn: 'evidence', confirms: false },
  unverified: { restsOn: 'gaps', confirms: false },
  too_early: { restsOn: 'gaps', confirms: false },
};

export const evidenceSchema = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  title: z.string().trim().max(300).optional(),
  /** The passage relied on, copied exactly. */
  quote: z.string().trim().max(2000).optional(),
  stance: z.enum(['supports', 'refutes', 'context']),
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
  rationale: z.string().trim().min(1).max(4000),
  /** The facts are rated as known at this time; now when left out. */
  asOf: z.iso.datetime().optional(),
  evidence: z.array(evidenceSchema).max(20).default([]),
  /** What could not be checked. */
  gaps: z.string().trim().max(2000).optional(),
  action: z.enum(editorActions).default('none'),
  suggestedWording: z.string().trim().max(1000).optional(),
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
