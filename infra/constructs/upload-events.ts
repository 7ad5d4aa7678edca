import type { EventPattern } from 'aws-cdk-lib/aws-events';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { incomingPrefix } from '../../shared/pipeline.ts';

/** The events that tell of an upload: every object created in the bucket under the watched prefix, and nothing else. */
export const uploadEvents = (bucket: IBucket): EventPattern => ({
  source: ['aws.s3'],
  detailType: ['Object Created'],
  detail: { bucket: { name: [bucket.bucketName] }, object: { key: [{ prefix: incomingPrefix }] } },
});
