import { DeleteObjectsCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { PageStore } from '../ports.ts';

/** The reviewers' page in a bucket of its own. */
export const s3Page = (s3: S3Client, bucket: string): PageStore => ({
  put: async ({ key, type, cacheControl, bytes }) => {
    await s3.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: type, CacheControl: cacheControl }),
    );
  },

  clear: async () => {
    for (;;) {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
      if (Contents.length === 0) return;
      const objects = Contents.map(({ Key }) => ({ Key }));
      const { Errors = [] } = await s3.send(
        new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: objects, Quiet: true } }),
      );
      if (Errors.length > 0) throw new Error(`${Errors[0]?.Key} cannot be removed: ${Errors[0]?.Code}`);
    }
  },
});
