import { signal } from '@preact/signals';
import { undoMinutes } from '../../../../shared/domain/claim-change.ts';
import type { DraftInput } from '../../../../shared/domain/draft.ts';
import { undoClaim } from '../../api/calls.ts';
import type { Claim } from '../../api/types.ts';

/** Something that was just done, and may be taken back for a while. */
export interface RecentAct {
  readonly claimId: string;
  readonly quote: string;
  readonly what: string;
  /** What the form held: an undo brings it back. */
  readonly typed: DraftInput;
  /** The claim's version after it. */
  readonly version: number;
  readonly at: number;
}

const actsKept = 20;

/** How long something may be taken back. */
export const undoMilliseconds = undoMinutes * 60_000;

/** What was done in this tab, the newest first. */
export const recentActs = signal<readonly RecentAct[]>([]);

/** Notes what was done. */
export const noteAct = (claim: Claim, what: string, typed: DraftInput): RecentAct => {
  const act = { claimId: claim.id, quote: claim.quote, what, typed, version: claim.version, at: Date.now() };
  recentActs.value = [act, ...recentActs.peek().slice(0, actsKept - 1)];
  return act;
};

/** The newest act that may still be taken back; null when there is none. */
export const lastAct = (now: number): RecentAct | null =>
  recentActs.value.find(({ at }) => now - at < undoMilliseconds) ?? null;

/** Takes an act back; the claim stands as before, and so does the draft. */
export const undoAct = async (act: RecentAct): Promise<void> => {
  try {
    await undoClaim(act.claimId, act.version);
  } finally {
    recentActs.value = recentActs.peek().filter((one) => one !== act);
  }
};
