import * as z from 'zod';
import { rejectionSchema } from './document.ts';

/**
 * How far a revision has come.
 * - `received`: the upload was seen; its bytes are being parsed.
 * - `parsed`: the normalised text is stored; claims are being extracted.
 * - `ready`: all its claims can be read.
 * - `rejected`: the file cannot become an article; the reason says why.
 * - `unchanged`: its text is that of the revision before, so nothing was done.
 * - `superseded`: a newer upload of the same file had already arrived.
 */
export const revisionStates = ['received', 'parsed', 'ready', 'rejected', 'unchanged', 'superseded'] as const;
export type RevisionState = (typeof revisionStates)[number];

/** One upload of one file, as the store's event names it. */
export const uploadSchema = z.object({
  bucket: z.string().min(1),
  key: z.string().min(1),
  /** The object's version; in a bucket without versions its ETag. */
  versionId: z.string().min(1),
  /** Bytes. */
  size: z.int().nonnegative(),
  /** Orders events of one key: a hexadecimal string, compared after padding to equal length. */
  sequencer: z.string(),
  receivedAt: z.iso.datetime(),
});
export type Upload = Readonly<z.infer<typeof uploadSchema>>;

/** Counts of one extraction. `unresolved` sentences hold a number that no claim took. */
export const extractionSummarySchema = z.object({
  extractor: z.string(),
  sentences: z.int(),
  claims: z.int(),
  unresolved: z.int(),
});

export const revisionSchema = z.object({
  articleId: z.string(),
  n: z.int().positive(),
  /** Hash of bucket, key and version: the same upload is the same revision however often its event comes. */
  id: z.string(),
  upload: uploadSchema,
  /** SHA-256 of the normalised document: its address in the text store; null until it is parsed. */
  documentHash: z.string().nullable(),
  mediaType: z.string().nullable(),
  state: z.enum(revisionStates),
  rejection: rejectionSchema.nullable(),
  extraction: extractionSummarySchema.nullable(),
  updatedAt: z.iso.datetime(),
});
export type Revision = Readonly<z.infer<typeof revisionSchema>>;

/** What people set of an article. */
export const articleSettingsSchema = z.strictObject({
  desk: z.string().trim().min(1).max(100).nullable(),
  deadline: z.iso.datetime().nullable(),
  /** Whether each of its claims takes two verdicts; null is what the deployment has set. */
  secondReview: z.boolean().nullable(),
  /** Its claims are no longer handed out. */
  archived: z.boolean(),
});
export type ArticleSettings = Readonly<z.infer<typeof articleSettingsSchema>>;

export const defaultSettings: ArticleSettings = { desk: null, deadline: null, secondReview: null, archived: false };

/** One change of an article's settings, kept for good; `hash` covers every other field. */
export const settingsEventSchema = z.object({
  articleId: z.string(),
  /** The article's version after the change. */
  version: z.int().positive(),
  at: z.iso.datetime(),
  who: z.string(),
  /** Each setting with its old and new value. */
  what: z.string(),
  why: z.string().nullable(),
  requestId: z.string(),
  prevHash: z.string().nullable(),
  hash: z.string(),
});
export type SettingsEvent = Readonly<z.infer<typeof settingsEventSchema>>;

export const articleSchema = z.object({
  id: z.string(),
  key: z.string(),
  title: z.string(),
  /** Subject of the person who uploaded it; null for a plain copy into the bucket. */
  uploader: z.string().nullable(),
  receivedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** Newest revision and its state. */
  revision: z.int().positive(),
  state: z.enum(revisionStates),
  rejection: rejectionSchema.nullable(),
  /** The revision whose claims are shown; 0 before the first is ready. */
  readyRevision: z.int().nonnegative(),
  /** Claims by workflow status. */
  claims: z.record(z.string(), z.int().nonnegative()),
  settings: articleSettingsSchema,
  /** Hash of the newest event of its settings; null while they were never changed. */
  settingsHash: z.string().nullable(),
  version: z.int().positive(),
});
export type Article = Readonly<z.infer<typeof articleSchema>>;
