import { randomBytes } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Tables } from './table.ts';

const key = { pk: 'SYS', sk: 'CURSOR-KEY' };

/**
 * Reads the key that list cursors are signed with, once. The first process ever to ask makes it; all others read that
 * one. It lies in the table because a secret store of its own would cost money while idle, and it guards positions, not
 * data.
 */
export const cursorKeyOf = (tables: Omit<Tables, 'audit'>): (() => Promise<string>) => {
  let known: Promise<string> | undefined;
  return () => {
    known ??= readOrMake(tables).catch((error) => {
      known = undefined;
      throw error;
    });
    return known;
  };
};

const readOrMake = async ({ client, table }: Omit<Tables, 'audit'>): Promise<string> => {
  const read = async () => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
    return Item?.value as string | undefined;
  };
  const value = await read();
  if (value) return value;
  const made = { ...key, value: randomBytes(32).toString('base64url') };
  try {
    await client.send(
      new PutCommand({ TableName: table, Item: made, ConditionExpression: 'attribute_not_exists(pk)' }),
    );
    return made.value;
  } catch (error) {
    const other = error instanceof ConditionalCheckFailedException && (await read());
    if (!other) throw error;
    return other;
  }
};
