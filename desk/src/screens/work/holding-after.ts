import { isCutOff, isProblem } from '../../api/failures.ts';
import type { Beat, Claim, Draft, Lease, TakenLease } from '../../api/types.ts';
import { beatMilliseconds, isIdle } from './lease-time.ts';

/** The claim that this tab works on. */
export interface Holding {
  readonly lease: Lease;
  /** When the lease was last taken or renewed, in milliseconds. */
  readonly renewedAt: number;
  readonly claim: Claim;
  /** Set once the claim is not the person's any more: who has it, when that is known. */
  readonly lost: { readonly to: string | null } | null;
  /** What others did to the claim while it was held; shown until the person has seen it. */
  readonly changed: readonly string[] | null;
  /** It is done with, and stays in sight only until the next one is there. */
  readonly left: boolean;
}

/**
 * What can happen to the claim that is held.
 * - `taken`: the API lent a claim.
 * - `beat-due`: it is time to renew the lease, or to find out what became of it.
 * - `renewed`: a heartbeat renewed the lease.
 * - `not-renewed`: the heartbeat failed.
 * - `draft-sent`: a draft was saved with the lease; `beat` is null when that did not renew it.
 * - `taken-again`: a lease that had ended was taken anew for the same claim.
 * - `not-taken-again`: that failed.
 * - `lost`: the API told that the claim is somebody else's.
 * - `read-again`: the claim was read after it changed.
 * - `seen`: the person has seen what changed.
 * - `left`: the claim was acted on, and its lease ended with that.
 * - `put-back`: the person turns to another claim.
 * - `cleared`: the claim goes out of sight.
 * - `page-seen`: the page comes to the front again.
 * - `page-left`: the page is closed, or goes elsewhere.
 */
export type HoldingEvent =
  | { readonly type: 'taken'; readonly taken: TakenLease }
  | { readonly type: 'beat-due' }
  | { readonly type: 'renewed'; readonly leaseId: string; readonly beat: Beat }
  | { readonly type: 'not-renewed'; readonly leaseId: string; readonly error: unknown }
  | { readonly type: 'draft-sent'; readonly leaseId: string; readonly beat: Beat | null }
  | { readonly type: 'taken-again'; readonly taken: TakenLease }
  | { readonly type: 'not-taken-again'; readonly claimId: string; readonly error: unknown }
  | { readonly type: 'lost'; readonly to: string | null }
  | { readonly type: 'read-again'; readonly claim: Claim; readonly changes: readonly string[] }
  | { readonly type: 'seen' | 'left' | 'put-back' | 'cleared' | 'page-seen' | 'page-left' };

/** What is to be done after an event. */
export type HoldingEffect =
  | { readonly kind: 'open-draft'; readonly claimId: string; readonly draft: Draft | null }
  | { readonly kind: 'beat-in'; readonly milliseconds: number }
  | { readonly kind: 'heartbeat'; readonly leaseId: string }
  | { readonly kind: 'take-again'; readonly claimId: string }
  | { readonly kind: 'read-again'; readonly claimId: string; readonly changes: readonly string[] }
  | { readonly kind: 'give-back'; readonly holding: Holding; readonly how: { readonly keepalive?: true } }
  | { readonly kind: 'announce'; readonly text: string };

/** What the moment of an event is like. */
export interface Moment {
  /** In milliseconds. */
  readonly now: number;
  /** When the person last typed, pointed or scrolled, in milliseconds. */
  readonly lastActive: number;
  /** Id of the person; null when nobody is signed in. */
  readonly me: string | null;
  /** False also while the session has to be renewed. */
  readonly signedIn: boolean;
}

interface Outcome {
  readonly holding: Holding | null;
  readonly effects: readonly HoldingEffect[];
}

/**
 * What is held after an event, and what is to be done. Nothing is sent, shown or said here.
 *
 * @param held null while this tab works on no claim
 * @example holdingAfter(held, { type: 'left' }, moment).holding?.left // true
 */
export const holdingAfter = (held: Holding | null, event: HoldingEvent, moment: Moment): Outcome => {
  switch (event.type) {
    case 'taken':
      return taken(event.taken, moment);
    case 'beat-due':
      return { holding: held, effects: [nextBeat, ...heartbeat(held, moment)] };
    case 'page-seen':
      return held && moment.now - held.renewedAt >= beatMilliseconds
        ? { holding: held, effects: [nextBeat, ...heartbeat(held, moment)] }
        : unchanged(held);
    case 'cleared':
      return unchanged(null);
  }
  if (!held) return unchanged(held);
  switch (event.type) {
    case 'renewed':
      return event.leaseId === held.lease.leaseId ? renewed(held, event.beat, moment) : unchanged(held);
    case 'not-renewed':
      return event.leaseId === held.lease.leaseId ? notRenewed(held, event.error, moment) : unchanged(held);
    case 'draft-sent':
      if (event.leaseId !== held.lease.leaseId || held.left) return unchanged(held);
      // Why the draft could not renew the lease is found out by a heartbeat.
      return event.beat
        ? renewed(held, event.beat, moment)
        : { holding: held, effects: [nextBeat, ...heartbeat(held, moment)] };
    case 'taken-again':
      return event.taken.claim.id === held.claim.id ? takenAgain(held, event.taken, moment) : unchanged(held);
    case 'not-taken-again':
      if (event.claimId !== held.claim.id || isCutOff(event.error)) return unchanged(held);
      return lost(held, isProblem(event.error, 'lease-held') ? (event.error.problem.lease?.holder ?? null) : null);
    case 'lost':
      return lost(held, event.to);
    case 'read-again':
      if (event.claim.id !== held.claim.id) return unchanged(held);
      return {
        holding: { ...held, claim: event.claim, changed: event.changes },
        effects: [{ kind: 'announce', text: 'The claim has changed since you read it.' }],
      };
    case 'seen':
      return unchanged({ ...held, changed: null });
    case 'left':
      return unchanged({ ...held, left: true });
    case 'put-back':
      if (held.left) return unchanged(held);
      return { holding: { ...held, left: true }, effects: [{ kind: 'give-back', holding: held, how: {} }] };
    case 'page-left':
      if (!isWorkedOn(held)) return unchanged(held);
      return { holding: held, effects: [{ kind: 'give-back', holding: held, how: { keepalive: true } }] };
  }
};

/** True while the claim is the person's as far as is known, and they are not done with it. */
const isWorkedOn = ({ lost, left }: Holding): boolean => !lost && !left;

/**
 * The lease that a draft of the claim renews on its way; null when it is to renew none: the claim is not held here, or
 * the person has gone.
 */
export const leaseForDraft = (held: Holding | null, claimId: string, moment: Moment): Lease | null =>
  held && held.claim.id === claimId && isWorkedOn(held) && !isIdle(moment) ? held.lease : null;

const unchanged = (holding: Holding | null): Outcome => ({ holding, effects: [] });

const nextBeat: HoldingEffect = { kind: 'beat-in', milliseconds: beatMilliseconds };

/** The lease is not renewed for somebody who has gone: others may have the claim. */
const heartbeat = (held: Holding | null, moment: Moment): readonly HoldingEffect[] =>
  held && isWorkedOn(held) && !isIdle(moment) && moment.signedIn
    ? [{ kind: 'heartbeat', leaseId: held.lease.leaseId }]
    : [];

const taken = ({ claim, draft, ...lease }: TakenLease, { now }: Moment): Outcome => ({
  holding: { lease, renewedAt: now, claim, lost: null, changed: null, left: false },
  effects: [{ kind: 'open-draft', claimId: claim.id, draft }, nextBeat],
});

/** The next heartbeat is a whole interval away. */
const renewed = (held: Holding, beat: Beat, { now }: Moment): Outcome => {
  const { claimVersion, claimRevision, ...lease } = beat;
  const { id, version, revision } = held.claim;
  const change = claimRevision === revision ? somebodyChangedIt : 'A new revision of the article came';
  return {
    holding: { ...held, lease, renewedAt: now },
    effects: [nextBeat, ...(claimVersion === version ? [] : [readAgain(id, change)])],
  };
};

const somebodyChangedIt = 'Somebody changed it';

const readAgain = (claimId: string, change: string): HoldingEffect => ({
  kind: 'read-again',
  claimId,
  changes: [change],
});

/** A lease that nobody else has is simply taken again: another tab gave it back, or it ran out. */
const notRenewed = (held: Holding, error: unknown, { me }: Moment): Outcome => {
  if (isCutOff(error)) return unchanged(held);
  const to = isProblem(error, 'lease-lost') ? (error.problem.lease?.holder ?? null) : null;
  if (to && to !== me) return lost(held, to);
  return { holding: held, effects: [{ kind: 'take-again', claimId: held.claim.id }] };
};

const takenAgain = (held: Holding, { claim, draft: _, ...lease }: TakenLease, { now }: Moment): Outcome => ({
  holding: {
    lease,
    renewedAt: now,
    claim,
    lost: null,
    changed: claim.version === held.claim.version ? held.changed : [somebodyChangedIt],
    left: false,
  },
  effects: [nextBeat],
});

/** The claim is no longer the person's; their words stay. */
const lost = (held: Holding, to: string | null): Outcome => ({
  holding: { ...held, lost: { to } },
  effects: [
    { kind: 'announce', text: `The claim is no longer yours${to ? `: ${to} has it` : ''}. What you typed is kept.` },
  ],
});
