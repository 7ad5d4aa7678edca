import * as z from 'zod';
import { articleSchema, revisionSchema } from '../domain/article.ts';
import { claimKinds, sentenceSchema } from '../domain/claim.ts';
import { documentSchema } from '../domain/document.ts';
import { auditEventSchema, claimSchema, claimStatuses } from '../domain/review.ts';
import { roles } from '../domain/roles.ts';
import { verdictSchema } from '../domain/verdict.ts';

/** Ids are lower-case base-32 words, joined by a hyphen in a claim's. */
export const articleIdSchema = z.string().regex(/^[a-z2-7]{20}$/, 'an article id has 20 characters of a-z and 2-7');
export const claimIdSchema = z
  .string()
  .regex(/^[a-z2-7]{20}-[a-z2-7]{16}$/, 'a claim id is an article id, a hyphen and 16 characters of a-z and 2-7');
const revisionNumberSchema = z.coerce.number().int().positive().max(9999);

export const articleParams = z.strictObject({ id: articleIdSchema });
export const revisionParams = z.strictObject({ id: articleIdSchema, n: revisionNumberSchema });
export const claimParams = z.strictObject({ id: claimIdSchema });

/** Every list takes these. `nextCursor` null is the end; a page may hold fewer items than `limit` before it. */
const page = {
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(1000).optional(),
};
export const articlesQuery = z.strictObject(page);
export const claimsQuery = z.strictObject({
  ...page,
  /** Without it: the open ones; of one article, all but the removed ones. */
  status: z.enum(claimStatuses).optional(),
  kind: z.enum(claimKinds).optional(),
  article: articleIdSchema.optional(),
});

export const uploadInput = z.strictObject({
  /** A name with an extension that says what it is. */
  fileName: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .refine((name) => !/[\p{Cc}/\\]/u.test(name), 'no slashes and no control characters'),
  /** Bytes; the upload must have exactly this length. */
  size: z.int().positive(),
});

const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** A claim as lists and details show it: with the title of the article that it stands in. */
export const claimView = claimSchema.extend({ articleTitle: z.string() }).meta({ id: 'Claim' });
export type ClaimView = z.infer<typeof claimView>;

/** An audit event with the sentence that a person reads. */
export const historyEvent = auditEventSchema.extend({ sentence: z.string() });

export const meView = z.object({ id: z.string(), name: z.string(), roles: z.array(z.enum(roles)) });
export const uploadView = z.object({
  articleId: articleIdSchema,
  key: z.string(),
  method: z.literal('PUT'),
  url: z.string(),
  /** Send exactly these with the bytes. */
  headers: z.record(z.string(), z.string()),
  expiresAt: z.iso.datetime(),
});
export const articleView = articleSchema.meta({ id: 'Article' });
export const articleList = listOf(articleView);
export const revisionList = z.object({ items: z.array(revisionSchema) });
export const documentView = documentSchema;
export const coverageView = z.object({
  articleId: articleIdSchema,
  revision: z.int(),
  extractor: z.string(),
  sentences: z.array(sentenceSchema.extend({ quote: z.string() })),
  /** Sentences by disposition; `unresolved` ones hold a number that no claim took. */
  counts: z.record(z.string(), z.int()),
});
export const claimList = listOf(claimView);
export const verdictList = z.object({ items: z.array(verdictSchema) });
export const history = z.object({ items: z.array(historyEvent) });
