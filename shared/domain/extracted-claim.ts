import * as z from 'zod';
import { blockKinds } from './document.ts';
import { modalities } from './modality.ts';
import { type Quantity, quantitySchema } from './quantity.ts';
import { spanSchema } from './span.ts';

export { type Modality, modalities } from './modality.ts';

/** What a claim is about. One claim has one kind; each of its quantities has a kind of its own. */
export const claimKinds = [
  'casualty',
  'materiel',
  'personnel',
  'money',
  'share',
  'change',
  'comparison',
  'quantity_other',
  'event',
  'statement',
  'rule',
  'causal',
  'identity',
  'pledge',
  'forecast',
  'opinion',
  'personal',
] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** Source, cue and content of reported speech; any of the three may be missing. Offsets into the document's text. */
export const attributionSchema = z.object({
  source: spanSchema.nullable(),
  cue: spanSchema.nullable(),
  content: spanSchema.nullable(),
  /** The source's words as written, or the name that a pronoun certainly stands for; null when nobody is named. */
  sourceName: z.string().nullable(),
  sourceKind: z.enum(['official', 'organisation', 'person', 'witness', 'document', 'anonymous', 'unresolved']),
  /** Content stands in quotation marks. */
  direct: z.boolean(),
  rule: z.string(),
});
export type Attribution = Readonly<z.infer<typeof attributionSchema>>;

/** Why a sentence is worth checking, as a person reads it. `weight` is what it added to the score's logit. */
export const worthReasonSchema = z.object({ id: z.string(), info: z.string(), weight: z.number() });
export const worthSchema = z.object({ score: z.number().min(0).max(1), reasons: z.array(worthReasonSchema) });
export type Worth = Readonly<z.infer<typeof worthSchema>>;

/** What became of a sentence. `unresolved` holds a number that no claim took: a person should look. */
export const dispositions = ['claim', 'opinion', 'nothing-to-check', 'unresolved'] as const;

export const sentenceSchema = spanSchema.extend({
  section: z.enum(blockKinds),
  disposition: z.enum(dispositions),
  worth: worthSchema,
});
export type Sentence = Readonly<z.infer<typeof sentenceSchema>>;

/** Where a claim stands in the text, robust to edits elsewhere: position, and the quote with what is around it. */
export const anchorSchema = spanSchema.extend({
  quote: z.string(),
  /** Up to 32 code units before and after the quote. */
  prefix: z.string(),
  suffix: z.string(),
});

/** The quote made to stand alone. Words that the quote lacks are in [brackets], each with the span it came from. */
export const restatementSchema = z.object({
  text: z.string(),
  additions: z.array(z.object({ span: spanSchema, from: spanSchema })),
});

/** A claim as the extractor finds it. Everything in it is exact: `text.slice(start, end) === quote`. */
export const extractedClaimSchema = anchorSchema.extend({
  kind: z.enum(claimKinds),
  modality: z.array(z.enum(modalities)).min(1),
  sentence: spanSchema,
  section: z.enum(blockKinds),
  /** Who or what the clause is about, as written; "" when unclear. */
  subject: z.string(),
  quantities: z.array(quantitySchema),
  /** Outermost first: "Reuters, citing the governor" gives Reuters, then the governor. */
  attributions: z.array(attributionSchema),
  place: spanSchema.extend({ text: z.string() }).nullable(),
  /** `resolved` is an ISO date or interval; null when the article's date is needed and unknown. */
  time: spanSchema.extend({ text: z.string(), resolved: z.string().nullable() }).nullable(),
  restatement: restatementSchema.nullable(),
  /** Of a part ("including two children"): the span of the whole's quantity. */
  partOf: spanSchema.optional(),
  worth: worthSchema,
  /** Hash of what makes it the same claim: kind, modality, quantities, source, subject, time, place. */
  signature: z.string(),
});
export type ExtractedClaim = Readonly<z.infer<typeof extractedClaimSchema>>;

/** All that the extractor says of one document. Sentences cover the text but for white space. */
export interface Extraction {
  readonly extractor: string;
  readonly sentences: readonly Sentence[];
  readonly quantities: readonly Quantity[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly ExtractedClaim[];
}
