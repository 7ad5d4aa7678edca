import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { sha256 } from '../shared/domain/ids.ts';
import { incomingPrefix } from '../shared/pipeline.ts';
import type { TextStore, UploadedFile, UploadStore } from '../shared/store/ports.ts';
import { coverageAddress, documentAddress } from '../shared/store/text-address.ts';
import { folderSweep, repeat } from './folder-sweep.ts';

/** The bucket's name, which with a key makes an article's id. */
const bucket = 'local';
const expirySeconds = 900;
/** Between two looks at the folder of uploads. */
const sweepMs = 250;

/** What the watcher reports of a file, with the names that S3's own event uses. */
export interface ObjectCreated {
  readonly time: string;
  readonly detail: {
    readonly bucket: { readonly name: string };
    readonly object: { key: string; size: number; etag: string; 'version-id': string; sequencer: string };
  };
}

/**
 * A folder in the place of the bucket: `incoming/` holds the uploads, `text/` what was made of them. A file's version
 * is its time and content, so that a file written anew is a new version and one that only stands there is not.
 */
export const folderBucket = (folder: string, address: () => string, now: () => Date) => {
  const secret = randomBytes(32);
  const pathOf = (key: string): string => {
    const path = resolve(folder, key);
    if (!path.startsWith(resolve(folder) + sep)) throw new Error(`key ${JSON.stringify(key)} leaves the bucket`);
    return path;
  };
  const metadataPath = (key: string): string => join(folder, '.metadata', `${sha256(key)}.json`);

  const versionOf = async (key: string): Promise<{ version: string; bytes: Buffer; modified: Date }> => {
    const path = pathOf(key);
    const [bytes, { mtime, mtimeMs }] = await Promise.all([readFile(path), stat(path)]);
    return { bytes, modified: mtime, version: `${Math.floor(mtimeMs).toString(36)}-${sha256(bytes).slice(0, 32)}` };
  };

  /** S3's event for a file as it stands now; null when it is gone. */
  const createdEvent = async (key: string): Promise<ObjectCreated | null> => {
    const current = await unlessGone(() => versionOf(key));
    if (!current) return null;
    const { version, bytes, modified } = current;
    return {
      time: modified.toISOString(),
      detail: {
        bucket: { name: bucket },
        object: {
          key,
          size: bytes.length,
          etag: createHash('md5').update(bytes).digest('hex'),
          'version-id': version,
          sequencer: modified.getTime().toString(16).toUpperCase(),
        },
      },
    };
  };

  const uploads: UploadStore = {
    bucket,
    head: (upload) =>
      unlessGone(async () => {
        const { size } = await stat(pathOf(upload.key));
        const metadata = await unlessGone(() => readFile(metadataPath(upload.key), 'utf8'));
        const known = metadata ? (JSON.parse(metadata) as { uploader: string }) : null;
        return { size, contentType: undefined, uploader: known?.uploader ?? null } satisfies UploadedFile;
      }),
    read: async (upload) => {
      const current = await unlessGone(() => versionOf(upload.key));
      return current?.version === upload.versionId ? current.bytes : null;
    },
    presign: async ({ key, size, uploader }) => {
      const expiresAt = new Date(now().getTime() + expirySeconds * 1000).toISOString();
      const grant = Buffer.from(JSON.stringify({ key, size, uploader, expiresAt })).toString('base64url');
      const url = `${address()}/local/uploads/${grant}.${signature(grant)}`;
      return { url, headers: { 'content-length': String(size) }, expiresAt };
    },
  };

  const signature = (grant: string): string => createHmac('sha256', secret).update(grant).digest('base64url');

  const putText = async (key: string, value: unknown): Promise<void> => writeWhole(pathOf(key), JSON.stringify(value));
  const getText = async <T>(key: string): Promise<T> => JSON.parse(await readFile(pathOf(key), 'utf8')) as T;
  const texts: TextStore = {
    putDocument: (articleId, hash, document) => putText(documentAddress(articleId, hash), document),
    getDocument: (articleId, hash) => getText(documentAddress(articleId, hash)),
    putCoverage: (articleId, hash, coverage) => putText(coverageAddress(articleId, hash, coverage.extractor), coverage),
    getCoverage: (articleId, hash, extractor) => getText(coverageAddress(articleId, hash, extractor)),
  };

  return {
    uploads,
    texts,

    /** Puts a file into the bucket; one that is there already with the same bytes is left alone. */
    put: async (key: string, bytes: Uint8Array): Promise<ObjectCreated | null> => {
      const before = await unlessGone(() => readFile(pathOf(key)));
      if (!before?.equals(bytes)) await writeWhole(pathOf(key), bytes);
      return createdEvent(key);
    },

    /**
     * Takes one PUT to a presigned address.
     *
     * @returns the event to send on, or the HTTP status of a refusal: 403 for a forged or expired address, 400 for
     * another number of bytes than agreed
     */
    takeUpload: async (token: string, bytes: Uint8Array): Promise<ObjectCreated | null | 400 | 403> => {
      const [grant = '', given = ''] = token.split('.', 2);
      const [expected, actual] = [Buffer.from(signature(grant)), Buffer.from(given)];
      if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return 403;
      const { key, size, uploader, expiresAt } = JSON.parse(Buffer.from(grant, 'base64url').toString());
      if (expiresAt < now().toISOString()) return 403;
      if (bytes.length !== size) return 400;
      await writeWhole(metadataPath(key), JSON.stringify({ uploader }));
      await writeWhole(pathOf(key), bytes);
      return createdEvent(key);
    },

    /**
     * Reports every file under `incoming/`: those that are there, and each new one once it is written completely. It looks
     * at the folder repeatedly, since notices of the operating system can get lost (ADR 6) and uploads must not.
     *
     * @returns how to stop
     */
    watch: async (onCreated: (event: ObjectCreated) => void, onError: (error: unknown) => void) => {
      const incoming = join(folder, incomingPrefix);
      await mkdir(incoming, { recursive: true });
      const tell = async (path: string): Promise<void> => {
        const event = await createdEvent(relative(folder, path).split(sep).join('/'));
        if (event) onCreated(event);
      };
      return repeat(folderSweep(incoming, tell, onError), sweepMs, onError);
    },
  };
};

/** Nobody ever sees half a file. */
const writeWhole = async (path: string, data: string | Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const part = join(dirname(path), `.${randomBytes(6).toString('hex')}.part`);
  await writeFile(part, data);
  await rename(part, path);
};

const unlessGone = async <T>(read: () => Promise<T>): Promise<T | null> => {
  try {
    return await read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};
