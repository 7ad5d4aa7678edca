import type { DraftInput } from '../../../shared/domain/draft.ts';
import type { Draft } from '../api/types.ts';
import { isEmptyDraft } from './draft-content.ts';
import { spacingMilliseconds, waitBeforeSaving } from './pace.ts';

/**
 * How far a draft has come.
 * - `saved`: the API has it.
 * - `changed`: this machine keeps it, and it will be sent soon.
 * - `waiting`: it could not be sent and will be tried again; this machine keeps it.
 * - `conflict`: the API has another one, from another machine or tab; the person chooses.
 * - `refused`: the API does not take it; this machine keeps it.
 */
export type DraftState =
  | { readonly at: 'saved' | 'changed' | 'waiting' }
  | { readonly at: 'conflict'; readonly theirs: Draft }
  | { readonly at: 'refused'; readonly why: string };

/** A draft as it is shown. */
export interface OpenDraft {
  readonly content: DraftInput;
  readonly state: DraftState;
  /** When the API last took it. */
  readonly savedAt: string | null;
}

/** A draft as this machine keeps it until the API has it, and beyond: another tab may go on with it. */
export interface KeptDraft {
  readonly content: DraftInput;
  readonly changedAt: string;
  /** The version at the API that it goes on from; null when there was none. */
  readonly version: number | null;
  /** When the API took just this content; null while it has not. */
  readonly savedAt: string | null;
}

/** All that one tab knows of a person's draft for one claim. */
export interface DraftRecord {
  /** Null while it is not shown in this tab. */
  readonly open: OpenDraft | null;
  /** Null when this machine keeps none. Every tab reads and writes the same one. */
  readonly kept: KeptDraft | null;
  /** When this tab last saved it, in milliseconds; null when it never did. */
  readonly lastSave: number | null;
}

/** A draft that nothing is known of. */
export const noDraft: DraftRecord = { open: null, kept: null, lastSave: null };

/** Milliseconds since this tab last saved the draft; infinite when it never did. */
export const sinceSave = ({ lastSave }: DraftRecord, now: number): number =>
  now - (lastSave ?? Number.NEGATIVE_INFINITY);

/** True when the API should get the draft: it has not, there is something in it, and no decision of the person is open. */
export const isUnsent = ({ open, kept }: DraftRecord): boolean =>
  kept !== null &&
  kept.savedAt === null &&
  open?.state.at !== 'conflict' &&
  open?.state.at !== 'refused' &&
  !(kept.version === null && isEmptyDraft(kept.content));

/** True when a draft that is unsent need not wait longer: not even while it is typed. */
export const isDue = (record: DraftRecord, now: number): boolean =>
  record.open?.state.at !== 'changed' || sinceSave(record, now) >= spacingMilliseconds;

/** What could not be sent is tried again after so long. */
export const retryMilliseconds = 4_000;

/** How long until the draft is to be sent, in milliseconds; null when nothing of it is. */
export const sendIn = (record: DraftRecord, now: number): number | null => {
  if (record.open?.state.at === 'waiting') return retryMilliseconds;
  return record.open?.state.at === 'changed' ? waitBeforeSaving(sinceSave(record, now)) : null;
};
