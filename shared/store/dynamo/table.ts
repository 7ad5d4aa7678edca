import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { Contention } from '../ports.ts';

/** What the adapters need: a document client and the names of the two tables. */
export interface Tables {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  readonly audit: string;
}

/**
 * A document client that writes what our types hold: undefined fields are left out, and a number is the number that
 * JavaScript has for it, however large ("a quintillion" stands in news).
 */
export const documentClient = (config: ConstructorParameters<typeof DynamoDBClient>[0] = {}): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient(config), {
    marshallOptions: { removeUndefinedValues: true, allowImpreciseNumbers: true },
    unmarshallOptions: { wrapNumbers: Number },
  });

type Item = Record<string, unknown>;
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** An item without the attributes that only the table needs. */
export const withoutKeys = <T>(item: Item): T => {
  const { pk, sk, gsi1pk, gsi1sk, gsi2pk, gsi2sk, worthScore, verdictContent, barred, ttl, ...rest } = item;
  return rest as T;
};

/** All items of a query, over as many pages as it takes. For parts of one article or one claim only. */
export const queryAll = async <T>(
  client: DynamoDBDocumentClient,
  input: QueryCommandInput,
  read: (item: Item) => T = withoutKeys,
): Promise<T[]> => {
  const items: T[] = [];
  let start: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await client.send(new QueryCommand({ ...input, ExclusiveStartKey: start }));
    items.push(...(page.Items ?? []).map(read));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
};

/** The items with these keys, in the order of the keys; missing ones are left out. */
export const getAll = async <T>(
  { client, table }: Omit<Tables, 'audit'>,
  keys: readonly Key[],
  read: (item: Item) => T = withoutKeys,
): Promise<T[]> => {
  const found = new Map<string, Item>();
  // A claim on its way between two lists may be found in both.
  let wanted: readonly Key[] = [...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values()];
  while (wanted.length > 0) {
    const batch = wanted.slice(0, 100);
    const answer = await client.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: batch.map(({ pk, sk }) => ({ pk, sk })) } } }),
    );
    for (const item of answer.Responses?.[table] ?? []) found.set(`${item.pk} ${item.sk}`, item);
    wanted = [...((answer.UnprocessedKeys?.[table]?.Keys ?? []) as Key[]), ...wanted.slice(100)];
  }
  return keys.flatMap(({ pk, sk }) => {
    const item = found.get(`${pk} ${sk}`);
    return item ? [read(item)] : [];
  });
};

/**
 * Writes all or nothing.
 *
 * @returns the places in `items` whose conditions did not hold; none when all was written
 * @throws Contention when transactions of others collided with it again and again
 */
export const transact = async (
  client: DynamoDBDocumentClient,
  items: NonNullable<TransactWriteCommandInput['TransactItems']>,
): Promise<readonly number[]> => {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: items }));
      return [];
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const codes = error.CancellationReasons?.map((reason) => reason.Code) ?? [];
      const failed = codes.flatMap((code, i) => (code === 'ConditionalCheckFailed' ? [i] : []));
      if (failed.length > 0) return failed;
      if (!codes.includes('TransactionConflict')) throw error;
      if (attempt === maxAttempts) throw new Contention(error);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
    }
  }
};
const maxAttempts = 7;

/** Writes all or nothing; false when a condition did not hold. */
export const writeTogether = async (
  client: DynamoDBDocumentClient,
  items: NonNullable<TransactWriteCommandInput['TransactItems']>,
): Promise<boolean> => (await transact(client, items)).length === 0;

/** Does a write under a condition; false when it did not hold. */
export const unlessRefused = async (write: () => Promise<unknown>): Promise<boolean> => {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
