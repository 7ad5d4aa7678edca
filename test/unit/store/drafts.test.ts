import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { draftStore } from '../../../shared/store/dynamo/drafts.ts';
import type { Tables } from '../../../shared/store/dynamo/table.ts';
import { draftKey } from '../../../shared/store/keys.ts';
import type { DraftStore } from '../../../shared/store/ports.ts';
import { freshTables } from '../../support/tables.ts';

const draft = {
  claimId: 'c',
  by: 'ana',
  content: { rationale: 'Two ministries …' },
  savedAt: '2026-11-22T10:00:00.000Z',
};

let tables: Tables;
let drafts: DraftStore;
beforeEach(async () => {
  tables = await freshTables();
  drafts = draftStore(tables);
});
const item = async () =>
  (await tables.client.send(new GetCommand({ TableName: tables.table, Key: draftKey('c', 'ana') }))).Item;

describe('a draft', () => {
  it('is kept at its next version', async () => {
    expect(await drafts.get('c', 'ana')).toBeNull();
    expect(await drafts.put(draft, null)).toEqual({ ...draft, version: 1 });
    expect(await drafts.put({ ...draft, content: {} }, null)).toEqual({ ...draft, content: {}, version: 2 });
    expect(await drafts.get('c', 'ana')).toEqual({ ...draft, content: {}, version: 2 });
    expect(await drafts.get('c', 'ben')).toBeNull();
  });

  it('takes the place of the version that it names, and of no other', async () => {
    await drafts.put(draft, null);
    expect(await drafts.put({ ...draft, content: {} }, 2)).toBeNull();
    expect(await drafts.get('c', 'ana')).toEqual({ ...draft, version: 1 });
    expect(await drafts.put({ ...draft, content: {} }, 1)).toMatchObject({ version: 2 });
    expect(await drafts.put({ ...draft, by: 'ben' }, 1)).toBeNull();
  });

  it('that was used is seen no more, can be brought back, and is forgotten after thirty days', async () => {
    await drafts.put(draft, null);
    await drafts.close('c', 'ana', '2026-11-22T10:00:00.000Z');
    expect(await drafts.get('c', 'ana')).toBeNull();
    expect((await item())?.ttl).toBe(Date.parse('2026-12-22T10:00:00.000Z') / 1000);
    await drafts.reopen('c', 'ana');
    expect(await drafts.get('c', 'ana')).toEqual({ ...draft, version: 1 });
    expect(await item()).not.toHaveProperty('ttl');
  });

  it('that is saved again after its use is there again, for good', async () => {
    await drafts.put(draft, null);
    await drafts.close('c', 'ana', '2026-11-22T10:00:00.000Z');
    expect(await drafts.put(draft, null)).toEqual({ ...draft, version: 2 });
    expect(await drafts.get('c', 'ana')).toEqual({ ...draft, version: 2 });
    expect(await item()).not.toHaveProperty('ttl');
  });

  it('that there is none of is neither closed nor opened', async () => {
    await drafts.close('c', 'ana', '2026-11-22T10:00:00.000Z');
    await drafts.reopen('c', 'ana');
    expect(await item()).toBeUndefined();
  });

  it('fails when the table does', async () => {
    await expect(draftStore({ ...tables, table: 'there-is-none' }).put(draft, 1)).rejects.toThrow();
  });
});
