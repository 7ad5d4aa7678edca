import * as z from 'zod';
import { attributionSchema, claimKinds, modalities } from './extracted-claim.ts';
import { casualtyEffects, comparators, materielEffects, quantityKinds } from './quantity.ts';

const offset = z.int().nonnegative().max(5_000_000);
const number = z.number().nullable();

/** Words that a person selected. With `quote` the selection is refused when the text does not say just that there. */
const selection = { start: offset, end: offset, quote: z.string().max(5000).optional() };

/** A quantity as a person gives it; its quote is the text's. */
export const quantityInputSchema = z.strictObject({
  start: offset,
  end: offset,
  kind: z.enum(quantityKinds),
  value: number.default(null),
  low: number.default(null),
  high: number.default(null),
  comparator: z.enum(comparators).default('eq'),
  unit: z.string().trim().max(60).default(''),
  effect: z
    .enum([...new Set([...casualtyEffects, ...materielEffects])])
    .nullable()
    .default(null),
  trend: z.enum(['up', 'down']).nullable().default(null),
  concept: z.string().trim().max(200).default(''),
  negated: z.boolean().default(false),
  ofTotal: number.default(null),
});
export type QuantityInput = Readonly<z.infer<typeof quantityInputSchema>>;

/** Who says it; null when the article says it in its own voice. */
const source = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    kind: attributionSchema.shape.sourceKind.default('unresolved'),
    direct: z.boolean().default(false),
  })
  .nullable();

const structure = {
  kind: z.enum(claimKinds),
  modality: z.array(z.enum(modalities)).min(1).max(modalities.length),
  subject: z.string().trim().max(300),
  quantities: z.array(quantityInputSchema).max(20),
  source,
};
const why = z.string().trim().min(1).max(500).optional();

/** What a person says of a claim's structure; what is left out is as it was. */
export type StructureInput = {
  readonly [K in keyof typeof structure]?: z.infer<(typeof structure)[K]> | undefined;
};

const optionalStructure = {
  kind: structure.kind.optional(),
  modality: structure.modality.optional(),
  subject: structure.subject.optional(),
  quantities: structure.quantities.optional(),
  source: structure.source.optional(),
};

export const addClaimInputSchema = z.strictObject({
  /** The revision whose text the offsets are into: it must be the one shown. */
  revision: z.int().positive(),
  ...selection,
  ...optionalStructure,
  kind: structure.kind,
  why,
});

export const correctClaimInputSchema = z
  .strictObject({ ...selection, start: offset.optional(), end: offset.optional(), ...optionalStructure, why })
  .refine(({ start, end }) => (start === undefined) === (end === undefined), 'give start and end together')
  .refine(({ why: _why, quote: _quote, ...changes }) => Object.keys(changes).length > 0, 'say what to correct');

export const splitClaimInputSchema = z.strictObject({
  parts: z
    .array(z.strictObject({ ...selection, ...optionalStructure }))
    .min(2)
    .max(10),
  why,
});

export const mergeClaimInputSchema = z.strictObject({
  /** The other claims, each at the version that was read. */
  with: z
    .array(z.strictObject({ id: z.string().max(60), version: z.int().positive() }))
    .min(1)
    .max(9),
  /** The words of the whole; from the first to the last of the claims when left out. */
  start: offset.optional(),
  end: offset.optional(),
  quote: selection.quote,
  ...optionalStructure,
  why,
});
