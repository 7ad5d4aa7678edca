import * as z from 'zod';
import { quantityKinds } from './quantity-kind.ts';
import { spanSchema } from './span.ts';

export { type QuantityKind, quantityKinds } from './quantity-kind.ts';

/**
 * How the written number bounds the true one. `order` is an order of magnitude ("dozens"), with no value of its own.
 */
export const comparators = [
  'eq',
  'approx',
  'approx_below',
  'approx_above',
  'gte',
  'gt',
  'lte',
  'lt',
  'range',
  'order',
] as const;
export type Comparator = (typeof comparators)[number];

/** What happened to the people (casualty) or the things (materiel) counted. */
export const casualtyEffects = ['killed', 'injured', 'missing', 'displaced', 'abducted', 'other'] as const;
export const materielEffects = [
  'launched',
  'downed',
  'destroyed',
  'damaged',
  'captured',
  'delivered',
  'pledged',
  'used',
  'other',
] as const;
export type Effect = (typeof casualtyEffects)[number] | (typeof materielEffects)[number];

/** How a quantity is asserted, for measuring and filtering; a claim's `modality` holds the finer list. */
export const quantityModalities = ['asserted', 'attributed', 'pledge', 'forecast', 'conditional'] as const;

/**
 * An explicit number with what it counts. Values are in full (`$6 billion` is 6000000000, `2.3%` is 2.3 with the unit
 * `percent`, `two-fifths` is 0.4). A range has `value` null and both ends. `start`, `end` and `quote` cover the number,
 * its hedge and its unit.
 */
export const quantitySchema = spanSchema.extend({
  kind: z.enum(quantityKinds),
  quote: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  comparator: z.enum(comparators),
  /** Singular lower-case head noun, ISO 4217 code, full name of a measure, `percent`, `percentage point`, or "". */
  unit: z.string(),
  effect: z.enum([...new Set([...casualtyEffects, ...materielEffects])]).nullable(),
  trend: z.enum(['up', 'down']).nullable(),
  /** The words of what the quantity is about, or "". */
  concept: z.string(),
  /** Who says it, as written; null when the article says it in its own voice or names nobody. */
  source: z.string().nullable(),
  modality: z.enum(quantityModalities),
  /** Denied by the text ("did not lose three aircraft"). */
  negated: z.boolean(),
  /** The whole that a part is counted in: 102 in "90 of 102". */
  ofTotal: z.number().nullable(),
  /** The rule that found it. */
  rule: z.string(),
});
export type Quantity = Readonly<z.infer<typeof quantitySchema>>;
