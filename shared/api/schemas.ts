import * as z from 'zod';
import { articleSchema, articleSettingsSchema, revisionSchema, settingsEventSchema } from '../domain/article.ts';
import { auditEventSchema } from '../domain/audit-event.ts';
import { claimSchema, claimStatuses } from '../domain/claim.ts';
import { documentSchema } from '../domain/document.ts';
import { draftSchema } from '../domain/draft.ts';
import { claimKinds, modalities, sentenceSchema } from '../domain/extracted-claim.ts';
import { leaseSchema, leaseSeconds } from '../domain/lease.ts';
import { roles } from '../domain/roles.ts';
import { dismissalReasons, namesOriginal } from '../domain/set-aside.ts';
import { contentVerdicts, verdictSchema } from '../domain/verdict.ts';
import { verdictStatuses } from '../review/transitions.ts';

/** Ids are lower-case base-32 words, joined by a hyphen in a claim's. */
export const articleIdSchema = z.string().regex(/^[a-z2-7]{20}$/, 'an article id has 20 characters of a-z and 2-7');
export const claimIdSchema = z
  .string()
  .regex(/^[a-z2-7]{20}-[a-z2-7]{16}$/, 'a claim id is an article id, a hyphen and 16 characters of a-z and 2-7');
const revisionNumberSchema = z.coerce.number().int().positive().max(9999);

export const articleParams = z.strictObject({ id: articleIdSchema });
export const revisionParams = z.strictObject({ id: articleIdSchema, n: revisionNumberSchema });
export const claimParams = z.strictObject({ id: claimIdSchema });
export const leaseParams = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z2-7]{20}-[a-z2-7]{16}-[1-9]\d{0,9}$/, 'a lease id is a claim id, a hyphen and its fencing token'),
});

/** Every list takes these. `nextCursor` null is the end; a page may hold fewer items than `limit` before it. */
const page = {
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(1000).optional(),
};
/** The subject of a token. */
const personId = z
  .string()
  .min(1)
  .max(128)
  .refine((id) => !/[\p{Cc}#]/u.test(id), 'no control characters and no #');

export const articlesQuery = z.strictObject(page);
export const claimsQuery = z.strictObject({
  ...page,
  /** Without it: the open ones, or the decided ones when a verdict is asked for; of one article or assignee, all that count. */
  status: z.enum(claimStatuses).optional(),
  kind: z.enum(claimKinds).optional(),
  modality: z.enum(modalities).optional(),
  /** What was found of its content. */
  verdict: z.enum(contentVerdicts).optional(),
  article: articleIdSchema.optional(),
  /** Subject of the person it is kept for. */
  assignee: personId.optional(),
  minWorth: z.coerce.number().min(0).max(1).optional(),
  /** Words of the quote, in any case. */
  q: z.string().trim().min(1).max(200).optional(),
});

const reason = z.string().trim().min(1).max(1000);
const seconds = z.int().min(leaseSeconds.least).max(leaseSeconds.most);

export const takeLeaseInput = z.strictObject({
  /** A claim by its name; the first that is free when left out. */
  claimId: claimIdSchema.optional(),
  status: z.array(z.enum(verdictStatuses)).min(1).max(verdictStatuses.length).optional(),
  kind: z.enum(claimKinds).optional(),
  modality: z.enum(modalities).optional(),
  article: articleIdSchema.optional(),
  minWorth: z.number().min(0).max(1).optional(),
  ttlSeconds: seconds.default(leaseSeconds.default),
  /** Where to go on looking: `nextCursor` of the answer before. */
  cursor: z.string().max(1000).optional(),
});
export const leasesQuery = z.strictObject({
  /** Who holds this claim; without it, what the caller holds. */
  claim: claimIdSchema.optional(),
});
export const heartbeatQuery = z.strictObject({
  ttlSeconds: z.coerce.number().int().min(leaseSeconds.least).max(leaseSeconds.most).default(leaseSeconds.default),
});
export const releaseQuery = z.strictObject({
  /** Do not offer it to the caller again for a day. */
  skip: z.enum(['true', 'false']).optional(),
});

export const reasonInput = z.strictObject({ reason });
export const deferInput = z.strictObject({
  /** At most `mostDaysDeferred` days from now. */
  until: z.iso.datetime(),
  reason,
});
export const dismissInput = z
  .strictObject({
    reason: z.enum(dismissalReasons),
    /** For a duplicate: of which claim. */
    duplicateOf: claimIdSchema.optional(),
    note: reason.optional(),
  })
  .refine(({ reason, duplicateOf }) => namesOriginal(reason) === (duplicateOf !== undefined), {
    message: 'a duplicate, and nothing else, names the claim that it repeats',
    path: ['duplicateOf'],
  });
export const assignInput = z.strictObject({
  /** Subject of the person; null takes it from whoever has it. */
  to: personId.nullable(),
  reason: reason.optional(),
});
export const articleInput = articleSettingsSchema
  .partial()
  .extend({ reason: reason.optional() })
  .refine(({ reason: _reason, ...changes }) => Object.keys(changes).length > 0, 'say what to set');

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
export const claimView = claimSchema
  .extend({
    articleTitle: z.string(),
    /** Who has given a verdict since it was last opened; what they found is in the verdicts. */
    reviews: z.array(z.object({ n: z.int(), by: z.string(), at: z.iso.datetime() })),
  })
  .meta({ id: 'Claim' });
export type ClaimView = z.infer<typeof claimView>;

/** An audit event with the sentence that a person reads; what must stay hidden from a second reviewer is left out. */
export const historyEvent = auditEventSchema
  .omit({ verdict: true })
  .extend({ sentence: z.string(), withheld: z.boolean() });

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
export const claimItems = z.object({ items: z.array(claimView) });
export const draftView = draftSchema.meta({ id: 'Draft' });
/** A lease with what its holder needs to work. */
export const leaseView = leaseSchema.extend({ leaseId: z.string() });
export const takenLeaseView = leaseView.extend({
  claim: claimView,
  /** What the caller wrote on this claim before. */
  draft: draftView.nullable(),
});
export const beatView = leaseView.extend({
  /** The claim as it is now: another version than the one read means that it changed at work. */
  claimVersion: z.int(),
  claimRevision: z.int(),
});
export type BeatView = z.infer<typeof beatView>;
export const savedDraftView = draftSchema.extend({
  /** The caller's lease, kept with it; null when no token came along, or the lease is not theirs any more. */
  lease: beatView.nullable(),
});
export const leaseList = z.object({ items: z.array(leaseView) });
export const goOn = z.object({ nextCursor: z.string() });
export const verdictList = z.object({
  items: z.array(verdictSchema.extend({ withdrawn: z.boolean() })),
  /** How many are hidden from the caller until the second is sent. */
  withheld: z.int(),
});
export const history = z.object({ items: z.array(historyEvent) });
export const settingsHistory = z.object({ items: z.array(settingsEventSchema), sound: z.boolean() });
export const verification = z.object({
  claimId: z.string(),
  events: z.int(),
  sound: z.boolean(),
  /** Versions whose event, or its link to the one before, is not what was written. */
  broken: z.array(z.int()),
  /** The claim itself ends in the newest event: none was cut off. */
  complete: z.boolean(),
});
