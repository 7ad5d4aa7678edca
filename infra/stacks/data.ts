import { Aws, CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AccountRecovery, CfnUserPoolGroup, Mfa, UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { roles } from '../../shared/domain/roles.ts';
import { auditSchema, tableSchema } from '../../shared/store/keys.ts';
import { type Config, uploadOrigins } from '../config.ts';
import { publicClientDefaults } from '../constructs/public-client.ts';
import { UploadArchive } from '../constructs/upload-archive.ts';

export interface DataStackProps extends StackProps {
  readonly config: Config;
}

/** What must outlive any deployment of the service: articles, claims, the audit, people. */
export class DataStack extends Stack {
  readonly bucket: Bucket;
  readonly table: Table;
  readonly auditTable: Table;
  readonly userPool: UserPool;
  /** Where people sign in: origin of Cognito's hosted page. */
  readonly signInUrl: string;
  /** `aws cognito-idp` and scripts: user name and password for tokens. */
  readonly commandLineClient: UserPoolClient;

  constructor(scope: Construct, id: string, props: DataStackProps) {
    super(scope, id, props);
    const { config } = props;
    const removalPolicy = config.stable ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

    this.bucket = articleBucket(this, config, removalPolicy);
    if (config.uploadArchive === 'on') {
      // As long as the bytes of a replaced upload: an event whose upload is gone is of no use.
      new UploadArchive(this, 'Uploads', {
        stage: config.stage,
        bucket: this.bucket,
        days: config.replacedUploadDays,
      });
    }
    this.table = claimTable(this, config, removalPolicy);
    this.auditTable = auditTable(this, config, removalPolicy);
    this.userPool = people(this, config, removalPolicy);
    this.commandLineClient = commandLineClient(this.userPool);
    this.signInUrl = this.userPool
      .addDomain('SignIn', { cognitoDomain: { domainPrefix: `claimdesk-${config.stage}-${Aws.ACCOUNT_ID}` } })
      .baseUrl();

    new CfnOutput(this, 'BucketName', { value: this.bucket.bucketName });
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'AuditTableName', { value: this.auditTable.tableName });
    new CfnOutput(this, 'UserPoolId', { value: this.userPool.userPoolId });
    new CfnOutput(this, 'CommandLineClientId', { value: this.commandLineClient.userPoolClientId });
    new CfnOutput(this, 'SignInUrl', { value: this.signInUrl });
  }
}

const articleBucket = (scope: Construct, config: Config, removalPolicy: RemovalPolicy): Bucket => {
  const bucket = new Bucket(scope, 'Articles', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    removalPolicy,
    lifecycleRules: [
      {
        noncurrentVersionExpiration: Duration.days(config.replacedUploadDays),
        abortIncompleteMultipartUploadAfter: Duration.days(1),
        expiredObjectDeleteMarker: true,
      },
    ],
    cors: [
      {
        allowedMethods: [HttpMethods.PUT],
        allowedOrigins: uploadOrigins(config),
        allowedHeaders: ['content-type', 'content-length', 'x-amz-*'],
        exposedHeaders: ['etag', 'x-amz-version-id'],
        maxAge: Duration.hours(1).toSeconds(),
      },
    ],
  });
  // By the L1: the L2's switch brings a custom resource with a function, a role and a policy.
  (bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
    eventBridgeConfiguration: { eventBridgeEnabled: true },
  };
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason:
      'Every upload becomes a kept revision and every read for a person goes through the API, which logs it; server access logs come late and incomplete, so a desk that must know every access turns on CloudTrail data events for this bucket.',
  });
  return bucket;
};

const stringKey = (name: string) => ({ name, type: AttributeType.STRING });

const claimTable = (scope: Construct, config: Config, removalPolicy: RemovalPolicy): Table => {
  const table = new Table(scope, 'Claims', {
    partitionKey: stringKey(tableSchema.partitionKey),
    sortKey: stringKey(tableSchema.sortKey),
    timeToLiveAttribute: tableSchema.ttlAttribute,
    ...tableDefaults(config, removalPolicy),
  });
  for (const index of tableSchema.indexes) {
    table.addGlobalSecondaryIndex({
      indexName: index.name,
      partitionKey: stringKey(index.partitionKey),
      sortKey: stringKey(index.sortKey),
      projectionType: ProjectionType[index.projection],
      ...(index.nonKeyAttributes.length > 0 && { nonKeyAttributes: [...index.nonKeyAttributes] }),
    });
  }
  return table;
};

const auditTable = (scope: Construct, config: Config, removalPolicy: RemovalPolicy): Table =>
  new Table(scope, 'Audit', {
    partitionKey: stringKey(auditSchema.partitionKey),
    sortKey: stringKey(auditSchema.sortKey),
    ...tableDefaults(config, removalPolicy),
  });

const tableDefaults = (config: Config, removalPolicy: RemovalPolicy) => ({
  billingMode: BillingMode.PAY_PER_REQUEST,
  encryption: TableEncryption.DEFAULT,
  pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
  deletionProtection: config.stable,
  removalPolicy,
});

/** People are invited, never sign up; their user name is the one that histories show. */
const people = (scope: Construct, config: Config, removalPolicy: RemovalPolicy): UserPool => {
  const userPool = new UserPool(scope, 'People', {
    selfSignUpEnabled: false,
    signInAliases: { username: true, email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    standardAttributes: { email: { required: true, mutable: true } },
    passwordPolicy: {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    mfa: Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    deletionProtection: config.stable,
    removalPolicy,
  });
  for (const role of roles) {
    new CfnUserPoolGroup(userPool, `Role-${role}`, { userPoolId: userPool.userPoolId, groupName: role });
  }
  Validations.of(userPool).acknowledge(
    {
      id: 'AwsSolutions-COG2',
      reason:
        'A second factor by authenticator app is offered to everybody and can be required of a person; required of all, no script could sign in by user name and password.',
    },
    {
      id: 'AwsSolutions-COG8',
      reason:
        'The Plus plan bills every active person; sign-up is off, accounts are invited one by one, and passwords have twelve characters of four kinds.',
    },
  );
  return userPool;
};

const commandLineClient = (userPool: UserPool): UserPoolClient =>
  userPool.addClient('CommandLine', { ...publicClientDefaults, authFlows: { userPassword: true }, disableOAuth: true });
