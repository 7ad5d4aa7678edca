import { randomUUID } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { s3Texts } from '../../shared/store/aws/s3-texts.ts';
import { s3Uploads } from '../../shared/store/aws/s3-uploads.ts';
import { articleStore } from '../../shared/store/dynamo/articles.ts';
import { claimStore } from '../../shared/store/dynamo/claims.ts';
import { cursorKeyOf } from '../../shared/store/dynamo/cursor-key.ts';
import { draftStore } from '../../shared/store/dynamo/drafts.ts';
import { idempotencyStore } from '../../shared/store/dynamo/idempotency.ts';
import { leaseStore } from '../../shared/store/dynamo/leases.ts';
import { settingsStore } from '../../shared/store/dynamo/settings.ts';
import { documentClient } from '../../shared/store/dynamo/table.ts';
import { requiredVariable } from '../environment.ts';
import { reviewPolicy } from './claims/review-policy.ts';
import type { ApiDeps } from './http/request.ts';

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
    settings: settingsStore(tables),
    claims: claimStore(tables),
    leases: leaseStore(tables),
    drafts: draftStore(tables),
    idempotency: idempotencyStore(tables),
    uploads: s3Uploads(s3, bucket, now),
    texts: s3Texts(s3, bucket),
    policy: reviewPolicy(),
    cursorKey: cursorKeyOf(tables),
    now,
    newId: randomUUID,
    random: Math.random,
  };
};
