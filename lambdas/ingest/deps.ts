import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { parseFile } from '../../shared/formats/parse-file.ts';
import { s3Texts } from '../../shared/store/aws/s3-texts.ts';
import { s3Uploads } from '../../shared/store/aws/s3-uploads.ts';
import { sqsDispatch } from '../../shared/store/aws/sqs-dispatch.ts';
import { articleStore } from '../../shared/store/dynamo/articles.ts';
import { documentClient } from '../../shared/store/dynamo/table.ts';
import { requiredVariable } from '../environment.ts';
import type { IngestDeps } from './ingest-upload.ts';

/** Ingest on AWS. */
export const cloudDeps = (): IngestDeps => {
  const now = () => new Date();
  const s3 = new S3Client();
  const bucket = requiredVariable('BUCKET_NAME');
  return {
    articles: articleStore({ client: documentClient(), table: requiredVariable('TABLE_NAME') }, now),
    uploads: s3Uploads(s3, bucket, now),
    texts: s3Texts(s3, bucket),
    dispatch: sqsDispatch(new SQSClient(), requiredVariable('EXTRACT_QUEUE_URL')),
    parseFile,
    now,
  };
};
