import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { idempotencyStore } from '../../../shared/store/dynamo/idempotency.ts';
import type { Tables } from '../../../shared/store/dynamo/table.ts';
import { idempotencyKey } from '../../../shared/store/keys.ts';
import type { IdempotencyStore } from '../../../shared/store/ports.ts';
import { freshTables } from '../../support/tables.ts';

let tables: Tables;
let requests: IdempotencyStore;
beforeEach(async () => {
  tables = await freshTables();
  requests = idempotencyStore(tables);
});
const start = Date.parse('2026-11-22T10:00:00.000Z');
const after = (seconds: number) => new Date(start + seconds * 1000);
const begin = (seconds: number, hash = 'h', person = 'ana') => requests.begin(person, 'k', hash, after(seconds));
const answer = { status: 201, body: { id: 'c' }, etag: '2', location: '/v1/claims/c' };

describe('a request with a key', () => {
  it('is begun once, by each person', async () => {
    expect(await begin(0)).toBeNull();
    expect(await begin(1, 'other')).toEqual({ requestHash: 'h', answer: null });
    expect(await begin(1, 'other', 'ben')).toBeNull();
  });

  it('that died at work is free again after half a minute', async () => {
    await begin(0);
    expect(await begin(30)).toEqual({ requestHash: 'h', answer: null });
    expect(await begin(31, 'other')).toBeNull();
    expect(await begin(32)).toEqual({ requestHash: 'other', answer: null });
  });

  it('has its answer from then on, for a day', async () => {
    await begin(0);
    await requests.finish('ana', 'k', answer);
    expect(await begin(3600)).toEqual({ requestHash: 'h', answer });
    expect(await begin(86_400)).toEqual({ requestHash: 'h', answer });
    expect(await begin(86_401, 'other')).toBeNull();
    const { Item } = await tables.client.send(
      new GetCommand({ TableName: tables.table, Key: idempotencyKey('ana', 'k') }),
    );
    expect(Item).toMatchObject({ requestHash: 'other', ttl: start / 1000 + 2 * 86_400 + 1 });
    expect(Item).not.toHaveProperty('answer');
  });

  it('that was refused leaves the key free', async () => {
    await begin(0);
    await requests.abandon('ana', 'k');
    expect(await begin(1, 'other')).toBeNull();
  });
});
