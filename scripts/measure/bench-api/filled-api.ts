import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Hono } from 'hono';
import { createApi } from '../../../lambdas/api/http/app.ts';
import type { ApiDeps } from '../../../lambdas/api/http/request.ts';
import { createTables } from '../../../local/create-tables.ts';
import { startDynamo } from '../../../local/dynamo-process.ts';
import { openIssuer } from '../../../local/issuer.ts';
import { surroundingsOf } from '../../../local/stack.ts';
import { createExtractor } from '../../../shared/claims/extract.ts';
import { type Article, defaultSettings, type Revision } from '../../../shared/domain/article.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { ExtractedClaim } from '../../../shared/domain/extracted-claim.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { untouched } from '../../../shared/domain/untouched.ts';
import { loadReader } from '../../../shared/reader/load-reader.ts';
import { recordChange } from '../../../shared/review/record-change.ts';
import { articleStore } from '../../../shared/store/dynamo/articles.ts';
import { claimItem } from '../../../shared/store/dynamo/claim-item.ts';
import { claimStore } from '../../../shared/store/dynamo/claims.ts';
import { cursorKeyOf } from '../../../shared/store/dynamo/cursor-key.ts';
import { draftStore } from '../../../shared/store/dynamo/drafts.ts';
import { idempotencyStore } from '../../../shared/store/dynamo/idempotency.ts';
import { leaseStore } from '../../../shared/store/dynamo/leases.ts';
import { settingsStore } from '../../../shared/store/dynamo/settings.ts';
import { documentClient, type Tables } from '../../../shared/store/dynamo/table.ts';
import { articleKey, articleListKey, auditKey, revisionKey } from '../../../shared/store/keys.ts';
import { blocksOf } from '../../../shared/text/blocks.ts';

/** Read and write units and calls since it was last reset. */
export interface Meter {
  read: number;
  write: number;
  calls: number;
  /** Times that it was waited for calls: those made at the same moment are one. */
  waits: number;
}

export interface FilledApi {
  readonly api: Hono;
  readonly meter: Meter;
  readonly tokenFor: (name: string, role: Role) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Each claim of another article: the dearest page that there is. */
const claimsPerArticle = 1;
const at = '2026-11-22T10:00:00.000Z';
/** A text of usual length, from memory: whoever bills a read of S3 adds it. */
const text = 'The fire at the northern gate burned until the morning.\n\n'.repeat(100).trim();
const document = { title: 'Fire at the northern gate', text, blocks: blocksOf(text) };
const texts = { getDocument: async () => document } as unknown as ApiDeps['texts'];
/** The one that has a revision, so that its text can be read. */
export const articleWithText = 'a'.repeat(20);
const noUploads = { bucket: 'none' } as unknown as ApiDeps['uploads'];

/** The API on an embedded DynamoDB that holds so many open claims, of many ranks. */
export const startFilledApi = async (claims: number): Promise<FilledApi> => {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-bench-'));
  const dynamo = await startDynamo();
  const client = documentClient({
    endpoint: dynamo.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const tables = { client, table: 'claimdesk', audit: 'claimdesk-audit' };
  await createTables(tables);
  await fill(tables, claims);
  const meter = metered(client);
  const now = () => new Date();
  const issuer = await openIssuer(join(folder, 'issuer.json'));
  const deps: ApiDeps = {
    articles: articleStore(tables, now),
    settings: settingsStore(tables),
    claims: claimStore(tables),
    leases: leaseStore(tables),
    drafts: draftStore(tables),
    idempotency: idempotencyStore(tables),
    uploads: noUploads,
    texts,
    policy: { secondReview: false, selfReview: false, ownDispute: false },
    cursorKey: cursorKeyOf(tables),
    now,
    newId: () => 'none',
    random: Math.random,
  };
  return {
    api: createApi(deps, surroundingsOf(issuer, { fault: (error) => console.error(error) })),
    meter,
    tokenFor: (name, role) => issuer.tokenFor(name, [role]),
    stop: async () => {
      await dynamo.stop();
      await rm(folder, { recursive: true });
    },
  };
};

/** Asks every command what it consumed, and adds it up. */
const metered = (client: Tables['client']): Meter => {
  const meter: Meter = { read: 0, write: 0, calls: 0, waits: 0 };
  let underWay = 0;
  const writes = /^(Put|Update|Delete|TransactWrite|BatchWrite)/;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const input = { ...(args.input as object), ReturnConsumedCapacity: 'INDEXES' };
      if (underWay++ === 0) meter.waits++;
      const result = await next({ ...args, input }).finally(() => underWay--);
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: Capacity | Capacity[] };
      const units = [ConsumedCapacity ?? []].flat().reduce((sum, one) => sum + (one.CapacityUnits ?? 0), 0);
      meter[writes.test(context.commandName ?? '') ? 'write' : 'read'] += units;
      meter.calls++;
      return result;
    },
    { step: 'initialize', name: 'meter' },
  );
  return meter;
};
interface Capacity {
  readonly CapacityUnits?: number;
}

/** A claim as the extractor finds it in a sentence of usual length. */
const sample = (): ExtractedClaim => {
  const text =
    'At least 43 people, among them three firemen, were injured when the warehouse by the northern gate caught fire on Monday, the governor of the region said.';
  const extract = createExtractor(loadReader());
  const [claim] = extract({ text, blocks: blocksOf(text), publishedAt: '2026-11-22' }).claims;
  if (!claim) throw new Error('the sample sentence holds no claim');
  return claim;
};

const fill = async (tables: Tables, count: number): Promise<void> => {
  const extracted = sample();
  let requests: Record<string, { PutRequest: { Item: Record<string, unknown> } }[]> = {};
  let size = 0;
  const flush = async () => {
    if (size > 0) await tables.client.send(new BatchWriteCommand({ RequestItems: requests }));
    [requests, size] = [{}, 0];
  };
  const put = async (table: string, Item: Record<string, unknown>) => {
    requests[table] = [...(requests[table] ?? []), { PutRequest: { Item } }];
    if (++size === 25) await flush();
  };
  for (let i = 0; i < count; i++) {
    const articleId = word(Math.floor(i / claimsPerArticle), 20);
    if (i % claimsPerArticle === 0) await put(tables.table, articleItem(articleId));
    const claim: Claim = {
      ...extracted,
      ...untouched,
      id: `${articleId}-${word(i, 16)}`,
      worth: { ...extracted.worth, score: ((i * 7919) % 9973) / 9973 },
      articleId,
      revision: 1,
      offsetUnit: 'utf-16',
      extractor: 'bench',
      createdAt: at,
      updatedAt: at,
      version: 1,
    };
    const change = recordChange(null, claim, 'extract', {
      who: 'service',
      at,
      what: null,
      why: null,
      requestId: 'bench',
    });
    await put(tables.table, claimItem(change));
    await put(tables.audit, { ...auditKey(claim.id, 1), ...change.event });
  }
  const revision: Partial<Revision> = {
    articleId: articleWithText,
    n: 1,
    state: 'ready',
    documentHash: 'f'.repeat(64),
  };
  await put(tables.table, { ...revisionKey(articleWithText, 1), ...revision });
  await flush();
};

const articleItem = (id: string): Record<string, unknown> => {
  const article: Article = {
    id,
    key: `incoming/${id}.txt`,
    title: 'Fire at the northern gate',
    uploader: null,
    receivedAt: at,
    updatedAt: at,
    revision: 1,
    state: 'ready',
    rejection: null,
    readyRevision: 1,
    claims: { open: claimsPerArticle },
    settings: defaultSettings,
    settingsHash: null,
    version: 1,
  };
  return { ...articleKey(id), ...articleListKey(id, at), ...article };
};

/** A number as a word of the letters that ids have. */
const word = (n: number, length: number): string => {
  let rest = n;
  let letters = '';
  for (let i = 0; i < length; i++) {
    letters = 'abcdefghijklmnopqrstuvwxyz234567'[rest % 32] + letters;
    rest = Math.floor(rest / 32);
  }
  return letters;
};
