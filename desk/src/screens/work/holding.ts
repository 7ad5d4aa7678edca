import { computed, effect, signal } from '@preact/signals';
import { getClaim, giveBackLease, heartbeat, listLeases, takeLease } from '../../api/calls.ts';
import { isProblem, SignedOut, Unreachable } from '../../api/failures.ts';
import type { Beat, Claim, Lease, TakenLease } from '../../api/types.ts';
import { openDraft, sendDrafts, sendLeasesAlong } from '../../drafts/drafts.ts';
import { person, session } from '../../session/session.ts';
import { announce } from '../../ui/announce.ts';

/** The claim that this tab works on. */
export interface Holding {
  readonly lease: Lease;
  readonly claim: Claim;
  /** Set once the claim is not the person's any more: who has it, when that is known. */
  readonly lost: { readonly to: string | null } | null;
  /** What others did to the claim while it was held; shown until the person has seen it. */
  readonly changed: readonly string[] | null;
  /** It is done with, and stays in sight only until the next one is there. */
  readonly left: boolean;
}

export const holding = signal<Holding | null>(null);

/** What the next claim is to be like. */
export interface QueueFilter {
  readonly kind: string | null;
  readonly article: string | null;
  readonly status: 'open' | 'second_review' | 'disputed' | null;
}

/** Takes the first free claim that matches; false when nothing waits. */
export const takeNext = async ({ kind, article, status }: QueueFilter): Promise<boolean> => {
  const wanted = { ...(kind && { kind }), ...(article && { article }), ...(status && { status: [status] }) };
  for (let cursor: string | null = null; ; ) {
    const { status: answered, body } = await takeLease({ ...wanted, ...(cursor && { cursor }) });
    if (answered === 204 || !body) return false;
    if ('claim' in body) {
      hold(body);
      return true;
    }
    cursor = body.nextCursor;
  }
};

/** Takes a claim by its name. */
export const takeNamed = async (claimId: string): Promise<void> => {
  const { body } = await takeLease({ claimId });
  if (body && 'claim' in body) hold(body);
};

const hold = ({ claim, draft, ...lease }: TakenLease): void => {
  openDraft(claim.id, draft);
  holding.value = { lease, claim, lost: null, changed: null, left: false };
};

/** The claim was acted on, and its lease ended with that; it stays in sight until the next one is there. */
export const leave = (): void => {
  const held = holding.peek();
  if (held) holding.value = { ...held, left: true };
};

/** Takes it out of sight. */
export const clearAway = (): void => {
  holding.value = null;
};

/** Leaves the claim and gives it back, with what was typed kept as a draft. */
export const putBack = async (): Promise<void> => {
  const held = holding.peek();
  if (!held || held.left) return;
  leave();
  await giveBack(held);
};

/** Gives back what was held; `skip` keeps it from being offered to the person again for a day. */
export const giveBack = async ({ lease, lost }: Holding, how: { skip?: true } = {}): Promise<void> => {
  void sendDrafts();
  if (lost) return;
  try {
    await giveBackLease(lease.leaseId, how);
  } catch (error) {
    // It is somebody else's by now, or ends by itself.
    if (!isProblem(error, 'lease-lost', 'not-found') && !(error instanceof Unreachable)) throw error;
  }
};

/** Says that the claim is no longer the person's; their words stay. */
export const loseHolding = (to: string | null): void => {
  const held = holding.peek();
  if (!held) return;
  holding.value = { ...held, lost: { to } };
  announce(`The claim is no longer yours${to ? `: ${to} has it` : ''}. What you typed is kept.`, true);
};

/** Reads the claim anew after it changed under the person's hands. */
export const rereadHeld = async (changes: readonly string[]): Promise<void> => {
  const held = holding.peek();
  if (!held) return;
  const claim = await getClaim(held.claim.id);
  if (holding.peek()?.claim.id !== claim.id) return;
  holding.value = { ...holding.peek()!, claim, changed: changes };
  announce('The claim has changed since you read it.', true);
};

/** What the person holds and no open tab works on: left over from a closed one. */
export const leftOver = async (): Promise<readonly Claim[]> => {
  const leases = await listLeases();
  const { held = [] } = await navigator.locks.query();
  const here = new Set(held.map(({ name }) => name));
  const free = leases.filter(({ claimId }) => !here.has(lockOf(claimId)));
  return Promise.all(free.map(({ claimId }) => getClaim(claimId)));
};

const lockOf = (claimId: string): string => `claimdesk.claim.${claimId}`;

/** Without a sign that the person is still at it, a lease is kept so often: taking it, a heartbeat and a saved draft are one. */
const beatMilliseconds = 60_000;
let keptAt = 0;
let beatTimer: ReturnType<typeof setTimeout> | undefined;
const beatSoon = (): void => {
  clearTimeout(beatTimer);
  beatTimer = setTimeout(() => void beat(), beatMilliseconds);
};
/** Who has done nothing for so long has gone. */
const idleMilliseconds = 10 * 60_000;
let lastActive = Date.now();
const isIdle = (): boolean => Date.now() - lastActive > idleMilliseconds;
for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel'])
  addEventListener(
    kind,
    () => {
      lastActive = Date.now();
    },
    { passive: true },
  );

const beat = async (): Promise<void> => {
  beatSoon();
  const held = holding.peek();
  if (!held || held.lost || held.left || isIdle() || session.peek().state !== 'signed-in') return;
  const isHeld = () => holding.peek()?.lease.leaseId === held.lease.leaseId;
  try {
    await kept(held, await heartbeat(held.lease.leaseId));
  } catch (error) {
    if (error instanceof Unreachable || error instanceof SignedOut || !isHeld()) return;
    await lostOrBack(held, isProblem(error, 'lease-lost') ? (error.problem.lease?.holder ?? null) : null);
  }
};

/** The lease goes on, and the next heartbeat is a whole interval away. */
const kept = async ({ claim, lease: { leaseId } }: Holding, beat: Beat): Promise<void> => {
  const { claimVersion, claimRevision, ...lease } = beat;
  const now = holding.peek();
  if (now?.lease.leaseId !== leaseId) return;
  holding.value = { ...now, lease };
  if (claimVersion !== claim.version)
    await rereadHeld([claimRevision === claim.revision ? 'Somebody changed it' : 'A new revision of the article came']);
};

/** A draft of what is held keeps the lease on its way. When it could not, a heartbeat finds out why. */
sendLeasesAlong({
  held: (claimId) => {
    const held = holding.peek();
    return held?.claim.id === claimId && !held.lost && !held.left && !isIdle() ? held.lease : null;
  },
  heard: ({ leaseId }, answer) => {
    const held = holding.peek();
    if (held?.lease.leaseId !== leaseId || held.left) return;
    // What could not be read again now is found out by the next heartbeat.
    if (answer) kept(held, answer).catch(() => {});
    else void beat();
  },
});

/** A lease that nobody else has is simply taken again: another tab gave it back, or it ran out. */
const lostOrBack = async ({ claim }: Holding, to: string | null): Promise<void> => {
  if (to && to !== person()?.id) return loseHolding(to);
  try {
    const { body } = await takeLease({ claimId: claim.id });
    const now = holding.peek();
    if (body && 'claim' in body && now?.claim.id === claim.id) {
      const { claim: fresh, draft: _, ...lease } = body;
      const moved = fresh.version !== now.claim.version;
      holding.value = {
        lease,
        claim: fresh,
        lost: null,
        changed: moved ? ['Somebody changed it'] : now.changed,
        left: false,
      };
    }
  } catch (error) {
    if (error instanceof Unreachable || error instanceof SignedOut) return;
    loseHolding(isProblem(error, 'lease-held') ? (error.problem.lease?.holder ?? null) : null);
  }
};

const heldId = (): string | null => holding.value?.claim.id ?? null;
let unlock: (() => void) | undefined;
let locked: string | null = null;

/** Other tabs see by the lock that this one works on the claim. */
effect(() => {
  const claimId = heldId();
  if (claimId === locked) return;
  unlock?.();
  unlock = undefined;
  locked = claimId;
  if (claimId !== null)
    void navigator.locks.request(lockOf(claimId), { mode: 'shared' }, () => {
      if (locked !== claimId) return;
      return new Promise<void>((resolve) => {
        unlock = resolve;
      });
    });
});

const heldLease = computed(() => holding.value?.lease);
effect(() => {
  if (!heldLease.value) return;
  keptAt = Date.now();
  beatSoon();
});
addEventListener('online', () => void beat());
addEventListener('visibilitychange', () => {
  if (!document.hidden && Date.now() - keptAt >= beatMilliseconds) void beat();
});
addEventListener('pagehide', () => {
  const held = holding.peek();
  if (held && !held.lost && !held.left) void giveBackLease(held.lease.leaseId, { keepalive: true }).catch(() => {});
});
