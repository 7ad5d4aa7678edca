import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { tableSchema } from '../../../shared/store/keys.ts';

/** One thing that our stores rely on, asked of an engine; its answer is compared as JSON. */
export interface Probe {
  readonly name: string;
  readonly ask: (client: DynamoDBDocumentClient, table: string) => Promise<unknown>;
}

const capacity = 'INDEXES' as const;
const key = (n: number) => ({ pk: `ART#probe${n}`, sk: 'CLM#1' });
const queued = (n: number, more: object = {}) => ({
  ...key(n),
  gsi2pk: 'Q#open#0',
  gsi2sk: `000${n}`,
  kind: 'casualty',
  quote: 'five people',
  hidden: 'not projected',
  version: 1,
  ...more,
});

/** Total units, and those of each index. */
const consumed = (answer: { ConsumedCapacity?: unknown }): unknown => {
  const all = [answer.ConsumedCapacity].flat() as {
    CapacityUnits?: number;
    GlobalSecondaryIndexes?: Record<string, { CapacityUnits?: number }>;
  }[];
  return all.map((one) => ({
    total: one?.CapacityUnits,
    indexes: Object.entries(one?.GlobalSecondaryIndexes ?? {}).map(([name, { CapacityUnits }]) => [
      name,
      CapacityUnits,
    ]),
  }));
};

export const probes: readonly Probe[] = [
  {
    name: 'keys and indexes of the table',
    ask: async (client, table) => {
      const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
      return [
        Table?.KeySchema,
        Table?.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => [
          IndexName,
          KeySchema,
          Projection?.ProjectionType,
          [...(Projection?.NonKeyAttributes ?? [])].sort(),
        ]).sort(),
      ];
    },
  },
  {
    name: 'units of a put with an index entry',
    ask: async (client, table) =>
      consumed(
        await client.send(new PutCommand({ TableName: table, Item: queued(1), ReturnConsumedCapacity: capacity })),
      ),
  },
  {
    name: 'units of a put of 1,500 bytes',
    ask: async (client, table) =>
      consumed(
        await client.send(
          new PutCommand({
            TableName: table,
            Item: queued(2, { hidden: 'x'.repeat(1500) }),
            ReturnConsumedCapacity: capacity,
          }),
        ),
      ),
  },
  {
    name: 'units of a put that moves an index entry',
    ask: async (client, table) =>
      consumed(
        await client.send(
          new PutCommand({
            TableName: table,
            Item: queued(1, { gsi2pk: 'Q#decided#0' }),
            ReturnConsumedCapacity: capacity,
          }),
        ),
      ),
  },
  {
    name: 'units of a transaction of two puts',
    ask: async (client, table) =>
      consumed(
        await client.send(
          new TransactWriteCommand({
            TransactItems: [3, 4].map((n) => ({ Put: { TableName: table, Item: queued(n) } })),
            ReturnConsumedCapacity: capacity,
          }),
        ),
      ),
  },
  {
    name: 'units of consistent and other reads',
    ask: async (client, table) => [
      consumed(
        await client.send(
          new GetCommand({ TableName: table, Key: key(2), ConsistentRead: true, ReturnConsumedCapacity: capacity }),
        ),
      ),
      consumed(await client.send(new GetCommand({ TableName: table, Key: key(2), ReturnConsumedCapacity: capacity }))),
    ],
  },
  {
    name: 'a put under a condition that does not hold',
    ask: (client, table) =>
      refusal(() =>
        client.send(
          new PutCommand({ TableName: table, Item: queued(1), ConditionExpression: 'attribute_not_exists(pk)' }),
        ),
      ),
  },
  {
    name: 'a transaction with a condition that does not hold writes nothing, and says which',
    ask: async (client, table) => {
      const refused = await client
        .send(
          new TransactWriteCommand({
            TransactItems: [
              { Put: { TableName: table, Item: queued(5) } },
              { Put: { TableName: table, Item: queued(1), ConditionExpression: 'attribute_not_exists(pk)' } },
            ],
          }),
        )
        .catch((error) => [error.name, error.CancellationReasons?.map(({ Code }: { Code: string }) => Code)]);
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: key(5) }));
      return [refused, Item ?? null];
    },
  },
  {
    name: 'one item twice in a transaction',
    ask: (client, table) =>
      refusal(() =>
        client.send(
          new TransactWriteCommand({
            TransactItems: [1, 1].map((n) => ({ Put: { TableName: table, Item: queued(n) } })),
          }),
        ),
      ),
  },
  {
    name: 'a query of an index: order, projection, limit and where it goes on',
    ask: async (client, table) => {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'gsi2',
          KeyConditionExpression: 'gsi2pk = :queue AND gsi2sk BETWEEN :from AND :to',
          ExpressionAttributeValues: { ':queue': 'Q#open#0', ':from': '!', ':to': '~' },
          Limit: 2,
        }),
      );
      return [
        page.Items?.map((item) => Object.keys(item).sort()),
        page.Items?.map(({ sk, pk }) => pk + sk),
        page.LastEvaluatedKey,
      ];
    },
  },
  {
    name: 'a query by the beginning of the sort key, newest first',
    ask: async (client, table) => {
      const { Items } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :start)',
          ExpressionAttributeValues: { ':pk': key(1).pk, ':start': 'CLM#' },
          ScanIndexForward: false,
        }),
      );
      return Items?.map(({ sk }) => sk);
    },
  },
  {
    name: 'counting in a map with if_not_exists, and what an update returns',
    ask: async (client, table) => {
      await client.send(
        new PutCommand({ TableName: table, Item: { pk: 'ART#count', sk: 'ART', claims: { open: 1 } } }),
      );
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: 'ART#count', sk: 'ART' },
          UpdateExpression: 'SET claims.#s = if_not_exists(claims.#s, :zero) + :one',
          ExpressionAttributeNames: { '#s': 'decided' },
          ExpressionAttributeValues: { ':zero': 0, ':one': 1 },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return Attributes;
    },
  },
  {
    name: 'a name that an expression does not use',
    ask: (client, table) =>
      refusal(() =>
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: key(1),
            UpdateExpression: 'SET version = :one',
            ExpressionAttributeNames: { '#unused': 'x' },
            ExpressionAttributeValues: { ':one': 1 },
          }),
        ),
      ),
  },
  {
    name: 'an empty string as a key of an index',
    ask: (client, table) =>
      refusal(() => client.send(new PutCommand({ TableName: table, Item: queued(6, { gsi2sk: '' }) }))),
  },
  {
    name: 'a sort key of more than 1,024 bytes',
    ask: (client, table) =>
      refusal(() => client.send(new PutCommand({ TableName: table, Item: { pk: 'ART#long', sk: 's'.repeat(1025) } }))),
  },
  {
    name: 'an item of more than 400 KB',
    ask: (client, table) =>
      refusal(() =>
        client.send(
          new PutCommand({ TableName: table, Item: { pk: 'ART#big', sk: '1', text: 'x'.repeat(400 * 1024) } }),
        ),
      ),
  },
  {
    name: 'a number beyond the range',
    ask: (client, table) =>
      refusal(() =>
        client.send(new PutCommand({ TableName: table, Item: { pk: 'ART#number', sk: '1', value: 1e200 } })),
      ),
  },
  {
    name: 'a number beyond exact integers, read back',
    ask: async (client, table) => {
      await client.send(
        new PutCommand({ TableName: table, Item: { pk: 'ART#number', sk: '2', value: 5e18, part: 0.1 } }),
      );
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: { pk: 'ART#number', sk: '2' } }));
      return [Item?.value, Item?.part];
    },
  },
  {
    name: 'more than 100 keys in a batch',
    ask: (client, table) =>
      refusal(() =>
        client.send(
          new BatchGetCommand({
            RequestItems: { [table]: { Keys: Array.from({ length: 101 }, (_, i) => key(i)) } },
          }),
        ),
      ),
  },
  {
    name: 'order of keys is that of their bytes, not of their letters',
    ask: async (client, table) => {
      for (const sk of ['é', 'z', '～', '🌊', 'A']) {
        await client.send(new PutCommand({ TableName: table, Item: { pk: 'ART#order', sk } }));
      }
      const { Items } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: `${tableSchema.partitionKey} = :pk`,
          ExpressionAttributeValues: { ':pk': 'ART#order' },
        }),
      );
      return Items?.map(({ sk }) => sk);
    },
  },
];

/** The name of the error, which is what our code looks at. */
const refusal = (work: () => Promise<unknown>): Promise<string> =>
  work().then(
    () => 'allowed',
    (error: Error) => error.name,
  );
