import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CustomResource, Duration, Stack, Validations } from 'aws-cdk-lib';
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { buildDesk } from '../../desk/build-desk.ts';
import type { DeskConfig } from '../../desk/desk-config.ts';
import { packedPageName, packPage } from '../../lambdas/publish/packed-page.ts';
import type { Config } from '../config.ts';
import { allow } from './allow.ts';
import type { Desk } from './desk.ts';
import { ServiceFunction } from './service-function.ts';

export interface DeskFilesProps {
  readonly config: Config;
  readonly desk: Desk;
  /** What the page reads from `/config.json`. */
  readonly page: DeskConfig;
}

/**
 * The built page and its configuration in the bucket, put there by each deployment that changes either, and removed with
 * the stack. A deployment fails, and is rolled back, when they cannot be put there.
 */
export class DeskFiles extends Construct {
  constructor(scope: Construct, id: string, props: DeskFilesProps) {
    super(scope, id);
    const { bucket, distribution } = props.desk;
    const publish = new ServiceFunction(this, 'Publish', {
      config: props.config,
      name: 'publish',
      description: "The desk's page into its bucket",
      timeoutSeconds: 60,
      memoryMegabytes: 512,
      environment: { BUCKET_NAME: bucket.bucketName },
      addFiles: (folder) => writeFileSync(join(folder, packedPageName), packedDesk()),
      rights: [
        allow('PutPage', ['s3:PutObject'], [bucket.arnForObjects('*')]),
        allow('ListPage', ['s3:ListBucket'], [bucket.bucketArn]),
        allow('RemovePage', ['s3:DeleteObject'], [bucket.arnForObjects('*')]),
      ],
    });
    const page = new CustomResource(this, 'Page', {
      serviceToken: publish.function.functionArn,
      resourceType: 'Custom::DeskPage',
      serviceTimeout: Duration.minutes(5),
      properties: {
        Config: props.page,
        // The page is part of the function's code: the name of that is what makes this resource change.
        Code: ((publish.function.node.defaultChild as CfnFunction).code as CfnFunction.CodeProperty).s3Key,
      },
    });
    // The distribution takes minutes to make: by then what IAM was told of the function's role holds everywhere.
    page.node.addDependency(distribution);
    Validations.of(publish.role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(bucket.node.defaultChild as CfnBucket)}.Arn>/*]`,
      reason: 'The bucket holds the built page and nothing else: all of it is put there and removed by this function.',
    });
  }
}

const packedDesk = (): string =>
  packPage(
    [...buildDesk()].map(([path, { type, cacheControl, bytes }]) => ({
      key: path.slice(1),
      type,
      cacheControl,
      bytes,
    })),
  );
