import { type Article, defaultSettings, type Revision, type Upload } from '../../shared/domain/article.ts';
import { claimStatuses } from '../../shared/domain/claim.ts';
import { articleIdOf, revisionIdOf, sha256 } from '../../shared/domain/ids.ts';
import { refusalBeforeReading } from '../../shared/formats/refusal-before-reading.ts';
import type { ParsedFile } from '../../shared/formats/rejected.ts';
import type { ArticleStore, Dispatch, TextStore, UploadStore } from '../../shared/store/ports.ts';
import { advanceRevision, type StepResult } from '../advance-revision.ts';

export interface IngestDeps {
  readonly articles: ArticleStore;
  readonly uploads: UploadStore;
  readonly texts: TextStore;
  readonly dispatch: Dispatch;
  readonly parseFile: (
    bytes: Uint8Array,
    file: { name: string; contentType?: string | undefined },
  ) => Promise<ParsedFile>;
  readonly now: () => Date;
}

/**
 * Brings one upload to a parsed revision, or to a rejected one with its reason. Each step is one write, and every step
 * looks first at how far the upload has come: an event that comes again, at any time, goes on where the last one
 * stopped and does nothing twice.
 *
 * @throws on transient faults only: the queue delivers the event again
 */
export const ingestUpload = async (upload: Upload, deps: IngestDeps): Promise<StepResult> => {
  const registered = await registerUpload(upload, deps);
  const parsed = registered.revision.state === 'received' ? await parseUpload(registered.revision, deps) : registered;
  const { revision } = parsed;
  if (revision.state === 'parsed') await deps.dispatch.extract({ articleId: revision.articleId, n: revision.n });
  return parsed;
};

/** The upload's revision; a new one when the upload is seen for the first time. */
const registerUpload = async (upload: Upload, deps: IngestDeps): Promise<StepResult> => {
  const id = revisionIdOf(upload.bucket, upload.key, upload.versionId);
  const articleId = articleIdOf(upload.bucket, upload.key);
  const read = await deps.articles.get(articleId);
  const revisions = read ? await deps.articles.revisions(articleId) : [];
  const known = revisions.find((revision) => revision.id === id);
  if (known) return { revision: known, moved: false };

  const late = revisions.some((revision) => isBefore(upload.sequencer, revision.upload.sequencer));
  const n = revisions.length + 1;
  const updatedAt = deps.now().toISOString();
  const revision: Revision = {
    articleId,
    id,
    n,
    upload,
    documentHash: null,
    mediaType: null,
    state: late ? 'superseded' : 'received',
    rejection: null,
    extraction: null,
    updatedAt,
  };
  const article: Article = {
    ...(read ?? {
      id: articleId,
      key: upload.key,
      title: fileNameOf(upload.key),
      uploader: null,
      receivedAt: upload.receivedAt,
      readyRevision: 0,
      claims: Object.fromEntries(claimStatuses.map((status) => [status, 0])),
      settings: defaultSettings,
      settingsHash: null,
      state: revision.state,
      rejection: null,
      revision: n,
    }),
    ...(late ? {} : { state: revision.state, rejection: null, revision: n }),
    updatedAt,
    version: (read?.version ?? 0) + 1,
  };
  if (await deps.articles.save(article, revision, read)) return { revision, moved: true };
  throw new Error(`another upload of article ${articleId} was registered at the same moment`);
};

/** From the bytes to a stored document, or to the reason why there is none. */
const parseUpload = async (revision: Revision, deps: IngestDeps): Promise<StepResult> => {
  const start = () => ({ from: 'received', at: deps.now(), articles: deps.articles }) as const;
  const { parsed, uploader } = await parsedFile(revision.upload, deps);
  if (parsed.kind === 'rejected')
    return advanceRevision(revision, start(), () => ({
      revision: { state: 'rejected', rejection: parsed.rejection },
      article: uploader ? { uploader } : {},
    }));

  const { document } = parsed;
  const documentHash = sha256(JSON.stringify(document));
  await deps.texts.putDocument(revision.articleId, documentHash, document);
  return advanceRevision(revision, start(), async (article) => {
    const shown = article.readyRevision ? await deps.articles.revision(article.id, article.readyRevision) : null;
    const unchanged = shown?.documentHash === documentHash;
    return {
      revision: { state: unchanged ? 'unchanged' : 'parsed', documentHash, mediaType: document.mediaType },
      article: {
        title: document.title ?? article.title,
        uploader: uploader ?? article.uploader,
      },
    };
  });
};

/** Looks at name and size before it reads a byte. */
const parsedFile = async (
  upload: Upload,
  deps: IngestDeps,
): Promise<{ parsed: ParsedFile; uploader: string | null }> => {
  const name = fileNameOf(upload.key);
  const file = await deps.uploads.head(upload);
  if (!file) return { parsed: gone, uploader: null };

  const { uploader, contentType } = file;
  const rejection = refusalBeforeReading({ name, contentType, size: file.size });
  if (rejection) return { parsed: { kind: 'rejected', rejection }, uploader };

  const bytes = await deps.uploads.read(upload);
  return { parsed: bytes ? await deps.parseFile(bytes, { name, contentType }) : gone, uploader };
};

const gone: ParsedFile = {
  kind: 'rejected',
  rejection: { reason: 'gone', detail: 'The file was deleted before it could be read. Upload it again.' },
};

const fileNameOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);

/** Sequencers are hexadecimal numbers of any length; an absent one says nothing of the order. */
const isBefore = (a: string, b: string): boolean => {
  const width = Math.max(a.length, b.length);
  return a !== '' && b !== '' && a.padStart(width, '0') < b.padStart(width, '0');
};
