import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { paginateListQueues, SQSClient } from '@aws-sdk/client-sqs';
import { documentClient } from '../../../shared/store/dynamo/table.ts';

/** The queues of a deployment as its operators name them. */
export const workQueues = ['ingest', 'extract'] as const;
export const deadLetterQueues = ['intake', ...workQueues] as const;
type WorkQueueName = (typeof workQueues)[number];
export type DeadLetterQueueName = (typeof deadLetterQueues)[number];

/** One deployment: its clients and where its things are. */
export interface Places {
  readonly stage: string;
  readonly sqs: SQSClient;
  readonly s3: S3Client;
  readonly events: EventBridgeClient;
  readonly tables: {
    readonly client: ReturnType<typeof documentClient>;
    readonly table: string;
    readonly audit: string;
  };
  readonly bucket: string;
  /** Addresses of the queues. */
  readonly work: Readonly<Record<WorkQueueName, string>>;
  readonly dead: Readonly<Record<DeadLetterQueueName, string>>;
}

/**
 * Finds a stage's queues, tables and bucket by the names that CloudFormation gives: stack, then logical id, then
 * characters of its own. One listing of each service, with the clients that the functions use.
 *
 * @param endpoint another address than Amazon's, for an emulator
 * @throws when the stage is not deployed where the credentials lead
 */
export const findPlaces = async (stage: string, endpoint: string | undefined): Promise<Places> => {
  const config = endpoint ? { endpoint } : {};
  const sqs = new SQSClient({ ...config, ...(endpoint && { useQueueUrlAsEndpoint: false }) });
  const s3 = new S3Client({ ...config, forcePathStyle: endpoint !== undefined });
  const client = documentClient(config);

  const queues: string[] = [];
  for await (const page of paginateListQueues({ client: sqs }, { QueueNamePrefix: `claimdesk-${stage}-service-` })) {
    queues.push(...(page.QueueUrls ?? []));
  }
  const tables: string[] = [];
  let from: string | undefined;
  do {
    const page = await client.send(new ListTablesCommand({ ExclusiveStartTableName: from }));
    tables.push(...(page.TableNames ?? []));
    from = page.LastEvaluatedTableName;
  } while (from);
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));

  const find = placeFinder(stage);
  return {
    stage,
    sqs,
    s3,
    events: new EventBridgeClient(config),
    tables: { client, table: find(tables, 'data', 'Claims'), audit: find(tables, 'data', 'Audit') },
    bucket: find(
      Buckets.map(({ Name = '' }) => Name),
      'data',
      'articles',
    ),
    work: { ingest: find(queues, 'service', 'IngestWorkQueue'), extract: find(queues, 'service', 'ExtractWorkQueue') },
    dead: {
      intake: find(queues, 'service', 'IntakeDeadLetters'),
      ingest: find(queues, 'service', 'IngestWorkDeadLetters'),
      extract: find(queues, 'service', 'ExtractWorkDeadLetters'),
    },
  };
};

/** Finds the one name or address of a stage's stack that a logical id begins. */
export const placeFinder =
  (stage: string) =>
  (found: readonly string[], stack: string, logicalId: string): string => {
    const start = `claimdesk-${stage}-${stack}-${logicalId}`;
    const place = found.find((name) => name.slice(name.lastIndexOf('/') + 1).startsWith(start));
    if (!place) throw new Error(`Nothing here is called ${start}…: stage "${stage}" is not deployed in this account.`);
    return place;
  };
