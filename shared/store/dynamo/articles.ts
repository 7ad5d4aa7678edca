import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Article, Revision } from '../../domain/article.ts';
import { articleKey, articleListKey, articleMonth, firstMonth, revisionKey } from '../keys.ts';
import type { ArticleStore } from '../ports.ts';
import { getAll, type Key, queryAll, type Tables, withoutKeys, writeTogether } from './table.ts';

/** Articles and their revisions in DynamoDB. `now` tells in which month a list begins. */
export const articleStore = (tables: Omit<Tables, 'audit'>, now: () => Date): ArticleStore => {
  const { client, table } = tables;

  const getOne = async <T>(key: Key): Promise<T | null> => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
    return Item ? withoutKeys<T>(Item) : null;
  };

  return {
    get: (articleId) => getOne<Article>(articleKey(articleId)),

    getMany: (articleIds) => getAll<Article>(tables, [...new Set(articleIds)].map(articleKey)),

    list: async (limit, after) => {
      const keys: (Key & { gsi1sk: string })[] = [];
      let month = (after ?? now().toISOString()).slice(0, 7);
      let below: string | null = after;
      while (keys.length < limit && month >= firstMonth) {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            IndexName: 'gsi1',
            KeyConditionExpression: below ? 'gsi1pk = :month AND gsi1sk < :below' : 'gsi1pk = :month',
            ExpressionAttributeValues: { ':month': articleMonth(month), ...(below && { ':below': below }) },
            ScanIndexForward: false,
            Limit: limit - keys.length,
          }),
        );
        keys.push(...((page.Items ?? []) as typeof keys));
        if (page.LastEvaluatedKey) break;
        month = monthBefore(month);
        below = null;
      }
      const last = keys.at(-1);
      const items = await getAll<Article>(tables, keys);
      return { items, next: keys.length === limit && last ? last.gsi1sk : null };
    },

    revision: (articleId, n) => getOne<Revision>(revisionKey(articleId, n)),

    revisions: (articleId) =>
      queryAll<Revision>(client, {
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': articleKey(articleId).pk, ':prefix': 'REV#' },
      }),

    save: (article, revision, read) =>
      writeTogether(client, [
        {
          Put: {
            TableName: table,
            Item: { ...articleKey(article.id), ...articleListKey(article.id, article.receivedAt), ...article },
            ...(read
              ? {
                  ConditionExpression: 'version = :read',
                  ExpressionAttributeValues: { ':read': read.version },
                }
              : { ConditionExpression: 'attribute_not_exists(pk)' }),
          },
        },
        { Put: { TableName: table, Item: { ...revisionKey(article.id, revision.n), ...revision } } },
      ]),
  };
};

/** `2026-01` gives `2025-12`. */
const monthBefore = (month: string): string => {
  const [year = 0, m = 0] = month.split('-').map(Number);
  return m > 1 ? `${year}-${String(m - 1).padStart(2, '0')}` : `${year - 1}-12`;
};
