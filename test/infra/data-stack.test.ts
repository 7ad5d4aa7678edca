import { roles } from '../../shared/domain/roles.ts';
import { tableSchema } from '../../shared/store/keys.ts';
import { all, one, prod, synth } from './synth.ts';

const dev = synth();
const stable = synth(prod);
const { data } = dev;

interface Denial {
  readonly Effect: string;
  readonly Principal: { readonly AWS: string };
  readonly Action: string;
  readonly Condition: unknown;
}

describe('the bucket', () => {
  const bucket = one(data, 'AWS::S3::Bucket').Properties;

  it('blocks all public access and belongs to its owner alone', () => {
    expect(bucket.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(bucket.OwnershipControls.Rules).toEqual([{ ObjectOwnership: 'BucketOwnerEnforced' }]);
  });

  it('refuses everybody who does not use TLS 1.2 or newer', () => {
    const statements: Denial[] = one(data, 'AWS::S3::BucketPolicy').Properties.PolicyDocument.Statement;
    const denials = statements.filter((s) => s.Effect === 'Deny' && s.Principal.AWS === '*' && s.Action === 's3:*');
    expect(denials.map((s) => s.Condition)).toEqual([
      { Bool: { 'aws:SecureTransport': 'false' } },
      { NumericLessThan: { 's3:TlsVersion': 1.2 } },
    ]);
    expect(denials).toHaveLength(statements.length);
  });

  it('is encrypted and keeps versions', () => {
    expect(bucket.BucketEncryption.ServerSideEncryptionConfiguration).toEqual([
      { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
    ]);
    expect(bucket.VersioningConfiguration).toEqual({ Status: 'Enabled' });
  });

  it('tells EventBridge of each object, without a custom resource', () => {
    expect(bucket.NotificationConfiguration).toEqual({ EventBridgeConfiguration: { EventBridgeEnabled: true } });
  });

  it('drops replaced bytes and half uploads, and never an object that is there', () => {
    expect(bucket.LifecycleConfiguration.Rules).toEqual([
      {
        Status: 'Enabled',
        NoncurrentVersionExpiration: { NoncurrentDays: 7 },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        ExpiredObjectDeleteMarker: true,
      },
    ]);
  });
});

describe('the archive of uploads', () => {
  const keptFor = (days: number) => ({
    RetentionDays: days,
    EventPattern: {
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: {
        bucket: { name: [{ Ref: expect.stringMatching(/^Articles/) }] },
        object: { key: [{ prefix: 'incoming/' }] },
      },
    },
  });

  it('keeps the events that the intake takes, for as long as the bytes of a replaced upload', () => {
    expect(one(data, 'AWS::Events::Archive').Properties).toMatchObject({
      ArchiveName: 'claimdesk-dev-uploads',
      ...keptFor(7),
    });
    expect(one(stable.data, 'AWS::Events::Archive').Properties).toMatchObject({
      ArchiveName: 'claimdesk-prod-uploads',
      ...keptFor(90),
    });
  });

  it('can be left out', () => {
    expect(all(synth({ uploadArchive: 'off' }).data, 'AWS::Events::Archive')).toEqual([]);
  });
});

describe('the tables', () => {
  const claims = one(data, 'AWS::DynamoDB::Table', 'Claims').Properties;
  const audit = one(data, 'AWS::DynamoDB::Table', 'Audit').Properties;

  it.each([
    ['claims', claims],
    ['audit', audit],
  ])('%s: on demand, string keys, restorable to any second', (_, table) => {
    expect(table.BillingMode).toBe('PAY_PER_REQUEST');
    expect(table.KeySchema).toEqual([
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ]);
    expect(table.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
  });

  it('claims: the indexes of the one key schema, housekeeping by TTL', () => {
    expect(claims.TimeToLiveSpecification).toEqual({ AttributeName: 'ttl', Enabled: true });
    expect(claims.GlobalSecondaryIndexes).toEqual(
      tableSchema.indexes.map(({ name, partitionKey, sortKey, projection, nonKeyAttributes }) => ({
        IndexName: name,
        KeySchema: [
          { AttributeName: partitionKey, KeyType: 'HASH' },
          { AttributeName: sortKey, KeyType: 'RANGE' },
        ],
        Projection: {
          ProjectionType: projection,
          ...(projection === 'INCLUDE' && { NonKeyAttributes: [...nonKeyAttributes] }),
        },
      })),
    );
  });

  it('audit: no event is ever deleted by age', () => {
    expect(audit.TimeToLiveSpecification).toBeUndefined();
  });
});

describe('people', () => {
  const pool = one(data, 'AWS::Cognito::UserPool').Properties;
  const commandLine = one(data, 'AWS::Cognito::UserPoolClient', 'PeopleCommandLine').Properties;

  it('are invited: nobody signs up', () => {
    expect(pool.AdminCreateUserConfig).toEqual({ AllowAdminCreateUserOnly: true });
  });

  it('have long passwords and may have an authenticator app, but no SMS', () => {
    expect(pool.Policies.PasswordPolicy).toMatchObject({
      MinimumLength: 12,
      RequireLowercase: true,
      RequireNumbers: true,
      RequireSymbols: true,
      RequireUppercase: true,
    });
    expect(pool.MfaConfiguration).toBe('OPTIONAL');
    expect(pool.EnabledMfas).toEqual(['SOFTWARE_TOKEN_MFA']);
  });

  it('belong to one group for each role', () => {
    const groups = all(data, 'AWS::Cognito::UserPoolGroup').map(([, group]) => group.Properties.GroupName);
    expect(groups).toEqual([...roles]);
  });

  it('sign in on a command line by password, where no browser flow is open', () => {
    expect(commandLine).toMatchObject({ GenerateSecret: false, AllowedOAuthFlowsUserPoolClient: false });
    expect(commandLine.ExplicitAuthFlows).toEqual(['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']);
  });
});

describe('what outlives the stack', () => {
  const kept = ['AWS::S3::Bucket', 'AWS::DynamoDB::Table', 'AWS::Cognito::UserPool'];
  const policies = (template: typeof data) =>
    kept.flatMap((type) => all(template, type)).flatMap(([, r]) => [r.DeletionPolicy, r.UpdateReplacePolicy]);

  it('in prod: everything, and nothing can be deleted by hand in passing', () => {
    expect(new Set(policies(stable.data))).toEqual(new Set(['Retain']));
    for (const [, table] of all(stable.data, 'AWS::DynamoDB::Table')) {
      expect(table.Properties.DeletionProtectionEnabled).toBe(true);
    }
    expect(one(stable.data, 'AWS::Cognito::UserPool').Properties.DeletionProtection).toBe('ACTIVE');
  });

  it('in dev: nothing', () => {
    expect(new Set(policies(data))).toEqual(new Set(['Delete']));
    for (const [, table] of all(data, 'AWS::DynamoDB::Table')) {
      expect(table.Properties.DeletionProtectionEnabled).toBe(false);
    }
  });
});

it('puts out what a person needs to upload and sign in', () => {
  expect(Object.keys(data.Outputs)).toEqual(
    expect.arrayContaining([
      'BucketName',
      'TableName',
      'AuditTableName',
      'UserPoolId',
      'CommandLineClientId',
      'SignInUrl',
    ]),
  );
});
