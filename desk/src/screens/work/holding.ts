import { signal } from '@preact/signals';
import { getClaim, giveBackLease, heartbeat, takeLease } from '../../api/calls.ts';
import { isProblem, Unreachable } from '../../api/failures.ts';
import type { TakenLease } from '../../api/types.ts';
import { openDraft, renewWithDrafts, sendDrafts } from '../../drafts/drafts.ts';
import { person, session } from '../../session/session.ts';
import { announce } from '../../ui/announce.ts';
import {
  type Holding,
  type HoldingEffect,
  type HoldingEvent,
  holdingAfter,
  leaseForDraft,
  type Moment,
} from './holding-after.ts';

/** The claim that this tab works on; null when there is none. */
export const holding = signal<Holding | null>(null);

/** Works on a claim that was just lent. */
export const hold = (taken: TakenLease): Promise<void> => happened({ type: 'taken', taken });

/** Notes that the claim was acted on; it stays in sight until the next one is there. */
export const leave = (): void => void happened({ type: 'left' });

/** Takes the claim out of sight. */
export const clearAway = (): void => void happened({ type: 'cleared' });

/** Leaves the claim and gives it back, with what was typed kept as a draft. */
export const putBack = (): Promise<void> => happened({ type: 'put-back' });

/** Says that the claim is no longer the person's; their words stay. */
export const loseHolding = (to: string | null): void => void happened({ type: 'lost', to });

/** Notes that the person has seen what changed. */
export const seeChanges = (): void => void happened({ type: 'seen' });

/** Reads the claim anew after it changed while it was held. */
export const rereadHeld = async (changes: readonly string[]): Promise<void> => {
  const held = holding.peek();
  if (held) await readAgain(held.claim.id, changes);
};

const readAgain = async (claimId: string, changes: readonly string[]): Promise<void> =>
  happened({ type: 'read-again', claim: await getClaim(claimId), changes });

/** Gives back what was held; `skip` keeps it from being offered to the person again for a day. */
export const giveBack = async (
  { lease, lost }: Holding,
  how: { readonly skip?: true; readonly keepalive?: true } = {},
): Promise<void> => {
  // A page that is being left has sent its drafts already.
  if (!how.keepalive) void sendDrafts();
  if (lost) return;
  try {
    await giveBackLease(lease.leaseId, how);
  } catch (error) {
    // It is somebody else's by now, or ends by itself.
    if (!isProblem(error, 'lease-lost', 'not-found') && !(error instanceof Unreachable)) throw error;
  }
};

let lastActive = Date.now();
for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel'])
  addEventListener(
    kind,
    () => {
      lastActive = Date.now();
    },
    { passive: true },
  );

const momentNow = (): Moment => ({
  now: Date.now(),
  lastActive,
  me: person()?.id ?? null,
  signedIn: session.peek().state === 'signed-in',
});

/**
 * Works out what an event makes of what is held, shows that, and does what is to be done.
 *
 * @returns a promise that ends when the API was asked what there was to ask
 */
const happened = async (event: HoldingEvent): Promise<void> => {
  const { holding: after, effects } = holdingAfter(holding.peek(), event, momentNow());
  holding.value = after;
  for (const effect of effects) await run(effect);
};

const run = async (effect: HoldingEffect): Promise<void> => {
  switch (effect.kind) {
    case 'open-draft':
      return openDraft(effect.claimId, effect.draft);
    case 'beat-in':
      return beatIn(effect.milliseconds);
    case 'heartbeat':
      return renew(effect.leaseId);
    case 'take-again':
      return takeAgain(effect.claimId);
    case 'read-again':
      return readAgain(effect.claimId, effect.changes);
    case 'give-back':
      return giveBack(effect.holding, effect.how);
    case 'announce':
      return announce(effect.text, true);
  }
};

let beatTimer: ReturnType<typeof setTimeout> | undefined;
const beat = (): void => void happened({ type: 'beat-due' });
const beatIn = (milliseconds: number): void => {
  clearTimeout(beatTimer);
  beatTimer = setTimeout(beat, milliseconds);
};

const renew = async (leaseId: string): Promise<void> => {
  try {
    await happened({ type: 'renewed', leaseId, beat: await heartbeat(leaseId) });
  } catch (error) {
    await happened({ type: 'not-renewed', leaseId, error });
  }
};

const takeAgain = async (claimId: string): Promise<void> => {
  try {
    const { body } = await takeLease({ claimId });
    if (body && 'claim' in body) await happened({ type: 'taken-again', taken: body });
  } catch (error) {
    await happened({ type: 'not-taken-again', claimId, error });
  }
};

/** A draft of what is held renews the lease on its way. */
renewWithDrafts({
  leaseOf: (claimId) => leaseForDraft(holding.peek(), claimId, momentNow()),
  onSent: ({ leaseId }, beat) => {
    // When the changed claim cannot be read now, the next heartbeat tells again that it has changed.
    happened({ type: 'draft-sent', leaseId, beat }).catch(() => {});
  },
});

addEventListener('online', beat);
addEventListener('visibilitychange', () => {
  if (!document.hidden) void happened({ type: 'page-seen' });
});
addEventListener('pagehide', () => void happened({ type: 'page-left' }).catch(() => {}));
