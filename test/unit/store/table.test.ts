import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import {
  getAll,
  queryAll,
  type Tables,
  transact,
  unlessRefused,
  writeTogether,
} from '../../../shared/store/dynamo/table.ts';
import { Contention } from '../../../shared/store/ports.ts';
import { freshTables } from '../../support/tables.ts';

let tables: Tables;
beforeEach(async () => {
  tables = await freshTables();
});
const put = (sk: string, more: object = {}, condition?: string) => ({
  Put: {
    TableName: tables.table,
    Item: { pk: 'p', sk, ...more },
    ...(condition && { ConditionExpression: condition }),
  },
});
const all = () =>
  queryAll<{ sk?: string; n?: number }>(
    tables.client,
    {
      TableName: tables.table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': 'p' },
      Limit: 2,
    },
    (item) => item,
  );

/** A client that answers each call by the next of these. */
const answering = (...answers: (unknown | Error)[]) => {
  const sent: unknown[] = [];
  const send = async (command: { input: unknown }) => {
    sent.push(command.input);
    const next = answers.length > 1 ? answers.shift() : answers[0];
    if (next instanceof Error) throw next;
    return next;
  };
  return { client: { send } as unknown as Tables['client'], sent };
};
const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    $metadata: {},
    message: 'cancelled',
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

it('what is undefined is left out, and numbers are those of JavaScript, however large', async () => {
  await writeTogether(tables.client, [put('a', { left: undefined, n: 1e18, m: 0.1, deep: { n: 1.5e25 } })]);
  const { Item } = await tables.client.send(new GetCommand({ TableName: tables.table, Key: { pk: 'p', sk: 'a' } }));
  expect(Item).toEqual({ pk: 'p', sk: 'a', n: 1e18, m: 0.1, deep: { n: 1.5e25 } });
});

describe('a query', () => {
  it('reads all pages, and takes off what only the table needs', async () => {
    for (const sk of ['a', 'b', 'c', 'd', 'e'])
      await writeTogether(tables.client, [
        put(sk, { n: 1, ttl: 5, worthScore: 1, verdictContent: 'x', barred: ['y'] }),
      ]);
    expect((await all()).map(({ sk }) => sk)).toEqual(['a', 'b', 'c', 'd', 'e']);
    const plain = await queryAll(tables.client, {
      TableName: tables.table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': 'p' },
    });
    expect(plain).toEqual(Array.from({ length: 5 }, () => ({ n: 1 })));
  });

  it('of nothing is empty, though the answer has no list', async () => {
    expect(await queryAll(answering({}).client, { TableName: 't' })).toEqual([]);
  });
});

describe('items by their keys', () => {
  it('come in the order of the keys, without those that there are none of', async () => {
    for (const sk of ['a', 'b']) await writeTogether(tables.client, [put(sk, { n: sk })]);
    const key = (sk: string) => ({ pk: 'p', sk });
    expect(await getAll(tables, ['b', 'x', 'a', 'b'].map(key))).toEqual([{ n: 'b' }, { n: 'a' }, { n: 'b' }]);
    expect(await getAll(tables, ['b'].map(key), (item) => item)).toEqual([{ pk: 'p', sk: 'b', n: 'b' }]);
  });

  it('are asked for a hundred at a time, and again when the table was too busy', async () => {
    const keys = Array.from({ length: 150 }, (_, i) => ({ pk: 'p', sk: `${i}`, gsi1sk: 'x' }));
    const item = (sk: string) => ({ pk: 'p', sk, n: Number(sk) });
    const { client, sent } = answering(
      { Responses: { t: [item('0')] }, UnprocessedKeys: { t: { Keys: [{ pk: 'p', sk: '1' }] } } },
      { Responses: { t: [item('1'), item('149')] } },
      {},
    );
    expect(await getAll({ client, table: 't' }, keys)).toEqual([{ n: 0 }, { n: 1 }, { n: 149 }]);
    const asked = sent.map((input) => (input as { RequestItems: { t: { Keys: object[] } } }).RequestItems.t.Keys);
    expect(asked.map(({ length }) => length)).toEqual([100, 51]);
    expect(asked[0]![0]).toEqual({ pk: 'p', sk: '0' });
    expect(asked[1]![0]).toEqual({ pk: 'p', sk: '1' });
  });
});

describe('a transaction', () => {
  it('writes all of it, or nothing, and says which conditions did not hold', async () => {
    expect(await transact(tables.client, [put('a'), put('b')])).toEqual([]);
    const absent = 'attribute_not_exists(pk)';
    expect(await transact(tables.client, [put('c'), put('a', {}, absent), put('d'), put('b', {}, absent)])).toEqual([
      1, 3,
    ]);
    expect((await all()).map(({ sk }) => sk)).toEqual(['a', 'b']);
    expect(await writeTogether(tables.client, [put('a', {}, absent)])).toBe(false);
    expect(await writeTogether(tables.client, [put('e', {}, absent)])).toBe(true);
  });

  it('is tried again when it collided with another, and says so when that goes on', async () => {
    const twice = answering(cancelled('TransactionConflict', 'None'), cancelled('None', 'TransactionConflict'), {});
    expect(await transact(twice.client, [])).toEqual([]);
    expect(twice.sent).toHaveLength(3);
    const waits = jest.spyOn(globalThis, 'setTimeout').mockImplementation(((go: () => void) => go()) as never);
    const always = answering(cancelled('TransactionConflict'));
    await expect(transact(always.client, [])).rejects.toThrow(Contention);
    await expect(transact(always.client, [])).rejects.toMatchObject({ name: 'Contention' });
    expect(always.sent).toHaveLength(14);
    expect(waits.mock.calls.map(([, milliseconds]) => milliseconds! <= 20 * 2 ** 6)).toEqual(Array(12).fill(true));
    waits.mockRestore();
  });

  it('does not hide a condition behind a collision, nor any other fault', async () => {
    expect(await transact(answering(cancelled('TransactionConflict', 'ConditionalCheckFailed')).client, [])).toEqual([
      1,
    ]);
    await expect(transact(answering(cancelled('ValidationError')).client, [])).rejects.toThrow('cancelled');
    await expect(transact(answering(new Error('no network')).client, [])).rejects.toThrow('no network');
  });
});

it('a write whose condition does not hold is refused, and any other fault is thrown', async () => {
  await writeTogether(tables.client, [put('a')]);
  const { PutCommand } = await import('@aws-sdk/lib-dynamodb');
  const write = (TableName: string) => () =>
    tables.client.send(
      new PutCommand({ TableName, Item: { pk: 'p', sk: 'a' }, ConditionExpression: 'attribute_not_exists(pk)' }),
    );
  expect(await unlessRefused(write(tables.table))).toBe(false);
  await expect(unlessRefused(write('there-is-none'))).rejects.toThrow();
  expect(await unlessRefused(async () => {})).toBe(true);
});
