import type { ApiDeps } from '../../../lambdas/api/http/request.ts';
import { holdingsOf, takeSlot } from '../../../lambdas/api/leases/holdings.ts';
import { givenBack, type Lease } from '../../../shared/domain/lease.ts';
import type { Holdings, LeaseStore, Slot } from '../../../shared/store/ports.ts';

const ana = { id: 'ana', name: 'ana', roles: ['reviewer'] as const };
const start = Date.parse('2026-11-22T10:00:00.000Z');
const at = (seconds: number): string => new Date(start + seconds * 1000).toISOString();
const slot = (claimId: string, fencingToken = 1): Slot => ({ claimId, fencingToken, at: at(0) });
const lease = (claimId: string, changes: Partial<Lease> = {}): Lease => ({
  claimId,
  holder: 'ana',
  fencingToken: 1,
  takenAt: at(0),
  heartbeatAt: at(0),
  expiresAt: at(300),
  ...changes,
});

/** What the person holds, with these slots and leases, so many seconds after the slots were taken. */
const depsWith = (slots: readonly Slot[], leases: readonly Lease[], seconds: number, skips: Holdings['skips'] = []) => {
  const store: Partial<LeaseStore> = {
    holdings: async () => ({ slots, skips, version: 1 }),
    getMany: async () => new Map(leases.map((one) => [one.claimId, one])),
    saveHoldings: async () => true,
  };
  return { leases: store, now: () => new Date(start + seconds * 1000) } as unknown as ApiDeps;
};
const counting = async (slots: readonly Slot[], leases: readonly Lease[], seconds: number) =>
  (await holdingsOf(ana, depsWith(slots, leases, seconds))).counting.map(({ claimId }) => claimId);

describe('a slot that was reserved, and whose lease never came', () => {
  it('counts for half a minute, and not a moment longer', async () => {
    expect(await counting([slot('c')], [], 0)).toEqual(['c']);
    expect(await counting([slot('c')], [], 29.999)).toEqual(['c']);
    expect(await counting([slot('c')], [], 30)).toEqual([]);
    expect(await counting([slot('c')], [], 3600)).toEqual([]);
  });

  it('counts as long when the claim has an older lease, and not when a newer one says that it was lost', async () => {
    const older = lease('c', { holder: 'ben', fencingToken: 1, expiresAt: givenBack });
    expect(await counting([slot('c', 2)], [older], 29)).toEqual(['c']);
    expect(await counting([slot('c', 2)], [older], 30)).toEqual([]);
    expect(await counting([slot('c', 2)], [lease('c', { holder: 'ben', fencingToken: 2 })], 1)).toEqual([]);
    expect(await counting([slot('c', 2)], [lease('c', { holder: 'ben', fencingToken: 3 })], 1)).toEqual([]);
  });
});

describe('a slot with its lease', () => {
  it('counts while the lease is live', async () => {
    expect(await counting([slot('c')], [lease('c')], 299)).toEqual(['c']);
    expect(await counting([slot('c')], [lease('c')], 300)).toEqual([]);
  });

  it('counts no more once the lease was given back, even at once', async () => {
    expect(await counting([slot('c')], [lease('c', { expiresAt: givenBack })], 1)).toEqual([]);
  });
});

it('a slot is taken beside those that count, and in the place of the same claim’s', async () => {
  const deps = depsWith([slot('old'), slot('c', 1), slot('d')], [lease('d')], 40);
  const after = await takeSlot(lease('c', { fencingToken: 2 }), await holdingsOf(ana, deps), ana, deps);
  expect(after.slots).toEqual([slot('d'), { claimId: 'c', fencingToken: 2, at: at(40) }]);
  expect(after).toMatchObject({ counting: after.slots, version: 2 });
});

it('what was skipped is not offered until its time is over', async () => {
  const skips = [
    { claimId: 'soon', until: at(10) },
    { claimId: 'later', until: at(11) },
  ];
  expect((await holdingsOf(ana, depsWith([], [], 10, skips))).skipped).toEqual(new Set(['later']));
});
