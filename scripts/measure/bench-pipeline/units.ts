import { extractRevision } from '../../../lambdas/extract/extract-revision.ts';
import { ingestUpload } from '../../../lambdas/ingest/ingest-upload.ts';
import { createTables } from '../../../local/create-tables.ts';
import { startDynamo } from '../../../local/dynamo-process.ts';
import { createExtractor } from '../../../shared/claims/extract.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { parseFile } from '../../../shared/formats/parse-file.ts';
import { loadReader } from '../../../shared/reader/load-reader.ts';
import { articleStore } from '../../../shared/store/dynamo/articles.ts';
import { claimStore } from '../../../shared/store/dynamo/claims.ts';
import { documentClient } from '../../../shared/store/dynamo/table.ts';
import type { Coverage, ExtractMessage } from '../../../shared/store/ports.ts';
import { writeUnitsOf } from './capacity.ts';
import { attributeSize, itemSize } from './item-size.ts';

type Item = Readonly<Record<string, unknown>>;

/** What the pipeline consumes of DynamoDB and of the processor. */
export interface Units {
  readonly articles: number;
  readonly claims: number;
  /** As the embedded engine reports it (ReturnConsumedCapacity), a mean for each article, its claims left out. */
  readonly articleRead: number;
  readonly articleWrite: number;
  /** A mean for each new claim: its item, its index entries and its first event. Reported, and by DynamoDB's rules. */
  readonly claimWrite: number;
  readonly claimWriteByRules: number;
  /** Of the claims, by the rules. */
  readonly overFour: number;
  readonly parts: { readonly item: number; readonly indexes: number; readonly event: number };
  readonly claimBytes: { readonly p50: number; readonly p95: number; readonly largest: number };
  /** Mean bytes of each attribute of a claim's item, the heaviest first. */
  readonly heaviest: readonly (readonly [string, number])[];
  /** Mean calls of DynamoDB for an article and its claims, and processor milliseconds of both functions. */
  readonly calls: number;
  readonly cpuMs: { readonly ingest: number; readonly extract: number };
}

/** Puts texts through both use cases, one after the other, on an embedded DynamoDB that reports what it consumed. */
export const measureUnits = async (texts: readonly string[]): Promise<Units> => {
  const dynamo = await startDynamo();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = documentClient({ endpoint: dynamo.endpoint, region: 'local', credentials });
  const tables = { client, table: 'claimdesk', audit: 'claimdesk-audit' };
  await createTables(tables);

  const total = { read: 0, write: 0, claimWrite: 0, calls: 0 };
  const claims: Item[] = [];
  const events: Item[] = [];
  const metered = new Proxy(client, {
    get: (target, property) => {
      if (property !== 'send') return Reflect.get(target, property);
      return async (command: { input: { ReturnConsumedCapacity?: string; TableName?: string; Item?: Item } }) => {
        command.input.ReturnConsumedCapacity = 'TOTAL';
        const answer = await target.send(command as never);
        total.calls++;
        const consumed = unitsOf(answer);
        const name = command.constructor.name;
        if (name === 'PutCommand' && command.input.Item) {
          (command.input.TableName === tables.audit ? events : claims).push(command.input.Item);
          total.claimWrite += consumed;
        } else if (/^(Get|Query|BatchGet)/.test(name)) total.read += consumed;
        else total.write += consumed;
        return answer;
      };
    },
  });
  const now = () => new Date();
  const extract = createExtractor(loadReader());
  const through = { ...tables, client: metered };
  const stores = { articles: articleStore(through, now), claims: claimStore(through), now };
  const cpu = { ingest: 0, extract: 0 };
  try {
    for (const [i, text] of texts.entries()) {
      const bytes = Buffer.from(text);
      const kept = new Map<string, unknown>();
      const messages: ExtractMessage[] = [];
      const textStore = {
        putDocument: async (id: string, hash: string, document: Document) => void kept.set(id + hash, document),
        getDocument: async (id: string, hash: string) => kept.get(id + hash) as Document,
        putCoverage: async () => {},
        getCoverage: async () => ({}) as Coverage,
      };
      const uploads = {
        bucket: 'bench',
        head: async () => ({ size: bytes.length, contentType: 'text/plain', uploader: null }),
        read: async () => bytes,
        presign: async () => Promise.reject(new Error('not here')),
      };
      const upload = {
        bucket: 'bench',
        key: `incoming/bench-${i}.txt`,
        versionId: 'v1',
        size: bytes.length,
        sequencer: '1',
        receivedAt: now().toISOString(),
      };
      const dispatch = { extract: async (message: ExtractMessage) => void messages.push(message) };
      cpu.ingest += await cpuOf(() =>
        ingestUpload(upload, { ...stores, uploads, texts: textStore, dispatch, parseFile }),
      );
      for (const message of messages) {
        cpu.extract += await cpuOf(() => extractRevision(message, { ...stores, texts: textStore, extract }));
      }
    }
  } finally {
    await dynamo.stop();
  }
  return summary({ articles: texts.length, total, claims, events, cpu });
};

interface Consumption {
  readonly articles: number;
  readonly total: {
    readonly read: number;
    readonly write: number;
    readonly claimWrite: number;
    readonly calls: number;
  };
  readonly claims: readonly Item[];
  readonly events: readonly Item[];
  readonly cpu: { readonly ingest: number; readonly extract: number };
}

const summary = ({ articles, total, claims, events, cpu }: Consumption): Units => {
  const byRules = claims.map((item, i) => {
    const { item: own, indexes } = writeUnitsOf(item);
    return { own, indexes, event: writeUnitsOf(events[i] ?? {}).item };
  });
  const mean = (pick: (one: (typeof byRules)[number]) => number): number =>
    byRules.reduce((sum, one) => sum + pick(one), 0) / Math.max(1, byRules.length);
  const sizes = claims.map(itemSize).sort((a, b) => a - b);
  const at = (share: number): number => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))] ?? 0;
  const weights = new Map<string, number>();
  for (const item of claims) {
    for (const [name, value] of Object.entries(item)) {
      weights.set(name, (weights.get(name) ?? 0) + attributeSize(name, value) / claims.length);
    }
  }
  return {
    articles,
    claims: claims.length,
    articleRead: total.read / articles,
    articleWrite: total.write / articles,
    claimWrite: total.claimWrite / Math.max(1, claims.length),
    claimWriteByRules: mean((one) => one.own + one.indexes + one.event),
    overFour:
      byRules.filter(({ own, indexes, event }) => own + indexes + event > 4).length / Math.max(1, claims.length),
    parts: { item: mean((one) => one.own), indexes: mean((one) => one.indexes), event: mean((one) => one.event) },
    claimBytes: { p50: at(0.5), p95: at(0.95), largest: at(1) },
    heaviest: [...weights].sort(([, a], [, b]) => b - a).slice(0, 10),
    calls: total.calls / articles,
    cpuMs: { ingest: cpu.ingest / articles, extract: cpu.extract / articles },
  };
};

/** Milliseconds of the processor, of this process alone: waiting is not counted. */
const cpuOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const unitsOf = (answer: unknown): number => {
  const { ConsumedCapacity } = answer as { ConsumedCapacity?: unknown };
  const all = Array.isArray(ConsumedCapacity) ? ConsumedCapacity : [ConsumedCapacity];
  return all.reduce((sum: number, one) => sum + ((one as { CapacityUnits?: number })?.CapacityUnits ?? 0), 0);
};
