/** A change that a server acknowledged: it must stand in the history. */
export interface Acknowledged {
  readonly claimId: string;
  /** The claim's version after it. */
  readonly version: number;
  readonly who: string;
  readonly verdict: boolean;
}

/** A lease that its holder left behind. */
interface Abandoned {
  readonly claimId: string;
  readonly endsAt: number;
}

/** What all simulated people know and did: what the store is checked against. */
export interface Diary {
  readonly acknowledged: Acknowledged[];
  /** By person and claim: the rationales that their draft may have, the last acknowledged one or a later try. */
  readonly drafts: Map<string, Set<string>>;
  readonly abandoned: Abandoned[];
  /** Seconds from the end of an abandoned lease until the claim was taken again. */
  readonly idle: number[];
  readonly counts: Record<string, number>;
}

export const emptyDiary = (): Diary => ({ acknowledged: [], drafts: new Map(), abandoned: [], idle: [], counts: {} });

/** One more of what was done. */
export const count = ({ counts }: Diary, what: string): void => {
  counts[what] = (counts[what] ?? 0) + 1;
};
