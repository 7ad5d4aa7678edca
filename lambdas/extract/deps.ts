import { S3Client } from '@aws-sdk/client-s3';
import { createExtractor } from '../../shared/claims/extract.ts';
import { loadReader } from '../../shared/reader/load-reader.ts';
import { s3Texts } from '../../shared/store/aws/s3-texts.ts';
import { articleStore } from '../../shared/store/dynamo/articles.ts';
import { claimStore } from '../../shared/store/dynamo/claims.ts';
import { documentClient } from '../../shared/store/dynamo/table.ts';
import { requiredVariable } from '../environment.ts';
import type { ExtractDeps } from './extract-revision.ts';

/** Extract on AWS. Its syntax reader's weights lie beside the bundle. */
export const cloudDeps = (): ExtractDeps => {
  const now = () => new Date();
  const tables = {
    client: documentClient(),
    table: requiredVariable('TABLE_NAME'),
    audit: requiredVariable('AUDIT_TABLE_NAME'),
  };
  return {
    articles: articleStore(tables, now),
    claims: claimStore(tables),
    texts: s3Texts(new S3Client(), requiredVariable('BUCKET_NAME')),
    extract: createExtractor(loadReader()),
    now,
  };
};
