import type { SettingsEvent } from '../../domain/article.ts';
import { articleKey, articleListKey, settingsKey } from '../keys.ts';
import type { SettingsStore } from '../ports.ts';
import { queryAll, type Tables, writeTogether } from './table.ts';

/** Changes of articles' settings in DynamoDB, each with its event. */
export const settingsStore = ({ client, table, audit }: Tables): SettingsStore => ({
  change: (article, event, read) =>
    writeTogether(client, [
      {
        Put: {
          TableName: table,
          Item: { ...articleKey(article.id), ...articleListKey(article.id, article.receivedAt), ...article },
          ConditionExpression: 'version = :read',
          ExpressionAttributeValues: { ':read': read.version },
        },
      },
      {
        Put: {
          TableName: audit,
          Item: { ...settingsKey(event.articleId, event.version), ...event },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
    ]),

  history: (articleId) =>
    queryAll<SettingsEvent>(client, {
      TableName: audit,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': settingsKey(articleId, 1).pk },
    }),
});
