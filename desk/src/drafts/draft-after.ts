import type { DraftInput } from '../../../shared/domain/draft.ts';
import type { Draft } from '../api/types.ts';
import { sameDraft } from './draft-content.ts';
import {
  type DraftRecord,
  type DraftState,
  type KeptDraft,
  noDraft,
  type OpenDraft,
  sinceSave,
} from './draft-record.ts';
import { waitBeforeSaving } from './pace.ts';

/**
 * What can happen to a draft.
 * - `opened`: its claim was taken, and the API told what it has.
 * - `left-unsent`: the page starts, and an earlier one may not have sent it.
 * - `edited`: the person changed it.
 * - `saved`: the API took what was kept at `changedAt`.
 * - `unsent`: it did not get through, and may be tried again.
 * - `refused`: the API does not take it.
 * - `outdated`: the API has a version other than the one that this one replaces (status 412).
 * - `other-read`: after `outdated`, what the API has was read; null when it has none. `sent` is what did not replace it.
 * - `settled`: the person chose between two that conflict.
 * - `rebased`: what is here is to replace what the API has, whatever that is.
 * - `kept-elsewhere`: another tab kept it, or forgot it.
 * - `closed`: it became a verdict, or was thrown away.
 */
export type DraftEvent =
  | { readonly type: 'opened'; readonly fromApi: Draft | null }
  | { readonly type: 'left-unsent' }
  | { readonly type: 'edited'; readonly content: DraftInput }
  | { readonly type: 'saved'; readonly changedAt: string; readonly saved: Pick<Draft, 'version' | 'savedAt'> }
  | { readonly type: 'unsent' }
  | { readonly type: 'refused'; readonly why: string }
  | { readonly type: 'outdated' }
  | { readonly type: 'other-read'; readonly theirs: Draft | null; readonly sent: KeptDraft }
  | { readonly type: 'settled'; readonly keep: 'mine' | 'theirs' }
  | { readonly type: 'rebased'; readonly theirs: Draft }
  | { readonly type: 'kept-elsewhere' }
  | { readonly type: 'closed' };

/** What is to be done after an event: send what is unsent, now or a while from now, or read what the API has. */
export type DraftEffect =
  | { readonly kind: 'send-in'; readonly milliseconds: number }
  | { readonly kind: 'send-now' }
  | { readonly kind: 'read-other' };

interface Outcome {
  readonly record: DraftRecord;
  readonly effects: readonly DraftEffect[];
}

/**
 * The draft after an event, and what is to be done. Nothing is sent, kept or shown here.
 *
 * @param now the time in milliseconds
 * @example draftAfter(noDraft, { type: 'edited', content: { gaps: 'the log' } }, 0).record.open?.state.at // 'changed'
 */
export const draftAfter = (record: DraftRecord, event: DraftEvent, now: number): Outcome => {
  const { open, kept } = record;
  switch (event.type) {
    case 'opened':
      return opened(record, event.fromApi, now);
    case 'left-unsent':
      return kept && kept.savedAt === null && !open
        ? only({ ...record, open: { content: kept.content, state: { at: 'waiting' }, savedAt: null } })
        : only(record);
    case 'edited':
      return {
        record: {
          ...record,
          kept: unsent(event.content, kept?.version ?? null, now),
          open: {
            content: event.content,
            // Typing on does not end a conflict: the person chooses.
            state: open?.state.at === 'conflict' ? open.state : { at: 'changed' },
            savedAt: open?.savedAt ?? null,
          },
        },
        effects: [{ kind: 'send-in', milliseconds: waitBeforeSaving(sinceSave(record, now)) }],
      };
    case 'saved':
      return only(saved(record, event, now));
    case 'unsent':
      return only(shown(record, { at: 'waiting' }));
    case 'refused':
      return only(shown(record, { at: 'refused', why: event.why }));
    case 'outdated':
      return { record, effects: kept ? [{ kind: 'read-other' }] : [] };
    case 'other-read':
      return only(otherRead(record, event, now));
    case 'settled':
      return settled(record, event.keep, now);
    case 'rebased':
      return open ? replacing(event.theirs, record, { ...open, savedAt: event.theirs.savedAt }, now) : only(record);
    case 'kept-elsewhere':
      return only(keptElsewhere(record));
    case 'closed':
      return only(noDraft);
  }
};

const only = (record: DraftRecord): Outcome => ({ record, effects: [] });

const unsent = (content: DraftInput, version: number | null, now: number): KeptDraft => ({
  content,
  version,
  savedAt: null,
  changedAt: new Date(now).toISOString(),
});

const asSaved = ({ content, version, savedAt }: Draft, now: number): KeptDraft => ({
  content,
  version,
  savedAt,
  changedAt: new Date(now).toISOString(),
});

/** What this machine keeps unsent is shown before what the API has. */
const opened = (record: DraftRecord, fromApi: Draft | null, now: number): Outcome => {
  const { kept } = record;
  const savedAt = fromApi?.savedAt ?? null;
  if (kept && kept.savedAt === null && !(fromApi && sameDraft(kept.content, fromApi.content))) {
    const behind = fromApi !== null && fromApi.version !== kept.version;
    const state: DraftState = behind ? { at: 'conflict', theirs: fromApi } : { at: 'waiting' };
    return {
      record: { ...record, open: { content: kept.content, state, savedAt } },
      effects: [{ kind: 'send-in', milliseconds: 0 }],
    };
  }
  return only({
    ...record,
    kept: fromApi ? asSaved(fromApi, now) : kept,
    open: { content: fromApi?.content ?? {}, state: { at: 'saved' }, savedAt },
  });
};

/** What was typed while it was on its way stays unsent, and goes on from the new version. */
const saved = (
  record: DraftRecord,
  { changedAt, saved: { version, savedAt } }: Pick<Extract<DraftEvent, { type: 'saved' }>, 'changedAt' | 'saved'>,
  now: number,
): DraftRecord => {
  const { open, kept } = record;
  // It was closed while it was on its way.
  if (!kept) return record;
  const whole = kept.changedAt === changedAt;
  return {
    lastSave: now,
    kept: { ...kept, version, savedAt: whole ? savedAt : null },
    open: open && { ...open, state: { at: whole ? 'saved' : 'changed' }, savedAt },
  };
};

/** Shows a draft that was not saved. */
const shown = (record: DraftRecord, state: DraftState, savedAt = record.open?.savedAt ?? null): DraftRecord =>
  record.kept ? { ...record, open: { content: record.kept.content, state, savedAt } } : record;

const otherRead = (
  record: DraftRecord,
  { theirs, sent }: Extract<DraftEvent, { type: 'other-read' }>,
  now: number,
): DraftRecord => {
  if (!record.kept) return record;
  // It was thrown away elsewhere: this one begins anew.
  if (!theirs) return shown({ ...record, kept: unsent(record.kept.content, null, now) }, { at: 'changed' }, null);
  // It had come through; only the answer was lost.
  if (sameDraft(theirs.content, sent.content)) return saved(record, { changedAt: sent.changedAt, saved: theirs }, now);
  return shown(record, { at: 'conflict', theirs }, theirs.savedAt);
};

const settled = (record: DraftRecord, keep: 'mine' | 'theirs', now: number): Outcome => {
  const { open } = record;
  if (open?.state.at !== 'conflict') return only(record);
  const { theirs } = open.state;
  if (keep === 'mine') return replacing(theirs, record, open, now);
  return only({
    ...record,
    kept: asSaved(theirs, now),
    open: { content: theirs.content, state: { at: 'saved' }, savedAt: theirs.savedAt },
  });
};

/** What is here is to replace what the API has. */
const replacing = (theirs: Draft, record: DraftRecord, open: OpenDraft, now: number): Outcome => ({
  record: {
    ...record,
    kept: unsent(open.content, theirs.version, now),
    open: { ...open, state: { at: 'changed' } },
  },
  effects: [{ kind: 'send-now' }],
});

/** Another tab goes on with the same draft: it is shown here as it is typed there. */
const keptElsewhere = (record: DraftRecord): DraftRecord => {
  const { open, kept } = record;
  if (!open) return record;
  if (!kept) return { ...record, open: null };
  const unsentState: DraftState = open.state.at === 'conflict' ? open.state : { at: 'changed' };
  return {
    ...record,
    open: {
      content: kept.content,
      state: kept.savedAt ? { at: 'saved' } : unsentState,
      savedAt: kept.savedAt ?? open.savedAt,
    },
  };
};
