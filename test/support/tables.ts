import { randomUUID } from 'node:crypto';
import { createTables } from '../../local/create-tables.ts';
import { documentClient, type Tables } from '../../shared/store/dynamo/table.ts';

/** Empty tables of their own, on the embedded DynamoDB. */
export const freshTables = async (): Promise<Tables> => {
  const client = documentClient({
    endpoint: process.env.DYNAMODB_ENDPOINT!,
    region: 'local',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const name = `test-${randomUUID()}`;
  const tables = { client, table: name, audit: `${name}-audit` };
  await createTables(tables);
  return tables;
};
