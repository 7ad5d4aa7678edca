import * as z from 'zod';
import { spanSchema } from './span.ts';

/** What part of an article a block is. Boilerplate (menus, footers, share buttons) is not kept at all. */
export const blockKinds = ['headline', 'standfirst', 'body', 'list', 'quote', 'caption'] as const;

export const blockSchema = spanSchema.extend({ kind: z.enum(blockKinds) });

/** A paragraph-like part of the text. Blocks are in order, do not overlap, and hold everything but white space. */
export type Block = Readonly<z.infer<typeof blockSchema>>;

/**
 * One article after ingest, whatever its format was. `text` is NFC with `\n` line ends; blocks are separated by one
 * blank line. All offsets of claims, quantities and sentences refer to this `text`.
 */
export const documentSchema = z.object({
  mediaType: z.string(),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  /** RFC 3339 date or date-time as the article gives it; null when it gives none. */
  publishedAt: z.string().nullable(),
  /** BCP 47 primary language, such as `en`. */
  language: z.string(),
  text: z.string(),
  blocks: z.array(blockSchema),
  normaliser: z.string(),
});
export type Document = Readonly<z.infer<typeof documentSchema>>;

/** Why a file cannot become an article. Shown to the editor with its `detail`; never retried. */
export const rejectionReasons = [
  'unsupported-type',
  'too-large',
  'undecodable',
  'no-text',
  'unsupported-language',
  'malformed',
  /** The file was deleted before it could be read. */
  'gone',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

export const rejectionSchema = z.object({
  reason: z.enum(rejectionReasons),
  /** One sentence for the editor: what is wrong and what to do. Never article text. */
  detail: z.string(),
});
export type Rejection = Readonly<z.infer<typeof rejectionSchema>>;
