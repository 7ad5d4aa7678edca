import { randomUUID } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { s3Texts } from '../../shared/store/aws/s3-texts.ts';
import { s3Uploads } from '../../shared/store/aws/s3-uploads.ts';
import { articleStore } from '../../shared/store/dynamo/articles.ts';
import { claimStore } from '../../shared/store/dynamo/claims.ts';
import { cursorKeyOf } from '../../shared/store/dynamo/cursor-key.ts';
import { documentClient } from '../../shared/store/dynamo/table.ts';
import { requiredVariable } from '../environment.ts';
import type { ApiDeps } from './request.ts';

/** The API on AWS. */
export const cloudDeps = (): ApiDeps => {
  const now = () => new Date();
  const tables = {
    client: documentClient(),
    table: requiredVariable('TABLE_NAME'),
    audit: requiredVariable('AUDIT_TABLE_NAME'),
  };
  // A presigned PUT must not carry the checksum of the empty body that it was signed with.
  const s3 = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
  const bucket = requiredVariable('BUCKET_NAME');
  return {
    articles: articleStore(tables, now),
    claims: claimStore(tables),
    uploads: s3Uploads(s3, bucket, now),
    texts: s3Texts(s3, bucket),
    cursorKey: cursorKeyOf(tables),
    now,
    newId: randomUUID,
  };
};
