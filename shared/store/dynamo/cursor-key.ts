import { randomBytes } from 'node:crypto';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Tables } from './table.ts';

const key = { pk: 'SYS', sk: 'CURSOR-KEY' };

/**
 * The key that list cursors are signed with. The first process ever to ask makes it; all others read that one. It lies
 * in the table because a secret store of its own would cost money while idle, and it guards positions, not data.
 */
export const cursorKey = async ({ client, table }: Tables): Promise<string> => {
  const read = async () =>
    (await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item?.value as
      | string
      | undefined;
  const value = await read();
  if (value) return value;
  const made = { ...key, value: randomBytes(32).toString('base64url') };
  await client
    .send(new PutCommand({ TableName: table, Item: made, ConditionExpression: 'attribute_not_exists(pk)' }))
    .catch((error) => {
      if (error.name !== 'ConditionalCheckFailedException') throw error;
    });
  return (await read())!;
};
