import { CreateTableCommand, type CreateTableCommandInput, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import type { Tables } from '../shared/store/dynamo/table.ts';
import { auditSchema, tableSchema } from '../shared/store/keys.ts';

/** Makes the two tables from their one definition, unless they are there. */
export const createTables = async ({ client, table, audit }: Tables): Promise<void> => {
  const { partitionKey, sortKey, indexes } = tableSchema;
  const names = [partitionKey, sortKey, ...indexes.flatMap((index) => [index.partitionKey, index.sortKey])];
  await createTable(client, {
    TableName: table,
    AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keySchema(tableSchema),
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keySchema(index),
      Projection: {
        ProjectionType: index.projection,
        ...(index.projection === 'INCLUDE' && { NonKeyAttributes: [...index.nonKeyAttributes] }),
      },
    })),
    BillingMode: 'PAY_PER_REQUEST',
  });
  await createTable(client, {
    TableName: audit,
    AttributeDefinitions: [auditSchema.partitionKey, auditSchema.sortKey].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    KeySchema: keySchema(auditSchema),
    BillingMode: 'PAY_PER_REQUEST',
  });
};

const keySchema = ({ partitionKey, sortKey }: { partitionKey: string; sortKey: string }) => [
  { AttributeName: partitionKey, KeyType: 'HASH' as const },
  { AttributeName: sortKey, KeyType: 'RANGE' as const },
];

const createTable = async (client: Tables['client'], input: CreateTableCommandInput): Promise<void> => {
  try {
    await client.send(new CreateTableCommand(input));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
};
