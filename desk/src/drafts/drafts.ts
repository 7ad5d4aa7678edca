import { computed, effect, signal } from '@preact/signals';
import type { DraftInput } from '../../../shared/domain/draft.ts';
import { getDraft, saveDraft } from '../api/calls.ts';
import { isCutOff, isProblem } from '../api/failures.ts';
import type { Beat, Draft, Lease } from '../api/types.ts';
import { person, session } from '../session/session.ts';
import { type DraftEffect, type DraftEvent, draftAfter } from './draft-after.ts';
import {
  type DraftRecord,
  type DraftState,
  isDue,
  isUnsent,
  type KeptDraft,
  type OpenDraft,
  sendIn,
} from './draft-record.ts';
import { claimsWithDrafts, forgetDraft, keepDraft, keptDraft, onDraftElsewhere } from './kept-drafts.ts';
import { sendFailure } from './send-failure.ts';

/** Every draft that is open in this tab or still has to be sent, by claim. */
export const drafts = signal<ReadonlyMap<string, OpenDraft>>(new Map());

/** How many drafts could not be sent. */
export const waitingDrafts = computed(() => countAt('waiting'));
/** How many drafts the API does not have yet. */
export const unsentDrafts = computed(() => countAt('waiting', 'changed'));

const countAt = (...at: readonly DraftState['at'][]): number =>
  [...drafts.value.values()].filter(({ state }) => at.includes(state.at)).length;

/** Shows the person's draft of a claim: what this machine keeps unsent, or else what the API has. */
export const openDraft = (claimId: string, fromApi: Draft | null): void =>
  void happened(claimId, { type: 'opened', fromApi });

/** Takes a change: kept on this machine at once, sent after a pause, and not too often. */
export const editDraft = (claimId: string, content: DraftInput): void =>
  void happened(claimId, { type: 'edited', content });

/** Ends a conflict with the draft that the person chose: that of this machine, or that of the API. */
export const settleDraft = (claimId: string, keep: 'mine' | 'theirs'): void =>
  void happened(claimId, { type: 'settled', keep });

/** Ends a draft that became a verdict, or is thrown away. */
export const closeDraft = (claimId: string): void => void happened(claimId, { type: 'closed' });

/** Sends this machine's draft in place of the one that the API kept of its own making. */
export const rebaseDraft = async (claimId: string): Promise<void> =>
  happened(claimId, { type: 'rebased', theirs: await getDraft(claimId) });

/** Waits until nothing is on its way any more; what is typed meanwhile stays unsent: it is in the verdict. */
export const draftsAtRest = async (): Promise<void> => {
  clearTimeout(sendTimer);
  await sending;
};

/** Sends what is unsent now; the promise ends once that was tried. */
export const sendDrafts = (): Promise<void> => send(() => true);

/** The lease that is renewed with each draft that is sent, so that it needs no heartbeat. */
export interface LeasesOfDrafts {
  /** The lease of the claim; null when this tab does not hold it. */
  readonly leaseOf: (claimId: string) => Lease | null;
  /** Called with what became of the lease; null when the draft could not renew it. */
  readonly onSent: (lease: Lease, beat: Beat | null) => void;
}
let leases: LeasesOfDrafts = { leaseOf: () => null, onSent: () => {} };
/** Says which leases are renewed with the drafts. */
export const renewWithDrafts = (ofDrafts: LeasesOfDrafts): void => {
  leases = ofDrafts;
};

/** When this tab last saved each draft, in milliseconds of its own clock. */
const lastSaves = new Map<string, number>();

const recordOf = (me: string, claimId: string): DraftRecord => ({
  open: drafts.peek().get(claimId) ?? null,
  kept: keptDraft(me, claimId),
  lastSave: lastSaves.get(claimId) ?? null,
});

/**
 * Works out what an event makes of a draft, keeps and shows that, and does what is to be done.
 *
 * @returns a promise that ends when what the API has was read, where that is needed
 */
const happened = async (claimId: string, event: DraftEvent, me = person()!.id): Promise<void> => {
  const before = recordOf(me, claimId);
  const { record, effects } = draftAfter(before, event, Date.now());
  if (record.kept !== before.kept) {
    if (record.kept) keepDraft(me, claimId, record.kept);
    else forgetDraft(me, claimId);
  }
  if (record.lastSave === null) lastSaves.delete(claimId);
  else lastSaves.set(claimId, record.lastSave);
  if (record.open !== before.open) show(claimId, record.open);
  for (const effect of effects) await run(effect, claimId, me);
};

const show = (claimId: string, open: OpenDraft | null): void => {
  const next = new Map(drafts.peek());
  if (open) next.set(claimId, open);
  else next.delete(claimId);
  drafts.value = next;
};

const run = async (effect: DraftEffect, claimId: string, me: string): Promise<void> => {
  switch (effect.kind) {
    case 'send-in':
      return sendSoon(effect.milliseconds);
    case 'send-now':
      void sendDrafts();
      return;
    case 'read-other': {
      const sent = keptDraft(me, claimId);
      if (sent) await happened(claimId, await readOther(claimId, sent), me);
    }
  }
};

const readOther = async (claimId: string, sent: KeptDraft): Promise<DraftEvent> => {
  try {
    return { type: 'other-read', theirs: await getDraft(claimId), sent };
  } catch (error) {
    return isProblem(error, 'not-found') ? { type: 'other-read', theirs: null, sent } : { type: 'unsent' };
  }
};

/** A request that is to outlive its page may have 64 KiB, and a character three bytes in UTF-8. */
const bytesThatOutliveThePage = 60_000;
const outlivesPage = (content: DraftInput): boolean => JSON.stringify(content).length * 3 < bytesThatOutliveThePage;

let sendTimer: ReturnType<typeof setTimeout> | undefined;
let sending: Promise<void> = Promise.resolve();

const sendSoon = (milliseconds: number): void => {
  clearTimeout(sendTimer);
  sendTimer = setTimeout(() => void send((record) => isDue(record, Date.now())), milliseconds);
};

/** Sends the drafts of this machine that are chosen: one tab at a time. */
const send = (which: (record: DraftRecord) => boolean): Promise<void> =>
  afterOthers(() => navigator.locks.request('claimdesk.drafts', () => sendAll(which)));

let sendsWaiting = 0;
const afterOthers = (work: () => Promise<void>): Promise<void> => {
  clearTimeout(sendTimer);
  sending = (sendsWaiting++ === 0 ? work() : sending.then(work)).finally(() => sendsWaiting--);
  return sending;
};

const sendAll = async (which: (record: DraftRecord) => boolean): Promise<void> => {
  const me = person()?.id;
  if (!me || session.peek().state !== 'signed-in') return;
  for (const claimId of claimsWithDrafts(me)) {
    const record = recordOf(me, claimId);
    if (!record.kept || !isUnsent(record) || !which(record)) continue;
    try {
      await sendOne(claimId, record.kept, me);
    } catch (error) {
      await happened(claimId, sendFailure(error), me);
      if (isCutOff(error)) break;
    }
  }
  if (session.peek().state !== 'signed-in') return;
  const waits = [...drafts.peek().keys()].flatMap((claimId) => sendIn(recordOf(me, claimId), Date.now()) ?? []);
  if (waits.length > 0) sendSoon(Math.min(...waits));
};

const sendOne = async (claimId: string, { content, version, changedAt }: KeptDraft, me: string): Promise<void> => {
  const held = leases.leaseOf(claimId);
  const { lease: beat, ...saved } = await saveDraft(claimId, content, {
    ...(version !== null && { version }),
    ...(held && { fencingToken: held.fencingToken }),
    keepalive: document.hidden && outlivesPage(content),
  });
  await happened(claimId, { type: 'saved', changedAt, saved }, me);
  if (held) leases.onSent(held, beat);
};

/** What an earlier page left unsent goes out as soon as its author is here; what other tabs type is shown. */
effect(() => {
  if (session.value.state !== 'signed-in') return;
  const me = session.value.me.id;
  for (const claimId of claimsWithDrafts(me)) void happened(claimId, { type: 'left-unsent' }, me);
  sendSoon(0);
  return onDraftElsewhere(me, (claimId) => void happened(claimId, { type: 'kept-elsewhere' }, me));
});

addEventListener('online', () => void sendDrafts());

// A hidden page may never be shown again: it sends at once, without waiting for the lock of the other tabs.
addEventListener('visibilitychange', () => {
  if (document.hidden && unsentDrafts.peek() > 0) void afterOthers(() => sendAll(() => true));
});
