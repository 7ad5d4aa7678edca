import { readFile } from 'node:fs/promises';
import { S3Client } from '@aws-sdk/client-s3';
import { s3Page } from '../../shared/store/aws/s3-page.ts';
import { requiredVariable } from '../environment.ts';
import { packedPageName, unpackPage } from './packed-page.ts';
import type { PublishDeps } from './publish-page.ts';

/** Publishing on AWS: the built page lies beside the function's code. */
export const cloudDeps = (): PublishDeps => ({
  page: s3Page(new S3Client(), requiredVariable('BUCKET_NAME')),
  files: async () => unpackPage(await readFile(new URL(packedPageName, import.meta.url), 'utf8')),
});
