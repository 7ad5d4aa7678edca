import { randomUUID } from 'node:crypto';
import type { Context, SQSEvent } from 'aws-lambda';
import { extractHandler } from '../../lambdas/extract/extract-handler.ts';
import { ingestHandler } from '../../lambdas/ingest/ingest-handler.ts';
import type { QueueHandler } from '../../lambdas/sqs-batch.ts';
import type { Telemetry } from '../../lambdas/telemetry.ts';
import type { Upload } from '../../shared/domain/article.ts';
import { articleIdOf } from '../../shared/domain/ids.ts';
import { parseFile } from '../../shared/formats/parse-file.ts';
import { queueSettings } from '../../shared/pipeline.ts';
import { articleStore } from '../../shared/store/dynamo/articles.ts';
import { claimStore } from '../../shared/store/dynamo/claims.ts';
import type { Tables } from '../../shared/store/dynamo/table.ts';
import { extract } from '../support/extract.ts';
import { memoryBucket } from '../support/pipeline.ts';
import { freshTables } from '../support/tables.ts';

/** One call that a handler makes outside: counted from 1 over the whole life of the stack. */
export interface OutsideCall {
  readonly n: number;
  /** `parseFile`, `extract`, `putDocument`, `TransactWriteCommand` … */
  readonly name: string;
  readonly stage: 'ingest' | 'extract';
  /** The file that is parsed; no other call tells. */
  readonly file?: string;
}

/**
 * What befalls a call.
 * - `die`: the process ends (killed, out of memory), before the call has an effect or right after it;
 * - `hang`: the call never answers, and the function runs out of time;
 * - `error`: the service answers with this error, without or with the effect.
 */
export type Fault =
  | { readonly kind: 'die'; readonly when: 'before' | 'after' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'error'; readonly error: Error; readonly when: 'before' | 'after' };

export type FaultPlan = (call: OutsideCall) => Fault | null;

interface Message {
  readonly id: string;
  readonly body: string;
  readonly deliveries: number;
}
type Stage = 'ingest' | 'extract';

const silent: Telemetry = { revision: () => {}, fault: () => {} };

/**
 * The handlers that are deployed, on real DynamoDB semantics, between queues with the rules of the real ones: batches,
 * partial failures, one more delivery after each failure, dead letters after the last. Time does not pass: a message
 * that failed is there again at once. What goes wrong is planned call by call.
 */
export const faultyStack = async ({
  plan = () => null,
  telemetry = silent,
  batchSize = {},
}: {
  readonly plan?: FaultPlan;
  readonly telemetry?: Telemetry;
  readonly batchSize?: Partial<Record<Stage, number>>;
} = {}) => {
  const tables = await freshTables();
  const bucket = memoryBucket();
  const kept = new Map<string, unknown>();
  const queues: Record<Stage, Message[]> = { ingest: [], extract: [] };
  const dead: Record<Stage, Message[]> = { ingest: [], extract: [] };
  const calls: OutsideCall[] = [];
  let planned = plan;

  const send = (stage: Stage, body: unknown): void => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    queues[stage].push({ id: randomUUID(), body: text, deliveries: 0 });
  };

  /** One run of one function: a process that can end at any call, and then does nothing more. */
  const invoke = async (stage: Stage, event: SQSEvent): Promise<ReadonlySet<string>> => {
    let alive = true;
    let end: () => void = () => {};
    const ended = new Promise<'ended'>((resolve) => {
      end = () => {
        alive = false;
        resolve('ended');
      };
    });
    const never = new Promise<never>(() => {});

    const outside = async <T>(name: string, work: () => Promise<T> | T, file?: string): Promise<T> => {
      if (!alive) return never;
      const call = { n: calls.length + 1, name, stage, ...(file && { file }) };
      calls.push(call);
      const fault = planned(call);
      if (!fault) return work();
      if (fault.kind === 'hang' || (fault.kind === 'die' && fault.when === 'before')) {
        end();
        return never;
      }
      if (fault.when === 'after') await work();
      if (fault.kind === 'error') throw fault.error;
      end();
      return never;
    };

    const handler = stage === 'ingest' ? ingestOn(outside) : extractOn(outside);
    const result = await Promise.race([handler(event, context), ended]);
    const all = event.Records.map(({ messageId }) => messageId);
    if (result === 'ended') return new Set(all);
    return new Set(result.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  };

  type Outside = <T>(name: string, work: () => Promise<T> | T, file?: string) => Promise<T>;
  const now = () => new Date('2026-11-22T10:00:01.000Z');

  const storesThrough = (outside: Outside) => {
    const client = new Proxy(tables.client, {
      get: (target, property) =>
        property === 'send'
          ? (command: Parameters<typeof target.send>[0]) =>
              outside(command.constructor.name, () => target.send(command))
          : Reflect.get(target, property),
    });
    const through: Tables = { ...tables, client };
    return { articles: articleStore(through, now), claims: claimStore(through), now };
  };
  const put = (name: string, outside: Outside, address: string, value: unknown): Promise<void> =>
    outside(name, () => void kept.set(address, structuredClone(value)));
  const get = <T>(name: string, outside: Outside, address: string): Promise<T> =>
    outside(name, () => {
      if (!kept.has(address)) throw new Error(`nothing at ${address}`);
      return structuredClone(kept.get(address)) as T;
    });
  const textsThrough = (outside: Outside) => ({
    putDocument: (articleId: string, hash: string, document: unknown) =>
      put('putDocument', outside, `${articleId}/${hash}`, document),
    getDocument: <T>(articleId: string, hash: string) => get<T>('getDocument', outside, `${articleId}/${hash}`),
    putCoverage: (articleId: string, hash: string, coverage: { extractor: string }) =>
      put('putCoverage', outside, `${articleId}/${hash}/${coverage.extractor}`, coverage),
    getCoverage: <T>(articleId: string, hash: string, extractor: string) =>
      get<T>('getCoverage', outside, `${articleId}/${hash}/${extractor}`),
  });

  const ingestOn = (outside: Outside): QueueHandler =>
    ingestHandler(
      {
        ...storesThrough(outside),
        texts: textsThrough(outside),
        uploads: {
          ...bucket.uploads,
          head: (upload) => outside('head', () => bucket.uploads.head(upload)),
          read: (upload) => outside('read', () => bucket.uploads.read(upload)),
        },
        dispatch: { extract: (message) => outside('dispatch', () => send('extract', message)) },
        parseFile: (bytes, file) => outside('parseFile', () => parseFile(bytes, file), file.name),
      },
      telemetry,
    );

  // The extractor does not wait for anything, so its end is planned at the call before: the reading of the text.
  const extractOn = (outside: Outside): QueueHandler =>
    extractHandler({ ...storesThrough(outside), texts: textsThrough(outside), extract }, telemetry);

  /** Delivers one batch; those of it that failed come again, or are dead. */
  const deliver = async (stage: Stage): Promise<void> => {
    const { maxReceiveCount } = queueSettings[stage];
    const size = batchSize[stage] ?? queueSettings[stage].batchSize;
    const batch = queues[stage].splice(0, size).map((one) => ({ ...one, deliveries: one.deliveries + 1 }));
    const failed = await invoke(stage, eventOf(stage, batch));
    for (const message of batch.filter(({ id }) => failed.has(id))) {
      if (message.deliveries >= maxReceiveCount) dead[stage].push(message);
      else queues[stage].push(message);
    }
  };

  const drain = async (): Promise<void> => {
    while (queues.ingest.length + queues.extract.length > 0) {
      if (queues.ingest.length > 0) await deliver('ingest');
      else await deliver('extract');
    }
  };

  const stores = { articles: articleStore(tables, now), claims: claimStore(tables) };
  return {
    bucket,
    queues,
    dead,
    calls,
    deliver,
    drain,
    send,
    ...stores,
    /** Puts a file into the bucket and its event into the queue. */
    upload: (key: string, version: number, content: string | Uint8Array): Upload => {
      const upload = bucket.put(key, version, content);
      send('ingest', createdEvent(upload));
      return upload;
    },
    /** From here on nothing goes wrong, or something else. */
    replan: (next: FaultPlan = () => null) => {
      planned = next;
    },
    /** What an operator does: dead letters come back, with new counts. */
    redrive: (stage: Stage): number => {
      const letters = dead[stage].splice(0);
      for (const { body } of letters) send(stage, body);
      return letters.length;
    },
    /** Everything that is kept of one file, in a fixed order. */
    keptOf: async (key: string) => {
      const articleId = articleIdOf('bucket', key);
      const claims = [...(await stores.claims.ofArticle(articleId))].sort((a, b) => (a.id < b.id ? -1 : 1));
      return {
        article: await stores.articles.get(articleId),
        revisions: await stores.articles.revisions(articleId),
        claims,
        histories: await Promise.all(claims.map(({ id }) => stores.claims.history(id))),
      };
    },
  };
};
export type FaultyStack = Awaited<ReturnType<typeof faultyStack>>;

/** The event that EventBridge puts into the queue. */
export const createdEvent = ({ bucket, key, size, versionId, sequencer, receivedAt }: Upload) => ({
  source: 'aws.s3',
  'detail-type': 'Object Created',
  time: receivedAt,
  detail: {
    bucket: { name: bucket },
    object: { key, size, etag: 'etag', 'version-id': versionId, sequencer },
  },
});

const context = { getRemainingTimeInMillis: () => 60_000 } as Context;

const eventOf = (queue: string, batch: readonly Message[]): SQSEvent => ({
  Records: batch.map(({ id, body, deliveries }) => ({
    messageId: id,
    receiptHandle: id,
    body,
    attributes: {
      ApproximateReceiveCount: String(deliveries),
      SentTimestamp: '0',
      SenderId: 'test',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:local:000000000000:${queue}`,
    awsRegion: 'local',
  })),
});
