import { CfnOutput, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { incomingPrefix, queueSettings, textPrefix } from '../../shared/pipeline.ts';
import { tableSchema } from '../../shared/store/keys.ts';
import type { Config } from '../config.ts';
import { Alarms, alarmPeriod } from '../constructs/alarms.ts';
import { allow } from '../constructs/allow.ts';
import { Desk } from '../constructs/desk.ts';
import { DeskFiles } from '../constructs/desk-files.ts';
import { IntakeRule } from '../constructs/intake-rule.ts';
import { PipelineDashboard } from '../constructs/pipeline-dashboard.ts';
import { ReviewApi } from '../constructs/review-api.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import {
  apiAlarms,
  claimsPerArticle,
  deadLetterAlarm,
  fewClaimsAlarm,
  functionAlarms,
  waitingAlarm,
} from '../constructs/watch.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { DataStack } from './data.ts';

export interface ServiceStackProps extends StackProps {
  readonly config: Config;
  readonly data: DataStack;
}

/** All that works on the data and keeps none: it can be removed and deployed again at any time. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);
    const { config, data } = props;
    const ingestWork = new WorkQueue(this, 'IngestWork', queueSettings.ingest);
    const extractWork = new WorkQueue(this, 'ExtractWork', queueSettings.extract);
    const intake = new IntakeRule(this, 'Intake', { bucket: data.bucket, queue: ingestWork.queue });

    const uploads = `${data.bucket.bucketArn}/${incomingPrefix}*`;
    const texts = `${data.bucket.bucketArn}/${textPrefix}*`;
    const table = data.table.tableArn;
    const indexes = tableSchema.indexes.map((index) => `${table}/index/${index.name}`);
    const audit = data.auditTable.tableArn;
    const stores = { TABLE_NAME: data.table.tableName, BUCKET_NAME: data.bucket.bucketName };
    const storesAndAudit = { ...stores, AUDIT_TABLE_NAME: data.auditTable.tableName };

    const ingest = new ServiceFunction(this, 'Ingest', {
      config,
      name: 'ingest',
      description: 'Uploads to normalised articles',
      timeoutSeconds: queueSettings.ingest.functionTimeoutSeconds,
      environment: { ...stores, EXTRACT_QUEUE_URL: extractWork.queue.queueUrl },
      consumes: ingestWork,
      rights: [
        allow('ReadUploads', ['s3:GetObject', 's3:GetObjectVersion'], [uploads]),
        // Without it S3 answers 403 for an upload that is gone, which looks like a fault of ours and is retried for nothing.
        allow('SeeThatAnUploadIsGone', ['s3:ListBucket'], [data.bucket.bucketArn]),
        allow('WriteTexts', ['s3:PutObject'], [texts]),
        allow('KeepArticles', ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'], [table]),
        allow('HandOn', ['sqs:SendMessage'], [extractWork.queue.queueArn]),
      ],
    });
    acknowledgePrefixes(ingest, data.bucket, [incomingPrefix, textPrefix]);

    const extract = new ServiceFunction(this, 'Extract', {
      config,
      name: 'extract',
      description: 'Normalised articles to ranked claims',
      timeoutSeconds: queueSettings.extract.functionTimeoutSeconds,
      // A whole processor. The longest text, read and its 7,000 claims written, takes 21 s of one, and up to 570 MB: with 1 GiB
      // the time-out would be near, and the same work costs the same.
      memoryMegabytes: 1769,
      environment: storesAndAudit,
      consumes: extractWork,
      rights: [
        allow('ReadTexts', ['s3:GetObject'], [texts]),
        allow('WriteCoverage', ['s3:PutObject'], [texts]),
        allow('KeepClaims', ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], [table]),
        allow('AppendAudit', ['dynamodb:PutItem'], [audit]),
      ],
    });
    acknowledgePrefixes(extract, data.bucket, [textPrefix]);

    const api = new ServiceFunction(this, 'Api', {
      config,
      name: 'api',
      description: 'Review API',
      timeoutSeconds: apiTimeoutSeconds,
      // It waits for DynamoDB most of its time, and every waited millisecond is paid by the size.
      memoryMegabytes: 512,
      environment: {
        ...storesAndAudit,
        SECOND_REVIEW: config.secondReview,
        SELF_REVIEW: config.selfReview,
        OWN_DISPUTE: config.ownDispute,
      },
      rights: [
        allow('ReadItems', ['dynamodb:GetItem', 'dynamodb:BatchGetItem'], [table]),
        allow('ListItems', ['dynamodb:Query'], [table, ...indexes]),
        allow('KeepReviews', ['dynamodb:PutItem', 'dynamodb:UpdateItem'], [table]),
        allow('ReadAudit', ['dynamodb:Query'], [audit]),
        allow('AppendAudit', ['dynamodb:PutItem'], [audit]),
        allow('ReadTexts', ['s3:GetObject'], [texts]),
        allow('SignUploads', ['s3:PutObject'], [uploads]),
      ],
    });
    acknowledgePrefixes(api, data.bucket, [incomingPrefix, textPrefix]);

    const desk = new Desk(this, 'Desk', {
      config,
      userPool: data.userPool,
      connect: [data.signInUrl, `https://${data.bucket.bucketRegionalDomainName}`],
    });
    const reviewApi = new ReviewApi(this, 'ReviewApi', {
      config,
      handler: api.function,
      userPool: data.userPool,
      clients: [desk.client, data.commandLineClient],
    });
    desk.addApi(reviewApi.api);
    new DeskFiles(this, 'DeskFiles', {
      config,
      desk,
      page: {
        apiOrigin: '',
        signIn: {
          authorizeUrl: `${data.signInUrl}/oauth2/authorize`,
          tokenUrl: `${data.signInUrl}/oauth2/token`,
          logoutUrl: `${data.signInUrl}/logout`,
          clientId: desk.client.userPoolClientId,
          scope: 'openid',
        },
      },
    });

    const alarms = new Alarms(this, 'Alarms', {
      email: config.alarmEmail,
      specs: [
        deadLetterAlarm('Intake', intake.deadLetters, 'An upload was seen, but its event could not be queued.'),
        deadLetterAlarm('Ingest', ingestWork.deadLetters, 'An upload failed to be ingested in every delivery.'),
        waitingAlarm('Ingest', ingestWork.queue),
        ...functionAlarms('Ingest', ingest.function),
        deadLetterAlarm('Extract', extractWork.deadLetters, 'An article failed to be extracted in every delivery.'),
        waitingAlarm('Extract', extractWork.queue),
        ...functionAlarms('Extract', extract.function),
        fewClaimsAlarm(),
        ...functionAlarms('Api', api.function),
        ...apiAlarms(reviewApi.stage),
      ],
    });
    const board = new PipelineDashboard(this, 'Board', {
      intake,
      stages: [
        { name: 'Ingest', work: ingestWork, function: ingest.function },
        { name: 'Extract', work: extractWork, function: extract.function },
      ],
      api: { stage: reviewApi.stage, function: api.function },
      table: data.table,
      outcome: claimsPerArticle(alarmPeriod),
    });

    const outputs = {
      ApiUrl: reviewApi.api.apiEndpoint,
      DeskUrl: `${desk.origin}/`,
      DeskDistribution: desk.distribution.distributionDomainName,
      DeskClientId: desk.client.userPoolClientId,
      IngestQueueUrl: ingestWork.queue.queueUrl,
      ExtractQueueUrl: extractWork.queue.queueUrl,
      IntakeDeadLettersUrl: intake.deadLetters.queueUrl,
      IngestDeadLettersUrl: ingestWork.deadLetters.queueUrl,
      ExtractDeadLettersUrl: extractWork.deadLetters.queueUrl,
      AlarmTopicArn: alarms.topic.topicArn,
      DashboardUrl: `https://${this.region}.console.aws.amazon.com/cloudwatch/home?region=${this.region}#dashboards/dashboard/${board.dashboard.dashboardName}`,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}

/** Below the 30 s at which the HTTP API gives up, so that the function answers for itself. */
const apiTimeoutSeconds = 25;

/** Rights on all objects under a prefix are meant; each prefix is one finding, named as the template imports the bucket. */
const acknowledgePrefixes = (scope: ServiceFunction, bucket: IBucket, prefixes: readonly string[]): void => {
  const data = Stack.of(bucket);
  const imported: { 'Fn::ImportValue': string } = data.resolve(data.exportValue(bucket.bucketArn));
  for (const prefix of prefixes) {
    Validations.of(scope.role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${imported['Fn::ImportValue']}/${prefix}*]`,
      reason: `Objects under ${prefix} come and go: the prefix is the narrowest name they have in common.`,
    });
  }
};
