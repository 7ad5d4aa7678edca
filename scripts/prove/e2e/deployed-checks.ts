import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { readConfig, uploadOrigins } from '../../../infra/config.ts';
import type { Route } from '../../../shared/api/routes/route.ts';
import { routes } from '../../../shared/api/routes.ts';
import { roles } from '../../../shared/domain/roles.ts';
import { deadLetterRetentionDays, incomingPrefix, queueSettings, uploadArchiveName } from '../../../shared/pipeline.ts';
import { auditSchema, tableSchema } from '../../../shared/store/keys.ts';
import { type Checks, ensure, same } from './checks.ts';
import type { Deployment } from './deployment.ts';
import type { Target } from './target.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers of the command line have a shape for each command
type Json = any;

/**
 * What was deployed, read back from the services themselves: not what the template says, but what they keep of it.
 *
 * @param context what the deployment was given with -c
 */
export const checkDeployed = async (
  { check, kept, section }: Checks,
  target: Target,
  deployment: Deployment,
  context: Readonly<Record<string, string>>,
): Promise<void> => {
  const { aws, sqs } = target;
  const config = readConfig((name) => ({ stage: deployment.stage, ...context })[name]);
  const prefix = `claimdesk-${deployment.stage}`;
  const ours = (items: readonly Json[], name: string): Json[] => items.filter((one) => one[name].startsWith(prefix));

  section('Queues');
  const attributes = async (name: keyof Deployment['queues']): Promise<Json> =>
    (await sqs.send(new GetQueueAttributesCommand({ QueueUrl: deployment.queues[name], AttributeNames: ['All'] })))
      .Attributes;
  for (const name of ['ingest', 'extract'] as const) {
    await check(`the ${name} queue gives up after five deliveries, to its own dead-letter queue`, async () => {
      const [queue, dead] = [await attributes(name), await attributes(`${name}-dead`)];
      const settings = queueSettings[name];
      same(JSON.parse(queue.RedrivePolicy), {
        deadLetterTargetArn: dead.QueueArn,
        maxReceiveCount: settings.maxReceiveCount,
      });
      same(queue.VisibilityTimeout, String(settings.visibilitySeconds), 'visibility');
      same(dead.MessageRetentionPeriod, String(deadLetterRetentionDays * 86_400), 'retention of dead letters');
      same(queue.SqsManagedSseEnabled, 'true', 'encryption');
    });
  }
  await check(
    'objects created under the watched prefix go to the ingest queue, else to a dead-letter queue',
    async () => {
      const [rule] = ours((await aws('events', 'list-rules')).Rules, 'Name');
      const pattern = JSON.parse(rule.EventPattern);
      same(pattern.detail, { bucket: { name: [deployment.bucket] }, object: { key: [{ prefix: incomingPrefix }] } });
      const { Targets } = await aws('events', 'list-targets-by-rule', '--rule', rule.Name);
      const [queue, dead] = [await attributes('ingest'), await attributes('intake-dead')];
      same([Targets[0].Arn, Targets[0].DeadLetterConfig.Arn], [queue.QueueArn, dead.QueueArn]);
    },
  );

  await kept("uploads' events are kept, to be replayed", async () => {
    const archive = ['--archive-name', uploadArchiveName(deployment.stage)];
    const { State, RetentionDays } = await aws('events', 'describe-archive', ...archive);
    return [State, RetentionDays];
  }, ['ENABLED', config.replacedUploadDays]);

  section('Tables');
  const tables = [
    { name: deployment.table, schema: tableSchema, indexes: tableSchema.indexes, what: 'claims' },
    { name: deployment.auditTable, schema: auditSchema, indexes: [], what: 'audit' },
  ] as const;
  for (const { name, schema, indexes, what } of tables) {
    await check(`the table of ${what} has its keys and indexes, and is paid for by request`, async () => {
      const { Table } = await aws('dynamodb', 'describe-table', '--table-name', name);
      same(keysOf(Table), [schema.partitionKey, schema.sortKey], 'key');
      same(Table.BillingModeSummary.BillingMode, 'PAY_PER_REQUEST', 'billing');
      const found = [...(Table.GlobalSecondaryIndexes ?? [])]
        .sort((a: Json, b: Json) => (a.IndexName < b.IndexName ? -1 : 1))
        .map((index: Json) => [
          index.IndexName,
          keysOf(index),
          index.Projection.ProjectionType,
          index.Projection.NonKeyAttributes ?? [],
        ]);
      const expected = indexes.map((index) => [
        index.name,
        [index.partitionKey, index.sortKey],
        index.projection,
        [...index.nonKeyAttributes],
      ]);
      same(found, expected, 'indexes');
    });
    await kept(
      `the table of ${what} can be restored to any second`,
      async () =>
        (await aws('dynamodb', 'describe-continuous-backups', '--table-name', name)).ContinuousBackupsDescription
          .PointInTimeRecoveryDescription.PointInTimeRecoveryStatus,
      'ENABLED',
    );
  }
  await kept('housekeeping items of the table of claims expire (TTL)', async () => {
    const { TimeToLiveDescription } = await aws('dynamodb', 'describe-time-to-live', '--table-name', deployment.table);
    return [TimeToLiveDescription.TimeToLiveStatus, TimeToLiveDescription.AttributeName];
  }, ['ENABLED', tableSchema.ttlAttribute]);

  section('Bucket');
  const bucket = (what: string): Promise<Json> => aws('s3api', what, '--bucket', deployment.bucket);
  await check('it keeps versions, blocks the public, encrypts, and tells EventBridge', async () => {
    same((await bucket('get-bucket-versioning')).Status, 'Enabled');
    const { PublicAccessBlockConfiguration } = await bucket('get-public-access-block');
    same(new Set(Object.values(PublicAccessBlockConfiguration)), new Set([true]), 'public access block');
    same((await bucket('get-bucket-encryption')).ServerSideEncryptionConfiguration.Rules.length, 1, 'encryption');
    ensure(
      'EventBridgeConfiguration' in (await bucket('get-bucket-notification-configuration')),
      'EventBridge is not told',
    );
  });
  await check('it refuses whoever does not use TLS', async () => {
    const { Statement } = JSON.parse((await bucket('get-bucket-policy')).Policy);
    const denied = Statement.filter((s: Json) => s.Effect === 'Deny').map((s: Json) => s.Condition);
    ensure(
      denied.some((condition: Json) => condition.Bool?.['aws:SecureTransport'] === 'false'),
      'no statement denies plain HTTP',
    );
  });
  await check('it takes uploads from pages of the desk, and from no other origin (CORS)', async () => {
    const { CORSRules } = await bucket('get-bucket-cors');
    same([CORSRules[0].AllowedMethods, CORSRules[0].AllowedOrigins], [['PUT'], uploadOrigins(config)]);
  });
  await kept(
    'replaced uploads are forgotten after their days (lifecycle)',
    async () =>
      (await bucket('get-bucket-lifecycle-configuration')).Rules[0].NoncurrentVersionExpiration.NoncurrentDays,
    config.replacedUploadDays,
  );

  section('Functions');
  const functions = ours((await aws('lambda', 'list-functions')).Functions, 'FunctionName');
  const functionOf = (name: string): Json =>
    functions.find((f) => f.Environment.Variables.POWERTOOLS_SERVICE_NAME === name);
  const stores = { TABLE_NAME: deployment.table, BUCKET_NAME: deployment.bucket };
  const environments = {
    ingest: { ...stores, EXTRACT_QUEUE_URL: deployment.queues.extract },
    extract: { ...stores, AUDIT_TABLE_NAME: deployment.auditTable },
    api: {
      ...stores,
      AUDIT_TABLE_NAME: deployment.auditTable,
      SECOND_REVIEW: config.secondReview,
      SELF_REVIEW: config.selfReview,
      OWN_DISPUTE: config.ownDispute,
    },
  };
  for (const [name, expected] of Object.entries(environments)) {
    await check(`${name} runs on Node 24, arm64, and knows its stores by environment`, () => {
      const { Runtime, Architectures, Environment, LoggingConfig } = functionOf(name);
      same([Runtime, Architectures, LoggingConfig.LogFormat], ['nodejs24.x', ['arm64'], 'JSON']);
      for (const [variable, value] of Object.entries(expected)) {
        same(Environment.Variables[variable], value, variable);
      }
    });
  }
  await check('queues hand over with partial batch failures, at most so many at a time', async () => {
    const { EventSourceMappings } = await aws('lambda', 'list-event-source-mappings');
    for (const name of ['ingest', 'extract'] as const) {
      const mapping = EventSourceMappings.find((m: Json) => m.FunctionArn.startsWith(functionOf(name).FunctionArn));
      same(
        [mapping.BatchSize, mapping.FunctionResponseTypes, mapping.ScalingConfig.MaximumConcurrency],
        [queueSettings[name].batchSize, ['ReportBatchItemFailures'], config.pipelineConcurrency],
        name,
      );
    }
  });
  await check('their logs are forgotten after their days', async () => {
    const { logGroups } = await aws('logs', 'describe-log-groups');
    const groups = logGroups.filter((g: Json) => g.logGroupName.includes(prefix));
    same(groups.length, functions.length + 1, 'log groups');
    same(new Set(groups.map((g: Json) => g.retentionInDays)), new Set([config.logRetentionDays]), 'retention');
  });

  section('API');
  const apiId = new URL(deployment.apiUrl).hostname.split('.')[0] as string;
  const api = (what: string): Promise<Json> => aws('apigatewayv2', what, '--api-id', apiId);
  const authorizers = (await api('get-authorizers')).Items;
  await check('it has the routes of the route table, each but the public one behind the authorizer', async () => {
    const found = (await api('get-routes')).Items.map((r: Json) => [r.RouteKey, r.AuthorizationType, r.AuthorizerId]);
    const expected = (routes as readonly Route[]).map((route) =>
      route.who === 'public'
        ? [`${route.method} ${route.path}`, 'NONE', undefined]
        : [`${route.method} ${route.path}`, 'JWT', authorizers[0].AuthorizerId],
    );
    same(new Set(found.map(String)), new Set(expected.map(String)));
  });
  await check('the authorizer takes tokens of this pool, issued to its two clients', () => {
    const { Issuer, Audience } = authorizers[0].JwtConfiguration;
    ensure(Issuer.endsWith(`.amazonaws.com/${deployment.userPool}`), `issuer is ${Issuer}`);
    same(new Set(Audience), new Set([deployment.deskClient, deployment.commandLineClient]), 'audience');
  });
  await kept(
    'pages that are served elsewhere may call it, and no others (CORS)',
    async () => (await api('get-api')).CorsConfiguration?.AllowOrigins,
    config.deskOrigins.length > 0 ? [...config.deskOrigins] : undefined,
  );
  await kept('requests are limited', async () => {
    const [stage] = (await api('get-stages')).Items;
    return [stage.DefaultRouteSettings?.ThrottlingRateLimit, stage.DefaultRouteSettings?.ThrottlingBurstLimit];
  }, [config.throttle.rate, config.throttle.burst]);

  section('People');
  const pool = (what: string, ...rest: string[]): Promise<Json> =>
    aws('cognito-idp', what, '--user-pool-id', deployment.userPool, ...rest);
  await check('nobody signs up alone, passwords are long, and each role is a group', async () => {
    const { UserPool } = await pool('describe-user-pool');
    same(UserPool.AdminCreateUserConfig.AllowAdminCreateUserOnly, true, 'invitation only');
    same(UserPool.Policies.PasswordPolicy.MinimumLength, 12, 'length of passwords');
    const { Groups } = await pool('list-groups');
    same(new Set(Groups.map((group: Json) => group.GroupName)), new Set(roles), 'groups');
  });

  section('Watching');
  await check('each dead-letter queue has an alarm that tells the topic', async () => {
    const { MetricAlarms } = await aws('cloudwatch', 'describe-alarms', '--alarm-name-prefix', prefix);
    for (const name of ['intake-dead', 'ingest-dead', 'extract-dead'] as const) {
      const queue = deployment.queues[name].slice(deployment.queues[name].lastIndexOf('/') + 1);
      const alarm = MetricAlarms.find((a: Json) => a.Dimensions.some((d: Json) => d.Value === queue));
      same([alarm?.MetricName, alarm?.AlarmActions.length], ['ApproximateNumberOfMessagesVisible', 1], name);
    }
  });
  await check('there is a dashboard', async () => {
    const { DashboardEntries } = await aws('cloudwatch', 'list-dashboards');
    same(ours(DashboardEntries, 'DashboardName').length, 1);
  });
};

const keysOf = ({ KeySchema }: Json): string[] =>
  ['HASH', 'RANGE'].map((type) => KeySchema.find((key: Json) => key.KeyType === type)?.AttributeName);
