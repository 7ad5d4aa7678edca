import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { givenBack, type Lease } from '../../../shared/domain/lease.ts';
import { leaseStore } from '../../../shared/store/dynamo/leases.ts';
import type { Tables } from '../../../shared/store/dynamo/table.ts';
import { skipKey } from '../../../shared/store/keys.ts';
import type { LeaseStore } from '../../../shared/store/ports.ts';
import { freshTables } from '../../support/tables.ts';

const at = '2026-11-22T10:00:00.000Z';
const later = '2026-11-22T10:10:00.000Z';
const lease: Lease = {
  claimId: 'c1',
  holder: 'ana',
  fencingToken: 1,
  takenAt: at,
  heartbeatAt: at,
  expiresAt: '2026-11-22T10:05:00.000Z',
};

let tables: Tables;
let leases: LeaseStore;
beforeEach(async () => {
  tables = await freshTables();
  leases = leaseStore(tables);
});

describe('a lease', () => {
  it('is put where there is none, once', async () => {
    expect(await leases.get('c1')).toBeNull();
    expect(await leases.put(lease, null)).toBe(true);
    expect(await leases.put({ ...lease, holder: 'ben' }, null)).toBe(false);
    expect(await leases.get('c1')).toEqual(lease);
  });

  it('takes the place of the one that was read, and of no other', async () => {
    await leases.put(lease, null);
    const next = { ...lease, holder: 'ben', fencingToken: 2 };
    expect(await leases.put(next, { ...lease, fencingToken: 9 })).toBe(false);
    expect(await leases.put(next, { ...lease, expiresAt: later })).toBe(false);
    expect(await leases.put(next, lease)).toBe(true);
    expect(await leases.get('c1')).toEqual(next);
  });

  it('is read together with others', async () => {
    const other = { ...lease, claimId: 'c2', holder: 'ben' };
    await leases.put(lease, null);
    await leases.put(other, null);
    expect(await leases.getMany(['c2', 'c3', 'c1'])).toEqual(
      new Map([
        ['c2', other],
        ['c1', lease],
      ]),
    );
    expect(await leases.getMany([])).toEqual(new Map());
  });

  it('is moved for its holder, under its token', async () => {
    await leases.put(lease, null);
    expect(await leases.move({ ...lease, holder: 'ben' }, at, later)).toBeNull();
    expect(await leases.move({ ...lease, fencingToken: 2 }, at, later)).toBeNull();
    const moved = { ...lease, heartbeatAt: '2026-11-22T10:01:00.000Z', expiresAt: later };
    expect(await leases.move(lease, '2026-11-22T10:01:00.000Z', later)).toEqual(moved);
    expect(await leases.get('c1')).toEqual(moved);
  });

  it('that was given back is not brought to life by a late heartbeat', async () => {
    await leases.put(lease, null);
    await leases.move(lease, at, givenBack);
    expect(await leases.move(lease, at, later)).toBeNull();
    expect((await leases.get('c1'))?.expiresAt).toBe(givenBack);
  });

  it('that there is none of cannot be moved', async () => {
    expect(await leases.move(lease, at, later)).toBeNull();
  });

  it('fails when the table does', async () => {
    const broken = leaseStore({ ...tables, table: 'there-is-none' });
    await expect(broken.move(lease, at, later)).rejects.toThrow();
    await expect(broken.put(lease, null)).rejects.toThrow();
  });
});

describe('what a person holds', () => {
  const slot = { claimId: 'c1', fencingToken: 1, at };

  it('is nothing at first, and then what was saved', async () => {
    const empty = await leases.holdings('ana');
    expect(empty).toEqual({ slots: [], skips: [], version: 0 });
    expect(await leases.saveHoldings('ana', [slot], empty)).toBe(true);
    expect(await leases.holdings('ana')).toEqual({ slots: [slot], skips: [], version: 1 });
    expect(await leases.holdings('an')).toEqual({ slots: [], skips: [], version: 0 });
  });

  it('is saved in the place of what was read only', async () => {
    const empty = await leases.holdings('ana');
    await leases.saveHoldings('ana', [slot], empty);
    expect(await leases.saveHoldings('ana', [], empty)).toBe(false);
    const once = await leases.holdings('ana');
    expect(await leases.saveHoldings('ana', [], once)).toBe(true);
    expect(await leases.saveHoldings('ana', [slot], once)).toBe(false);
    expect(await leases.holdings('ana')).toEqual({ slots: [], skips: [], version: 2 });
  });

  it('comes with what they skipped, which the table forgets once the time is over', async () => {
    await leases.skip('c7', 'ana', later);
    await leases.skip('c8', 'ben', later);
    expect((await leases.holdings('ana')).skips).toEqual([{ claimId: 'c7', until: later }]);
    expect((await leases.holdings('ana')).version).toBe(0);
    const { Item } = await tables.client.send(new GetCommand({ TableName: tables.table, Key: skipKey('c7', 'ana') }));
    expect(Item?.ttl).toBe(Date.parse(later) / 1000);
  });
});
