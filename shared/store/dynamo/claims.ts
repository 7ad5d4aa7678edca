import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { ClaimStatus } from '../../domain/claim.ts';
import { givenBack } from '../../domain/lease.ts';
import type { QueueEntry } from '../../domain/queue-entry.ts';
import { passes } from '../../review/claim-filter.ts';
import {
  articleKey,
  articleOfClaim,
  assignedPartition,
  auditKey,
  claimKey,
  lastRank,
  leaseKey,
  queuePartition,
  queueShards,
} from '../keys.ts';
import type { ClaimStore, ClaimWrite, RequestKey, WithClaims } from '../ports.ts';
import { claimItem, queueEntry, storedClaim } from './claim-item.ts';
import { eventItem, storedEvent } from './event-item.ts';
import { getAll, type Key, queryAll, type Tables, transact } from './table.ts';

type Item = Record<string, unknown>;
type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Claims, their verdicts and their audit trail in DynamoDB. */
export const claimStore = (tables: Tables): ClaimStore => {
  const { client, table, audit } = tables;

  const putIfAbsent = async (TableName: string, item: Item): Promise<void> => {
    try {
      await client.send(new PutCommand({ TableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }));
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };

  const getMany: ClaimStore['getMany'] = (claimIds) => getAll(tables, claimIds.map(claimKey), storedClaim);

  /** One page of each shard of some statuses' queues, merged. */
  const readShards = async (
    statuses: readonly ClaimStatus[],
    range: { readonly from: string; readonly to: string },
    perShard: number,
  ): Promise<{ entries: QueueEntry[]; horizon: string | null }> => {
    const partitions = statuses.flatMap((status) =>
      Array.from({ length: queueShards(status) }, (_, shard) => queuePartition(status, shard)),
    );
    const pages = await Promise.all(
      partitions.map((partition) =>
        client.send(
          new QueryCommand({
            TableName: table,
            IndexName: 'gsi2',
            KeyConditionExpression: 'gsi2pk = :queue AND gsi2sk BETWEEN :from AND :to',
            ExpressionAttributeValues: { ':queue': partition, ':from': range.from, ':to': range.to },
            Limit: perShard,
          }),
        ),
      ),
    );
    // A shard that was cut short says nothing of what follows its last key: the merged page ends there at the latest.
    const horizon = pages
      .flatMap(({ LastEvaluatedKey }) => (LastEvaluatedKey ? [String(LastEvaluatedKey.gsi2sk)] : []))
      .reduce<string | null>((least, sk) => (least === null || sk < least ? sk : least), null);
    const entries = pages
      .flatMap(({ Items }) => (Items ?? []).map(queueEntry))
      .filter(({ position }) => horizon === null || position <= horizon)
      .sort((a, b) => (a.position < b.position ? -1 : 1));
    return { entries, horizon };
  };

  return {
    get: async (claimId) => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: claimKey(claimId), ConsistentRead: true }),
      );
      return Item ? storedClaim(Item) : null;
    },

    getMany,

    ofArticle: (articleId) =>
      queryAll(
        client,
        {
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': articleKey(articleId).pk, ':prefix': 'CLM#' },
        },
        storedClaim,
      ),

    queue: async (statuses, filter, limit, after) => {
      const byDay = statuses.includes('deferred');
      const to = filter.minWorth === undefined || byDay ? '~' : lastRank(filter.minWorth);
      const shards = Math.max(...statuses.map(queueShards), 1);
      const passing: QueueEntry[] = [];
      let from = after;
      let perShard = Math.ceil((limit * 1.25) / shards) + 2;
      for (let read = 0; ; read += perShard, perShard = Math.min(perShard * 2, mostRead - read)) {
        const range = { from: from === null ? '!' : `${from}!`, to };
        const { entries, horizon } = await readShards(statuses, range, perShard);
        passing.push(...entries.filter((entry) => passes(entry, filter)));
        from = horizon;
        if (passing.length >= limit || horizon === null || read + perShard >= mostRead) break;
      }
      const items = passing.slice(0, limit);
      return { items, next: passing.length > limit ? (items.at(-1)?.position ?? null) : from };
    },

    due: async (at) => (await readShards(['deferred'], { from: '!', to: `${at}~` }, dueRead)).entries,

    assigned: async (person, limit, after) => {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'gsi1',
          KeyConditionExpression: after ? 'gsi1pk = :who AND gsi1sk > :after' : 'gsi1pk = :who',
          ExpressionAttributeValues: { ':who': assignedPartition(person), ...(after && { ':after': after }) },
          Limit: limit,
        }),
      );
      const keys = (page.Items ?? []) as (Key & { gsi1sk: string })[];
      const items = await getAll(tables, keys, storedClaim);
      return { items, next: page.LastEvaluatedKey ? (keys.at(-1)?.gsi1sk ?? null) : null };
    },

    create: async (change) => {
      await putIfAbsent(audit, eventItem(change.event));
      await putIfAbsent(table, claimItem(change));
    },

    write: async (writes, together = {}) => {
      const changes = writes.flatMap((one, i) => claimWrite(one, i === 0 ? (together.request ?? null) : null));
      const lease = leaseEnd(together);
      const counts = countMoves(writes, together.readyRevision);
      const failed = await transact(client, [...changes, ...lease, ...counts]);
      if (failed.length === 0) return 'written';
      if (together.lease && failed.includes(changes.length)) return 'lease-lost';
      return failed.every((i) => i >= changes.length + lease.length) ? 'other-revision' : 'stale';
    },

    history: (claimId) => events(claimId, storedEvent),

    verdicts: async (claimId) => (await events(claimId, storedEvent)).flatMap(({ verdict }) => verdict ?? []),

    verdictRequest: async (claimId, person, key) =>
      (await events(claimId, (item) => item as { who?: string; request?: RequestKey })).find(
        ({ who, request }) => who === person && request?.key === key,
      )?.request ?? null,
  };

  function events<T>(claimId: string, read: (item: Item) => T): Promise<T[]> {
    return queryAll(
      client,
      {
        TableName: audit,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': auditKey(claimId, 1).pk },
      },
      read,
    );
  }

  function claimWrite({ read, change }: ClaimWrite, request: RequestKey | null): TransactItem[] {
    return [
      {
        Put: {
          TableName: table,
          Item: claimItem(change),
          ...(read
            ? { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': read.version } }
            : { ConditionExpression: 'attribute_not_exists(pk)' }),
        },
      },
      {
        Put: {
          TableName: audit,
          Item: eventItem(change.event, request),
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
    ];
  }

  function leaseEnd({ lease, revoke }: WithClaims): TransactItem[] {
    if (lease)
      return [
        {
          Update: {
            TableName: table,
            Key: leaseKey(lease.claimId),
            UpdateExpression: 'SET expiresAt = :end',
            ConditionExpression: 'holder = :holder AND fencingToken = :token',
            ExpressionAttributeValues: {
              ':end': givenBack,
              ':holder': lease.holder,
              ':token': lease.fencingToken,
            },
          },
        },
      ];
    if (!revoke) return [];
    return [
      {
        Update: {
          TableName: table,
          Key: leaseKey(revoke),
          UpdateExpression: 'SET expiresAt = :end, fencingToken = fencingToken + :one',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':end': givenBack, ':one': 1 },
        },
      },
    ];
  }

  /** The article's counts follow its claims' statuses. */
  function countMoves(writes: readonly ClaimWrite[], readyRevision: number | undefined): TransactItem[] {
    const moves = new Map<string, number>();
    const count = (status: string, by: number) => moves.set(status, (moves.get(status) ?? 0) + by);
    for (const { read, change } of writes) {
      if (read) count(read.status, -1);
      count(change.claim.status, 1);
    }
    const [first] = writes;
    const changed = [...moves].filter(([, by]) => by !== 0);
    if (!first || (changed.length === 0 && readyRevision === undefined)) return [];
    const { id, updatedAt } = first.change.claim;
    return [
      {
        Update: {
          TableName: table,
          Key: articleKey(articleOfClaim(id)),
          UpdateExpression: `SET ${changed
            .map((_, i) => `claims.#s${i} = if_not_exists(claims.#s${i}, :zero) + :d${i}, `)
            .join('')}version = version + :one, updatedAt = :at`,
          ConditionExpression: readyRevision === undefined ? 'attribute_exists(pk)' : 'readyRevision = :ready',
          ...(changed.length > 0 && {
            ExpressionAttributeNames: Object.fromEntries(changed.map(([status], i) => [`#s${i}`, status])),
          }),
          ExpressionAttributeValues: {
            ...(changed.length > 0 && { ':zero': 0 }),
            ...Object.fromEntries(changed.map(([, by], i) => [`:d${i}`, by])),
            ':one': 1,
            ':at': updatedAt,
            ...(readyRevision !== undefined && { ':ready': readyRevision }),
          },
        },
      },
    ];
  }
};

/** Index entries looked at in each shard for one page: what a rare word may cost at the most. */
const mostRead = 250;

/** Due claims looked at when somebody takes the next. */
const dueRead = 20;
