import { type ExtractDeps, extractRevision } from '../../lambdas/extract/extract-revision.ts';
import { type IngestDeps, ingestUpload } from '../../lambdas/ingest/ingest-upload.ts';
import type { Upload } from '../../shared/domain/article.ts';
import type { Document } from '../../shared/domain/document.ts';
import { parseFile } from '../../shared/formats/parse-file.ts';
import { articleStore } from '../../shared/store/dynamo/articles.ts';
import { claimStore } from '../../shared/store/dynamo/claims.ts';
import type { Tables } from '../../shared/store/dynamo/table.ts';
import type { Coverage, ExtractMessage, TextStore, UploadStore } from '../../shared/store/ports.ts';
import { extract } from './extract.ts';

/** A bucket in memory that keeps every version of every file. */
export const memoryBucket = () => {
  const versions = new Map<string, Uint8Array>();
  const uploads: UploadStore = {
    bucket: 'bucket',
    head: async ({ key, versionId }) => {
      const bytes = versions.get(`${key} ${versionId}`);
      return bytes ? { size: bytes.length, contentType: undefined, uploader: null } : null;
    },
    read: async ({ key, versionId }) => versions.get(`${key} ${versionId}`) ?? null,
    presign: async ({ key, size }) => ({
      url: `https://bucket.example/${key}`,
      headers: { 'content-length': String(size) },
      expiresAt: '2026-11-22T10:15:00.000Z',
    }),
  };
  return {
    uploads,
    /** Puts a version into the bucket and returns its event. Versions are ordered by their number. */
    put: (key: string, version: number, content: string | Uint8Array): Upload => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const versionId = `v${version}`;
      versions.set(`${key} ${versionId}`, bytes);
      return {
        bucket: 'bucket',
        key,
        versionId,
        size: bytes.length,
        sequencer: version.toString(16),
        receivedAt: '2026-11-22T10:00:00.000Z',
      };
    },
    remove: ({ key, versionId }: Upload) => versions.delete(`${key} ${versionId}`),
  };
};

const memoryTexts = (): TextStore => {
  const kept = new Map<string, unknown>();
  const get = <T>(address: string): T => {
    if (!kept.has(address)) throw new Error(`nothing at ${address}`);
    return structuredClone(kept.get(address)) as T;
  };
  return {
    putDocument: async (articleId, hash, document) => void kept.set(`${articleId}/${hash}`, document),
    getDocument: async (articleId, hash) => get<Document>(`${articleId}/${hash}`),
    putCoverage: async (articleId, hash, coverage) =>
      void kept.set(`${articleId}/${hash}/${coverage.extractor}`, coverage),
    getCoverage: async (articleId, hash, extractor) => get<Coverage>(`${articleId}/${hash}/${extractor}`),
  };
};

/** The process died: thrown right after a write, which has happened. */
export class Cut extends Error {}

/**
 * The two use cases on real DynamoDB semantics, with a clock that stands still. `cutAfter` ends the process after so
 * many writes, once; `undefined` never does.
 */
export const pipelineOn = (
  tables: Tables,
  bucket: ReturnType<typeof memoryBucket>,
  cutAfter?: number,
  texts = memoryTexts(),
) => {
  let left = cutAfter ?? Number.POSITIVE_INFINITY;
  const written = () => {
    left -= 1;
    if (left === 0) throw new Cut();
  };
  const cutting = new Proxy(tables.client, {
    get: (client, property) =>
      property === 'send'
        ? async (command: Parameters<typeof client.send>[0]) => {
            const answer = await client.send(command);
            if (/^(Put|Update|TransactWrite)/.test(command.constructor.name)) written();
            return answer;
          }
        : Reflect.get(client, property),
  });
  const now = () => new Date('2026-11-22T10:00:01.000Z');
  const queue: ExtractMessage[] = [];
  const stores = {
    articles: articleStore({ ...tables, client: cutting }, now),
    claims: claimStore({ ...tables, client: cutting }),
    now,
  };
  const ingest: IngestDeps = {
    ...stores,
    uploads: bucket.uploads,
    texts: {
      ...texts,
      putDocument: async (...args) => {
        await texts.putDocument(...args);
        written();
      },
    },
    dispatch: {
      extract: async (message) => {
        queue.push(message);
        written();
      },
    },
    parseFile,
  };
  const extracting: ExtractDeps = {
    ...stores,
    extract,
    texts: {
      ...texts,
      putCoverage: async (...args) => {
        await texts.putCoverage(...args);
        written();
      },
    },
  };
  return {
    ...stores,
    texts,
    queue,
    ingest: (upload: Upload) => ingestUpload(upload, ingest),
    extract: (message: ExtractMessage) => extractRevision(message, extracting),
    /** Delivers an event, and whatever it leads to, once. */
    deliver: async (upload: Upload): Promise<void> => {
      await ingestUpload(upload, ingest);
      for (let message = queue.shift(); message; message = queue.shift()) await extractRevision(message, extracting);
    },
  };
};
