import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { UploadStore } from '../ports.ts';

const expirySeconds = 900;

/** Uploads in the bucket, read at the very version that the event names. */
export const s3Uploads = (s3: S3Client, bucket: string, now: () => Date): UploadStore => ({
  bucket,

  head: (upload) =>
    unlessGone(async () => {
      const head = await s3.send(new HeadObjectCommand(objectOf(upload)));
      return {
        size: head.ContentLength ?? upload.size,
        contentType: head.ContentType,
        uploader: head.Metadata?.uploader ?? null,
      };
    }),

  read: (upload) =>
    unlessGone(async () => {
      const { Body } = await s3.send(new GetObjectCommand(objectOf(upload)));
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    }),

  presign: async ({ key, size, uploader }) => {
    const command = new PutObjectCommand({ Bucket: bucket, Key: key, ContentLength: size, Metadata: { uploader } });
    const url = await getSignedUrl(s3, command, {
      expiresIn: expirySeconds,
      unhoistableHeaders: new Set(['x-amz-meta-uploader']),
    });
    return {
      url,
      headers: { 'content-length': String(size), 'x-amz-meta-uploader': uploader },
      expiresAt: new Date(now().getTime() + expirySeconds * 1000).toISOString(),
    };
  },
});

/** In a bucket without versions the event carries the ETag, which S3 takes as a condition. */
const objectOf = ({ bucket, key, versionId }: { bucket: string; key: string; versionId: string }) =>
  versionId.startsWith('etag:')
    ? { Bucket: bucket, Key: key, IfMatch: versionId.slice('etag:'.length) }
    : { Bucket: bucket, Key: key, VersionId: versionId };

const unlessGone = async <T>(read: () => Promise<T>): Promise<T | null> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof S3ServiceException && [404, 405, 412].includes(error.$metadata.httpStatusCode ?? 0))
      return null;
    throw error;
  }
};
