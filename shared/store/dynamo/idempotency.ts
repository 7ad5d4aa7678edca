import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { idempotencyKey } from '../keys.ts';
import type { IdempotencyStore, KeptAnswer } from '../ports.ts';
import { type Tables, unlessRefused } from './table.ts';

const keptHours = 24;
/** Longer than any request may take: a first request that died no longer bars the key. */
const workSeconds = 30;

/** Answers to requests that carry an `Idempotency-Key`, in DynamoDB. Their age is reckoned; TTL only tidies up. */
export const idempotencyStore = ({ client, table }: Omit<Tables, 'audit'>): IdempotencyStore => ({
  begin: async (person, key, requestHash, now) => {
    const seconds = Math.floor(now.getTime() / 1000);
    const begun = await unlessRefused(() =>
      client.send(
        new PutCommand({
          TableName: table,
          Item: {
            ...idempotencyKey(person, key),
            requestHash,
            busyUntil: seconds + workSeconds,
            ttl: seconds + keptHours * 3600,
          },
          ConditionExpression: 'attribute_not_exists(pk) OR #ttl < :now OR busyUntil < :now',
          ExpressionAttributeNames: { '#ttl': 'ttl' },
          ExpressionAttributeValues: { ':now': seconds },
        }),
      ),
    );
    if (begun) return null;
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: idempotencyKey(person, key), ConsistentRead: true }),
    );
    return {
      requestHash: String(Item?.requestHash),
      answer: Item?.answer ? (JSON.parse(String(Item.answer)) as KeptAnswer['answer']) : null,
    };
  },

  finish: async (person, key, answer) => {
    await client.send(
      new UpdateCommand({
        TableName: table,
        Key: idempotencyKey(person, key),
        UpdateExpression: 'SET answer = :answer REMOVE busyUntil',
        ExpressionAttributeValues: { ':answer': JSON.stringify(answer) },
      }),
    );
  },

  abandon: async (person, key) => {
    await client.send(
      new UpdateCommand({
        TableName: table,
        Key: idempotencyKey(person, key),
        UpdateExpression: 'SET busyUntil = :never',
        ExpressionAttributeValues: { ':never': 0 },
      }),
    );
  },
});
