import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Draft } from '../../domain/draft.ts';
import { draftKey } from '../keys.ts';
import type { DraftStore } from '../ports.ts';
import { type Tables, unlessRefused, withoutKeys } from './table.ts';

/** Days that a used or discarded draft can be brought back. */
const keptDays = 30;

/** Drafts in DynamoDB. */
export const draftStore = ({ client, table }: Omit<Tables, 'audit'>): DraftStore => ({
  get: async (claimId, person) => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: draftKey(claimId, person), ConsistentRead: true }),
    );
    return Item && !Item.closedAt ? withoutKeys<Draft>(Item) : null;
  },

  put: async ({ claimId, by, content, savedAt }, version) => {
    try {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: draftKey(claimId, by),
          UpdateExpression:
            'SET claimId = :claim, #by = :by, content = :content, savedAt = :at, ' +
            'version = if_not_exists(version, :zero) + :one REMOVE closedAt, #ttl',
          ...(version !== null && { ConditionExpression: 'version = :version' }),
          ExpressionAttributeNames: { '#by': 'by', '#ttl': 'ttl' },
          ExpressionAttributeValues: {
            ':claim': claimId,
            ':by': by,
            ':content': content,
            ':at': savedAt,
            ':zero': 0,
            ':one': 1,
            ...(version !== null && { ':version': version }),
          },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return withoutKeys<Draft>(Attributes ?? {});
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return null;
      throw error;
    }
  },

  close: async (claimId, person, at) => {
    await unlessRefused(() =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: draftKey(claimId, person),
          UpdateExpression: 'SET closedAt = :at, #ttl = :ttl',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#ttl': 'ttl' },
          ExpressionAttributeValues: { ':at': at, ':ttl': Math.ceil(Date.parse(at) / 1000) + keptDays * 86_400 },
        }),
      ),
    );
  },

  reopen: async (claimId, person) => {
    await unlessRefused(() =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: draftKey(claimId, person),
          UpdateExpression: 'REMOVE closedAt, #ttl',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#ttl': 'ttl' },
        }),
      ),
    );
  },
});
