import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditEvent, Claim } from '../../domain/review.ts';
import type { Verdict } from '../../domain/verdict.ts';
import {
  articleKey,
  articleOfClaim,
  auditKey,
  claimKey,
  queueKey,
  queuePartition,
  queueShards,
  verdictKey,
} from '../keys.ts';
import type { ClaimChange, ClaimStore, StoredClaim } from '../ports.ts';
import { getAll, type Key, queryAll, type Tables, withoutKeys, writeTogether } from './table.ts';

/** Claims, their verdicts and their audit trail in DynamoDB. */
export const claimStore = (tables: Tables): ClaimStore => {
  const { client, table, audit } = tables;

  const claimItem = ({ claim, event }: ClaimChange) => ({
    ...claimKey(claim.id),
    ...queueKey(claim.id, claim.status, claim.worth.score, claim.createdAt),
    ...claim,
    worthScore: claim.worth.score,
    auditHash: event.hash,
  });
  const eventItem = (event: AuditEvent) => ({ ...auditKey(event.claimId, event.version), ...event });

  const putIfAbsent = async (TableName: string, Item: Record<string, unknown>): Promise<void> => {
    try {
      await client.send(new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }));
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };

  return {
    get: async (claimId) => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: claimKey(claimId), ConsistentRead: true }),
      );
      return Item ? withoutKeys<StoredClaim>(Item) : null;
    },

    ofArticle: (articleId) =>
      queryAll<StoredClaim>(client, {
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': articleKey(articleId).pk, ':prefix': 'CLM#' },
      }),

    list: async ({ status, kind }, limit, after) => {
      const shards = await Promise.all(
        Array.from({ length: queueShards }, (_, shard) =>
          client.send(
            new QueryCommand({
              TableName: table,
              IndexName: 'gsi2',
              KeyConditionExpression: after ? 'gsi2pk = :queue AND gsi2sk > :after' : 'gsi2pk = :queue',
              ...(kind && { FilterExpression: 'kind = :kind' }),
              ExpressionAttributeValues: {
                ':queue': queuePartition(status, shard),
                ...(after && { ':after': after }),
                ...(kind && { ':kind': kind }),
              },
              Limit: kind ? filteredRead : limit,
            }),
          ),
        ),
      );
      // A shard that was cut short says nothing of what follows its last key: the merged page ends there at the latest.
      const horizon = shards
        .flatMap(({ LastEvaluatedKey }) => (LastEvaluatedKey ? [String(LastEvaluatedKey.gsi2sk)] : []))
        .reduce<string | null>((least, sk) => (least === null || sk < least ? sk : least), null);
      const keys = shards
        .flatMap(({ Items }) => (Items ?? []) as (Key & { gsi2sk: string })[])
        .filter(({ gsi2sk }) => horizon === null || gsi2sk <= horizon)
        .sort((a, b) => (a.gsi2sk < b.gsi2sk ? -1 : 1));
      const shown = keys.slice(0, limit);
      const items = await getAll<StoredClaim>(tables, shown);
      const next = keys.length > limit ? (shown.at(-1)?.gsi2sk ?? null) : horizon;
      return { items: items.filter((claim) => claim.status === status), next };
    },

    create: async (change) => {
      await putIfAbsent(audit, eventItem(change.event));
      await putIfAbsent(table, claimItem(change));
    },

    change: (read, change, verdict) => {
      const { claim, event } = change;
      return writeTogether(client, [
        {
          Put: {
            TableName: table,
            Item: claimItem(change),
            ConditionExpression: 'version = :read',
            ExpressionAttributeValues: { ':read': read.version },
          },
        },
        { Put: { TableName: audit, Item: eventItem(event), ConditionExpression: 'attribute_not_exists(pk)' } },
        ...(verdict ? [{ Put: { TableName: table, Item: { ...verdictKey(claim.id, verdict.n), ...verdict } } }] : []),
        ...(claim.status === read.status ? [] : [countMove(read, claim)]),
      ]);
    },

    history: (claimId) =>
      queryAll<AuditEvent>(client, {
        TableName: audit,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': auditKey(claimId, 1).pk },
      }),

    verdicts: (claimId) =>
      queryAll<Verdict>(client, {
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': verdictKey(claimId, 1).pk, ':prefix': 'VER#' },
      }),
  };

  /** The article's counts follow its claims' statuses. */
  function countMove(read: Claim, claim: Claim) {
    return {
      Update: {
        TableName: table,
        Key: articleKey(articleOfClaim(claim.id)),
        UpdateExpression:
          'SET claims.#from = if_not_exists(claims.#from, :zero) - :one, claims.#to = if_not_exists(claims.#to, :zero) + :one, ' +
          'version = version + :one, updatedAt = :at',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#from': read.status, '#to': claim.status },
        ExpressionAttributeValues: { ':zero': 0, ':one': 1, ':at': claim.updatedAt },
      },
    };
  }
};

/** Index entries looked at in each shard for one filtered page: what a rare kind may cost at the most. */
const filteredRead = 250;
