import type * as z from 'zod';
import type * as schemas from '../../../shared/api/schemas.ts';

/** What the API answers, as the page holds it. Types only: the schemas themselves stay out of the bundle. */
export type Me = Readonly<z.infer<typeof schemas.meView>>;
export type Article = Readonly<z.infer<typeof schemas.articleView>>;
export type Claim = Readonly<z.infer<typeof schemas.claimView>>;
export type Coverage = Readonly<z.infer<typeof schemas.coverageView>>;
export type TextDocument = Readonly<z.infer<typeof schemas.documentView>>;
export type UploadGrant = Readonly<z.infer<typeof schemas.uploadView>>;
export type Lease = Readonly<z.infer<typeof schemas.leaseView>>;
export type TakenLease = Readonly<z.infer<typeof schemas.takenLeaseView>>;
export type Beat = Readonly<z.infer<typeof schemas.beatView>>;
export type Draft = Readonly<z.infer<typeof schemas.draftView>>;
export type SavedDraft = Readonly<z.infer<typeof schemas.savedDraftView>>;
export type GivenVerdict = Readonly<z.infer<typeof schemas.verdictList>>['items'][number];
export type HistoryEvent = Readonly<z.infer<typeof schemas.historyEvent>>;
export type Verification = Readonly<z.infer<typeof schemas.verification>>;

/** A page of a list; `nextCursor` null is its end. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}
