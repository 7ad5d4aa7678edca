import { Refusal } from '../../../shared/api/problems.ts';
import { type Lease, leasesPerPerson } from '../../../shared/domain/lease.ts';
import type { Person } from '../../../shared/domain/roles.ts';
import { isLive, isNewest } from '../../../shared/review/lease.ts';
import type { Holdings, Slot } from '../../../shared/store/ports.ts';
import type { ApiDeps } from '../http/request.ts';

/** The claims that a person holds, as they count now. */
export interface HoldingsNow extends Holdings {
  /** The slots that count. */
  readonly counting: readonly Slot[];
  /** Claims that are not to be offered to the person. */
  readonly skipped: ReadonlySet<string>;
}

/** Reads what a person holds and has skipped, and which of it counts now. */
export const holdingsOf = async (person: Person, deps: ApiDeps): Promise<HoldingsNow> => {
  const holdings = await deps.leases.holdings(person.id);
  const at = deps.now().toISOString();
  const skipped = new Set(holdings.skips.flatMap(({ claimId, until }) => (until > at ? [claimId] : [])));
  return { ...holdings, skipped, counting: await counting(holdings.slots, person, deps) };
};

/**
 * Nothing when one more claim may be taken beside so many.
 *
 * @throws Refusal `lease-limit`
 */
export const mustHaveRoom = (count: number): void => {
  if (count >= leasesPerPerson)
    throw new Refusal('lease-limit', `You hold ${count} claims. Give one back, or give your verdict on it, first.`);
};

/**
 * Takes a slot among the person's holdings for a claim.
 *
 * @throws Refusal `lease-limit`, `conflict`
 */
export const takeSlot = async (
  { claimId, fencingToken }: Lease,
  known: HoldingsNow,
  person: Person,
  deps: ApiDeps,
): Promise<HoldingsNow> => {
  let holdings = known;
  for (let attempt = 0; attempt < 8; attempt++) {
    const others = holdings.counting.filter((slot) => slot.claimId !== claimId);
    mustHaveRoom(others.length);
    const slots = [...others, { claimId, fencingToken, at: deps.now().toISOString() }];
    if (await deps.leases.saveHoldings(person.id, slots, holdings))
      return { ...holdings, slots, counting: slots, version: holdings.version + 1 };
    holdings = await holdingsOf(person, deps);
  }
  throw new Refusal('conflict', 'You are taking claims elsewhere at the same moment. Try again.');
};

/** A slot is taken a moment before its lease: younger ones count even without. Longer than any request. */
const reservedSeconds = 30;

/** The slots that count: their leases are live, or may be about to be written. */
const counting = async (slots: readonly Slot[], person: Person, deps: ApiDeps): Promise<Slot[]> => {
  if (slots.length === 0) return [];
  const leases = await deps.leases.getMany(slots.map(({ claimId }) => claimId));
  const now = deps.now();
  return slots.filter(({ claimId, fencingToken, at }) => {
    const lease = leases.get(claimId) ?? null;
    if (isNewest(lease, person.id, fencingToken)) return isLive(lease, now);
    const mayCome = (lease?.fencingToken ?? 0) < fencingToken;
    return mayCome && now.getTime() - Date.parse(at) < reservedSeconds * 1000;
  });
};
