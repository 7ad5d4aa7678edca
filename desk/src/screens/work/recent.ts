import { signal } from '@preact/signals';
import { undoMinutes } from '../../../../shared/domain/claim-change.ts';
import type { DraftInput } from '../../../../shared/domain/draft.ts';
import { undoClaim } from '../../api/calls.ts';
import type { Claim } from '../../api/types.ts';

/** Something that was just done, and may be taken back for a while. */
export interface Deed {
  readonly claimId: string;
  readonly quote: string;
  readonly what: string;
  /** What the form held: an undo brings it back. */
  readonly typed: DraftInput;
  /** The claim's version after it. */
  readonly version: number;
  readonly at: number;
}

/** How long something may be taken back. */
export const undoMilliseconds = undoMinutes * 60_000;

/** What was done in this tab, the newest first. */
export const recentDeeds = signal<readonly Deed[]>([]);

export const noteDeed = (claim: Claim, what: string, typed: DraftInput): Deed => {
  const deed = { claimId: claim.id, quote: claim.quote, what, typed, version: claim.version, at: Date.now() };
  recentDeeds.value = [deed, ...recentDeeds.peek().slice(0, 19)];
  return deed;
};

/** The newest deed that may still be taken back. */
export const lastDeed = (now: number): Deed | null =>
  recentDeeds.value.find(({ at }) => now - at < undoMilliseconds) ?? null;

/** Takes it back; the claim stands as before, and so does the draft. */
export const undoDeed = async (deed: Deed): Promise<void> => {
  try {
    await undoClaim(deed.claimId, deed.version);
  } finally {
    recentDeeds.value = recentDeeds.peek().filter((one) => one !== deed);
  }
};
