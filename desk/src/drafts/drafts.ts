import { computed, effect, signal } from '@preact/signals';
import type { DraftInput } from '../../../shared/domain/draft.ts';
import { getDraft, saveDraft } from '../api/calls.ts';
import { isProblem, SignedOut, Unreachable } from '../api/failures.ts';
import type { Beat, Draft, Lease } from '../api/types.ts';
import { person, session } from '../session/session.ts';
import { isEmptyDraft, sameDraft } from './draft-content.ts';
import { claimsWithDrafts, forgetDraft, keepDraft, keptDraft, onDraftElsewhere } from './kept-drafts.ts';
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

export interface OpenDraft {
  readonly content: DraftInput;
  readonly state: DraftState;
  /** When the API last took it. */
  readonly savedAt: string | null;
}

/** Every draft that is open in this tab or still has to be sent, by claim. */
export const drafts = signal<ReadonlyMap<string, OpenDraft>>(new Map());

/** How many drafts could not be sent, and how many the API does not have yet. */
export const waitingDrafts = computed(() => countAt('waiting'));
export const unsentDrafts = computed(() => countAt('waiting', 'changed'));

const countAt = (...at: readonly DraftState['at'][]): number =>
  [...drafts.value.values()].filter(({ state }) => at.includes(state.at)).length;

const put = (claimId: string, draft: OpenDraft | null): void => {
  const next = new Map(drafts.peek());
  if (draft) next.set(claimId, draft);
  else next.delete(claimId);
  drafts.value = next;
};

/** Shows the person's draft of a claim: what this machine keeps unsent, or else what the API has. */
export const openDraft = (claimId: string, fromApi: Draft | null): void => {
  const me = person()!.id;
  const kept = keptDraft(me, claimId);
  if (kept && kept.savedAt === null && !(fromApi && sameDraft(kept.content, fromApi.content))) {
    const behind = fromApi !== null && fromApi.version !== kept.version;
    put(claimId, {
      content: kept.content,
      state: behind ? { at: 'conflict', theirs: fromApi } : { at: 'waiting' },
      savedAt: fromApi?.savedAt ?? null,
    });
    sendSoon(0);
    return;
  }
  const content = fromApi?.content ?? {};
  if (fromApi) keep(me, claimId, content, fromApi.version, fromApi.savedAt);
  put(claimId, { content, state: { at: 'saved' }, savedAt: fromApi?.savedAt ?? null });
};

/** Takes a change: kept on this machine at once, sent after a pause, and not too often. */
export const editDraft = (claimId: string, content: DraftInput): void => {
  const before = drafts.peek().get(claimId);
  const me = person()!.id;
  keep(me, claimId, content, keptDraft(me, claimId)?.version ?? null, null);
  const conflict = before?.state.at === 'conflict';
  put(claimId, {
    content,
    state: conflict ? before.state : { at: 'changed' },
    savedAt: before?.savedAt ?? null,
  });
  sendSoon(waitBeforeSaving(sinceSaved(claimId)));
};

/** Ends a conflict: with what this machine has, or with what the API has. */
export const settleDraft = (claimId: string, mine: boolean): void => {
  const draft = drafts.peek().get(claimId);
  if (draft?.state.at !== 'conflict') return;
  const { theirs } = draft.state;
  const me = person()!.id;
  if (mine) {
    keep(me, claimId, draft.content, theirs.version, null);
    put(claimId, { ...draft, state: { at: 'changed' } });
    void sendDrafts();
  } else {
    keep(me, claimId, theirs.content, theirs.version, theirs.savedAt);
    put(claimId, { content: theirs.content, state: { at: 'saved' }, savedAt: theirs.savedAt });
  }
};

/** The draft became a verdict, or is thrown away. */
export const closeDraft = (claimId: string): void => {
  forgetDraft(person()!.id, claimId);
  savedHere.delete(claimId);
  put(claimId, null);
};

/** The API kept a draft of its own making: this machine's goes in its place. */
export const rebaseDraft = async (claimId: string): Promise<void> => {
  const theirs = await getDraft(claimId);
  const open = drafts.peek().get(claimId);
  if (!open) return;
  keep(person()!.id, claimId, open.content, theirs.version, null);
  put(claimId, { ...open, state: { at: 'changed' }, savedAt: theirs.savedAt });
  void sendDrafts();
};

/** Waits until nothing is on its way any more; what is typed meanwhile stays unsent: it is in the verdict. */
export const draftsAtRest = async (): Promise<void> => {
  clearTimeout(timer);
  await sending;
};

/** Sends what is unsent now, and comes back when it was tried. */
export const sendDrafts = (): Promise<void> => send(() => true);

/** The lease that a draft keeps on its way: the one that is held, if any, and who hears what became of it. */
export interface LeaseAlong {
  readonly held: (claimId: string) => Lease | null;
  readonly heard: (lease: Lease, beat: Beat | null) => void;
}
let along: LeaseAlong = { held: () => null, heard: () => {} };
export const sendLeasesAlong = (how: LeaseAlong): void => {
  along = how;
};

const retryMilliseconds = 4_000;
/** A request that is to outlive its page may have 64 KiB. */
const outlivesPage = 60_000;
let timer: ReturnType<typeof setTimeout> | undefined;
let sending: Promise<void> = Promise.resolve();

/** When this tab last saved each draft, in milliseconds of its own clock. */
const savedHere = new Map<string, number>();
const sinceSaved = (claimId: string): number => Date.now() - (savedHere.get(claimId) ?? Number.NEGATIVE_INFINITY);
const isDue = (claimId: string): boolean =>
  drafts.peek().get(claimId)?.state.at !== 'changed' || sinceSaved(claimId) >= spacingMilliseconds;

const send = (which: (claimId: string) => boolean): Promise<void> =>
  afterOthers(() => navigator.locks.request('claimdesk.drafts', () => sendAll(which)));

let underWay = 0;
const afterOthers = (work: () => Promise<void>): Promise<void> => {
  clearTimeout(timer);
  sending = (underWay++ === 0 ? work() : sending.then(work)).finally(() => underWay--);
  return sending;
};

const sendSoon = (milliseconds: number): void => {
  clearTimeout(timer);
  timer = setTimeout(() => void send(isDue), milliseconds);
};

const sendAll = async (which: (claimId: string) => boolean): Promise<void> => {
  const me = person()?.id;
  if (!me || session.peek().state !== 'signed-in') return;
  for (const claimId of claimsWithDrafts(me)) {
    const kept = keptDraft(me, claimId);
    const at = drafts.peek().get(claimId)?.state.at;
    if (!kept || kept.savedAt !== null || at === 'conflict' || at === 'refused') continue;
    if (kept.version === null && isEmptyDraft(kept.content)) continue;
    if (!which(claimId)) continue;
    try {
      const held = along.held(claimId);
      const { lease: beat, ...saved } = await saveDraft(claimId, kept.content, {
        ...(kept.version !== null && { version: kept.version }),
        ...(held && { fencingToken: held.fencingToken }),
        keepalive: document.hidden && JSON.stringify(kept.content).length * 3 < outlivesPage,
      });
      sent(me, claimId, kept.changedAt, saved);
      if (held) along.heard(held, beat);
    } catch (error) {
      await failed(me, claimId, error);
      if (error instanceof Unreachable || error instanceof SignedOut) break;
    }
  }
  const waits = [...drafts.peek()].flatMap(([claimId, { state }]) =>
    state.at === 'waiting'
      ? [retryMilliseconds]
      : state.at === 'changed'
        ? [waitBeforeSaving(sinceSaved(claimId))]
        : [],
  );
  if (waits.length > 0 && session.peek().state === 'signed-in') sendSoon(Math.min(...waits));
};

/** What was typed while it was on its way stays unsent, and goes on from the new version. */
const sent = (me: string, claimId: string, changedAt: string, saved: Draft): void => {
  const kept = keptDraft(me, claimId);
  if (!kept) return;
  savedHere.set(claimId, Date.now());
  const whole = kept.changedAt === changedAt;
  keep(me, claimId, kept.content, saved.version, whole ? saved.savedAt : null, kept.changedAt);
  const open = drafts.peek().get(claimId);
  if (open) put(claimId, { ...open, state: { at: whole ? 'saved' : 'changed' }, savedAt: saved.savedAt });
};

const failed = async (me: string, claimId: string, error: unknown): Promise<void> => {
  const kept = keptDraft(me, claimId);
  if (!kept) return;
  const show = (state: DraftState, savedAt = drafts.peek().get(claimId)?.savedAt ?? null) =>
    put(claimId, { content: keptDraft(me, claimId)?.content ?? kept.content, state, savedAt });
  if (!isProblem(error, 'version-mismatch')) {
    const known =
      error instanceof Unreachable || error instanceof SignedOut || isProblem(error, 'internal', 'conflict');
    return show(known ? { at: 'waiting' } : { at: 'refused', why: error instanceof Error ? error.message : '' });
  }
  try {
    const theirs = await getDraft(claimId);
    // It had come through; only the answer was lost.
    if (sameDraft(theirs.content, kept.content)) sent(me, claimId, kept.changedAt, theirs);
    else show({ at: 'conflict', theirs }, theirs.savedAt);
  } catch (again) {
    if (isProblem(again, 'not-found')) {
      keep(me, claimId, kept.content, null, null);
      show({ at: 'changed' }, null);
    } else show({ at: 'waiting' });
  }
};

const keep = (
  me: string,
  claimId: string,
  content: DraftInput,
  version: number | null,
  savedAt: string | null,
  changedAt = new Date().toISOString(),
): void => keepDraft(me, claimId, { content, version, savedAt, changedAt });

/** What an earlier page left unsent goes out as soon as its author is here; what other tabs type is shown. */
effect(() => {
  if (session.value.state !== 'signed-in') return;
  const me = session.value.me.id;
  for (const claimId of claimsWithDrafts(me)) {
    const kept = keptDraft(me, claimId)!;
    if (kept.savedAt === null && !drafts.peek().has(claimId))
      put(claimId, { content: kept.content, state: { at: 'waiting' }, savedAt: null });
  }
  sendSoon(0);
  return onDraftElsewhere(me, (claimId) => {
    const open = drafts.peek().get(claimId);
    const kept = keptDraft(me, claimId);
    if (!open) return;
    if (!kept) put(claimId, null);
    else
      put(claimId, {
        content: kept.content,
        state: kept.savedAt ? { at: 'saved' } : open.state.at === 'conflict' ? open.state : { at: 'changed' },
        savedAt: kept.savedAt ?? open.savedAt,
      });
  });
});

addEventListener('online', () => void sendDrafts());

// Who looks elsewhere may not come back, and a page that is being closed does not wait for the other tabs' lock.
addEventListener('visibilitychange', () => {
  if (document.hidden && unsentDrafts.peek() > 0) void afterOthers(() => sendAll(() => true));
});
