import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { TextStore } from '../ports.ts';
import { coverageAddress, documentAddress } from '../text-address.ts';

/** Documents and coverage as JSON in the bucket. */
export const s3Texts = (s3: S3Client, bucket: string): TextStore => {
  const put = async (key: string, value: unknown): Promise<void> => {
    await s3.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: JSON.stringify(value), ContentType: 'application/json' }),
    );
  };
  const get = async <T>(key: string): Promise<T> => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return JSON.parse((await Body?.transformToString()) ?? '') as T;
  };
  return {
    putDocument: (articleId, hash, document) => put(documentAddress(articleId, hash), document),
    getDocument: (articleId, hash) => get(documentAddress(articleId, hash)),
    putCoverage: (articleId, hash, coverage) => put(coverageAddress(articleId, hash, coverage.extractor), coverage),
    getCoverage: (articleId, hash, extractor) => get(coverageAddress(articleId, hash, extractor)),
  };
};
