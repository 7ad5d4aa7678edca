import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { reviewPolicy } from '../lambdas/api/claims/review-policy.ts';
import { createApi, type Surroundings } from '../lambdas/api/http/app.ts';
import type { ApiDeps } from '../lambdas/api/http/request.ts';
import { extractHandler } from '../lambdas/extract/extract-handler.ts';
import { ingestHandler } from '../lambdas/ingest/ingest-handler.ts';
import type { Telemetry } from '../lambdas/telemetry.ts';
import { createExtractor } from '../shared/claims/extract.ts';
import { defaultLimits } from '../shared/formats/limits.ts';
import { parseFile } from '../shared/formats/parse-file.ts';
import { incomingPrefix, queueSettings } from '../shared/pipeline.ts';
import { loadReader } from '../shared/reader/load-reader.ts';
import { articleStore } from '../shared/store/dynamo/articles.ts';
import { claimStore } from '../shared/store/dynamo/claims.ts';
import { cursorKeyOf } from '../shared/store/dynamo/cursor-key.ts';
import { draftStore } from '../shared/store/dynamo/drafts.ts';
import { idempotencyStore } from '../shared/store/dynamo/idempotency.ts';
import { leaseStore } from '../shared/store/dynamo/leases.ts';
import { settingsStore } from '../shared/store/dynamo/settings.ts';
import { documentClient } from '../shared/store/dynamo/table.ts';
import type { ArticleStore, ClaimStore } from '../shared/store/ports.ts';
import { createTables } from './create-tables.ts';
import { startDynamo } from './dynamo-process.ts';
import { folderBucket } from './folder-bucket.ts';
import { type Issuer, openIssuer } from './issuer.ts';
import { lockFolder } from './lock-folder.ts';
import { type DeadLetter, startQueue } from './queue.ts';
import { serveDesk } from './serve-desk.ts';
import { signIn } from './sign-in.ts';

export interface StackOptions {
  /** Where everything is kept. */
  readonly folder: string;
  /** Port of the API on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** Name of the table, `claimdesk` when left out: for several stacks on one DynamoDB. */
  readonly table?: string;
  /** After how long a failed message is tried again, 2 when left out. */
  readonly visibilitySeconds?: number;
  readonly telemetry: Telemetry;
  readonly onDeadLetter: (letter: DeadLetter) => void;
}

/** The whole of Claimdesk in this process. */
export interface Stack {
  /** Address of the API, without a slash at the end. */
  readonly url: string;
  readonly issuer: Issuer;
  readonly articles: ArticleStore;
  readonly claims: ClaimStore;
  /** What its API works on: for a second server on the same data. */
  readonly deps: ApiDeps;
  readonly bucket: string;
  /** Puts a file under `incoming/`, without waiting for the watcher to see it. Returns its key. */
  readonly upload: (name: string, bytes: Uint8Array) => Promise<string>;
  /** Resolves once the queues are empty. */
  readonly idle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Nobody wants to wait six minutes at their desk. */
const localVisibilitySeconds = 2;

/**
 * Starts the handlers that run in the cloud on embedded parts: DynamoDB's own semantics in a file, a folder for the
 * bucket, queues in this process, a token issuer. Listens on 127.0.0.1 only.
 *
 * @throws with advice when the port is taken or another process uses the folder
 */
export const startStack = async ({
  folder,
  port,
  table = 'claimdesk',
  visibilitySeconds = localVisibilitySeconds,
  telemetry,
  onDeadLetter,
}: StackOptions): Promise<Stack> => {
  const now = () => new Date();
  const lock = await lockFolder(folder);
  const closers: (() => Promise<unknown> | unknown)[] = [() => lock.release()];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };

  try {
    const dynamo = await startDynamo(join(folder, 'dynamodb.sqlite'));
    closers.push(dynamo.stop);
    await lock.note(dynamo.pid);
    const client = documentClient({
      endpoint: dynamo.endpoint,
      region: 'local',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const tables = { client, table, audit: `${table}-audit` };
    await createTables(tables);

    let url = '';
    const files = folderBucket(join(folder, 'bucket'), () => url, now);
    const issuer = await openIssuer(join(folder, 'issuer.json'));
    const articles = articleStore(tables, now);
    const claims = claimStore(tables);
    const { uploads, texts } = files;
    const extract = createExtractor(loadReader());

    const settings = (name: keyof typeof queueSettings) => ({
      ...queueSettings[name],
      visibilitySeconds,
    });
    const extractQueue = startQueue(
      'extract',
      settings('extract'),
      extractHandler({ articles, claims, texts, extract, now }, telemetry),
      onDeadLetter,
    );
    const dispatch = { extract: async (message: unknown) => extractQueue.send(message) };
    const ingestQueue = startQueue(
      'ingest',
      settings('ingest'),
      ingestHandler({ articles, uploads, texts, dispatch, parseFile, now }, telemetry),
      onDeadLetter,
    );
    closers.push(extractQueue.stop, ingestQueue.stop);

    const deps: ApiDeps = {
      articles,
      settings: settingsStore(tables),
      claims,
      leases: leaseStore(tables),
      drafts: draftStore(tables),
      idempotency: idempotencyStore(tables),
      uploads,
      texts,
      policy: reviewPolicy(),
      cursorKey: cursorKeyOf(tables),
      now,
      newId: randomUUID,
      random: Math.random,
    };
    const api = createApi(deps, surroundingsOf(issuer, telemetry));
    const app = new Hono()
      .get('/.well-known/jwks.json', (c) => c.json(issuer.jwks))
      .put('/local/uploads/:token', async (c) => {
        if (Number(c.req.header('content-length') ?? 0) > defaultLimits.binaryBytes) return c.body(null, 413);
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        const taken = await files.takeUpload(c.req.param('token'), bytes);
        if (typeof taken === 'number') return c.body(null, taken);
        if (taken) ingestQueue.send(taken);
        return c.body(null, 200);
      })
      .route('/', serveDesk())
      .route('/', signIn(issuer, now))
      .route('/', api);
    const { server, port: taken } = await listen(app, port);
    closers.push(() => new Promise((resolve) => server.close(resolve)));
    url = `http://127.0.0.1:${taken}`;

    closers.push(await files.watch(ingestQueue.send, (error) => telemetry.fault(error, 'watch')));

    return {
      url,
      issuer,
      articles,
      claims,
      deps,
      bucket: uploads.bucket,
      upload: async (name, bytes) => {
        const key = `${incomingPrefix}${name}`;
        const event = await files.put(key, bytes);
        if (event) ingestQueue.send(event);
        return key;
      },
      idle: async () => {
        await ingestQueue.idle();
        await extractQueue.idle();
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** How an API on this machine knows people: by the issuer's tokens alone. */
export const surroundingsOf = (issuer: Issuer, { fault }: Pick<Telemetry, 'fault'>): Surroundings => ({
  verifiedClaims: (c) => {
    const token = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    return token ? issuer.verify(token) : null;
  },
  requestId: () => randomUUID(),
  onFault: fault,
});

/** Serves on 127.0.0.1; port 0 takes a free one. */
export const listen = (app: Hono, port: number): Promise<{ server: ServerType; port: number }> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, (info) =>
      resolve({ server, port: info.port }),
    );
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port, { cause: error }) : error),
    );
  });

/** The port that was asked for is somebody else's. */
export class PortTaken extends Error {
  constructor(port: number, options?: ErrorOptions) {
    super(`Port ${port} of 127.0.0.1 is taken. Choose another with --port.`, options);
    this.name = 'PortTaken';
  }
}
