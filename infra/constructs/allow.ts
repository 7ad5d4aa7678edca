import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/**
 * One right of one function. Written by hand rather than by `grant…`, which takes wildcards and more than is used.
 *
 * @param sid what the right is for, in letters only: it names the line in the template
 * @example allow('WriteTexts', ['s3:PutObject'], [`${bucket.bucketArn}/text/*`])
 */
export const allow = (sid: string, actions: readonly string[], resources: readonly string[]): PolicyStatement =>
  new PolicyStatement({ sid, actions: [...actions], resources: [...resources] });
