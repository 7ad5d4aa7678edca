import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { givenBack, type Lease } from '../../domain/lease.ts';
import { holdingsKey, leaseKey, skipKey } from '../keys.ts';
import type { Holdings, LeaseStore } from '../ports.ts';
import { getAll, queryAll, type Tables, unlessRefused, withoutKeys } from './table.ts';

/**
 * Leases in DynamoDB, each an item of its own: a heartbeat writes a few hundred bytes, not the claim. They are never
 * deleted, since the fencing token must go on rising.
 */
export const leaseStore = (tables: Omit<Tables, 'audit'>): LeaseStore => {
  const { client, table } = tables;

  const getOne = async <T>(Key: { pk: string; sk: string }): Promise<T | null> => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    return Item ? withoutKeys<T>(Item) : null;
  };

  return {
    get: (claimId) => getOne<Lease>(leaseKey(claimId)),

    getMany: async (claimIds) => {
      const leases = await getAll<Lease>(tables, claimIds.map(leaseKey));
      return new Map(leases.map((lease) => [lease.claimId, lease]));
    },

    put: (lease, read) =>
      unlessRefused(() =>
        client.send(
          new PutCommand({
            TableName: table,
            Item: { ...leaseKey(lease.claimId), ...lease },
            ...(read
              ? {
                  ConditionExpression: 'fencingToken = :token AND expiresAt = :end',
                  ExpressionAttributeValues: { ':token': read.fencingToken, ':end': read.expiresAt },
                }
              : { ConditionExpression: 'attribute_not_exists(pk)' }),
          }),
        ),
      ),

    move: async ({ claimId, holder, fencingToken }, at, expiresAt) => {
      try {
        const { Attributes } = await client.send(
          new UpdateCommand({
            TableName: table,
            Key: leaseKey(claimId),
            UpdateExpression: 'SET heartbeatAt = :at, expiresAt = :end',
            // A heartbeat on its way when the lease was given back must not bring it to life again.
            ConditionExpression: 'holder = :holder AND fencingToken = :token AND expiresAt <> :givenBack',
            ExpressionAttributeValues: {
              ':at': at,
              ':end': expiresAt,
              ':holder': holder,
              ':token': fencingToken,
              ':givenBack': givenBack,
            },
            ReturnValues: 'ALL_NEW',
          }),
        );
        return withoutKeys<Lease>(Attributes ?? {});
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return null;
        throw error;
      }
    },

    holdings: async (person) => {
      const { pk, sk } = holdingsKey(person);
      const items = await queryAll<Holdings | Holdings['skips'][number]>(client, {
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :start)',
        ExpressionAttributeValues: { ':pk': pk, ':start': sk },
      });
      const found = items.find((item) => 'slots' in item);
      const skips = items.flatMap((item) => ('until' in item ? [item] : []));
      return { slots: found?.slots ?? [], version: found?.version ?? 0, skips };
    },

    saveHoldings: (person, slots, read) =>
      unlessRefused(() =>
        client.send(
          new PutCommand({
            TableName: table,
            Item: { ...holdingsKey(person), slots, version: read.version + 1 },
            ...(read.version > 0
              ? { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': read.version } }
              : { ConditionExpression: 'attribute_not_exists(pk)' }),
          }),
        ),
      ),

    skip: async (claimId, person, until) => {
      const ttl = Math.ceil(Date.parse(until) / 1000);
      await client.send(
        new PutCommand({ TableName: table, Item: { ...skipKey(claimId, person), claimId, until, ttl } }),
      );
    },
  };
};
