import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { Revision, Upload } from '../../../shared/domain/article.ts';
import { articleIdOf } from '../../../shared/domain/ids.ts';
import { incomingPrefix } from '../../../shared/pipeline.ts';
import { articleStore } from '../../../shared/store/dynamo/articles.ts';
import type { Places } from './places.ts';

/** What was sent again, and how far the upload had come until then. */
export interface Replayed {
  readonly articleId: string;
  readonly key: string;
  readonly versionId: string;
  /** State of its revision; null for an upload that nobody has registered. */
  readonly state: string | null;
}

/**
 * Sends an upload's event to the ingest queue again, as EventBridge would. Work goes on where it stopped: what is done
 * already is not done twice.
 *
 * @param article an article's id, for its newest revision; or a key under the watched prefix, for its newest version
 * @throws when there is neither
 */
export const replay = async (places: Places, article: string): Promise<Replayed> => {
  const { sqs, tables, work } = places;
  const articles = articleStore(tables, () => new Date());
  const byKey = article.startsWith(incomingPrefix);
  const articleId = byKey ? articleIdOf(places.bucket, article) : article;
  const known = await articles.get(articleId);
  if (!known && !byKey) throw new Error(`There is no article ${article}.`);
  const revisions = known ? await articles.revisions(articleId) : [];
  const upload = byKey
    ? await newestVersion(places, article, revisions)
    : revisions.find(({ n }) => n === known?.revision)?.upload;
  if (!upload) throw new Error(`Article ${article} has no revision.`);

  const sent = eventOf(upload);
  await sqs.send(new SendMessageCommand({ QueueUrl: work.ingest, MessageBody: JSON.stringify(sent) }));
  const { key, versionId } = upload;
  const state = revisions.find((revision) => revision.upload.versionId === versionId)?.state ?? null;
  return { articleId, key, versionId, state };
};

/** The event that tells of an upload, in the words of S3. */
export const eventOf = ({ bucket, key, size, versionId, sequencer, receivedAt }: Upload) => {
  const etag = versionId.startsWith('etag:') ? versionId.slice('etag:'.length) : '';
  return {
    source: 'aws.s3',
    'detail-type': 'Object Created',
    time: receivedAt,
    detail: {
      bucket: { name: bucket },
      object: { key, size, etag, ...(etag === '' && { 'version-id': versionId }), sequencer },
    },
  };
};

/** As its event named it, if that was seen; S3 itself answers without the sequencer, and then nothing tells of the order. */
const newestVersion = async ({ s3, bucket }: Places, key: string, revisions: readonly Revision[]): Promise<Upload> => {
  const head = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
  const etag = `etag:${(head.ETag ?? '').replaceAll('"', '')}`;
  const seen = revisions.findLast(({ upload }) => upload.versionId === head.VersionId || upload.versionId === etag);
  return (
    seen?.upload ?? {
      bucket,
      key,
      size: head.ContentLength ?? 0,
      versionId: head.VersionId ?? etag,
      sequencer: '',
      receivedAt: (head.LastModified ?? new Date()).toISOString(),
    }
  );
};
