import { readFileSync } from 'node:fs';
import type { Route } from '../../shared/api/routes/route.ts';
import { routes } from '../../shared/api/routes.ts';
import { all, one, type Resource, synth } from './synth.ts';

const { service, data } = synth({ alarmEmail: 'ops@example.org' });
const queues = all(service, 'AWS::SQS::Queue');
const work = ['Ingest', 'Extract'] as const;

const getAtt = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const idOf = (type: string, start: string): string => {
  const [found] = all(service, type).filter(([id]) => id.startsWith(start));
  if (!found) throw new Error(`no ${type} begins with ${start}`);
  return found[0];
};

describe('the intake', () => {
  const [target] = one(service, 'AWS::Events::Rule').Properties.Targets;

  it('sees objects created under incoming/ in the bucket of articles, and nothing else', () => {
    expect(one(service, 'AWS::Events::Rule').Properties.EventPattern).toEqual({
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: {
        bucket: {
          name: [{ 'Fn::ImportValue': expect.stringMatching(/^claimdesk-dev-data:ExportsOutputRefArticles/) }],
        },
        object: { key: [{ prefix: 'incoming/' }] },
      },
    });
  });

  it('sends the event on for a day, then keeps it as a dead letter', () => {
    expect(target).toMatchObject({
      Arn: getAtt(idOf('AWS::SQS::Queue', 'IngestWorkQueue')),
      DeadLetterConfig: { Arn: getAtt(idOf('AWS::SQS::Queue', 'IntakeDeadLetters')) },
      RetryPolicy: { MaximumEventAgeInSeconds: 86_400 },
    });
  });
});

describe('the queues', () => {
  it.each(work)('%s: five deliveries, then the dead-letter queue', (name) => {
    expect(one(service, 'AWS::SQS::Queue', `${name}WorkQueue`).Properties.RedrivePolicy).toEqual({
      deadLetterTargetArn: getAtt(idOf('AWS::SQS::Queue', `${name}WorkDeadLetters`)),
      maxReceiveCount: 5,
    });
  });

  it.each(work)('%s: a message stays hidden for at least six times what its function may take', (name) => {
    const queue = one(service, 'AWS::SQS::Queue', `${name}WorkQueue`).Properties;
    const { Timeout } = one(service, 'AWS::Lambda::Function', `${name}Function`).Properties;
    expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * Timeout);
  });

  it('keep dead letters for fourteen days', () => {
    const deadLetters = queues.filter(([id]) => id.includes('DeadLetters'));
    expect(deadLetters).toHaveLength(3);
    for (const [, queue] of deadLetters) expect(queue.Properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
  });

  it('are encrypted and refuse whoever does not use TLS', () => {
    for (const [id, queue] of queues) {
      expect(queue.Properties.SqsManagedSseEnabled).toBe(true);
      const policy = all(service, 'AWS::SQS::QueuePolicy').find(([, p]) => p.Properties.Queues[0].Ref === id);
      expect(policy?.[1].Properties.PolicyDocument.Statement).toContainEqual({
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: 'sqs:*',
        Resource: getAtt(id),
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      });
    }
  });

  it.each(work)('%s: only failed messages of a batch come back', (name) => {
    const mapping = one(service, 'AWS::Lambda::EventSourceMapping', `${name}Source`).Properties;
    expect(mapping).toMatchObject({
      EventSourceArn: getAtt(idOf('AWS::SQS::Queue', `${name}WorkQueue`)),
      FunctionName: { Ref: idOf('AWS::Lambda::Function', `${name}Function`) },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 5 },
    });
  });

  it.each(work)('%s: hand over one message at a time', (name) => {
    expect(one(service, 'AWS::Lambda::EventSourceMapping', `${name}Source`).Properties.BatchSize).toBe(1);
  });
});

describe('the functions', () => {
  const functions = all(service, 'AWS::Lambda::Function').map(([, f]) => f.Properties);

  it("are four, the last of which serves the only custom resource: the desk's page", () => {
    expect(functions.map((f) => f.Environment.Variables.POWERTOOLS_SERVICE_NAME)).toEqual([
      'ingest',
      'extract',
      'api',
      'publish',
    ]);
    const types = [data, service].flatMap((template) => Object.values(template.Resources).map((r) => r.Type));
    const custom = types.filter((type) => type.startsWith('Custom::') || type.includes('CustomResource'));
    expect(custom).toEqual(['Custom::DeskPage']);
  });

  it('run on Node 24, arm64, with a log group of their own that forgets', () => {
    for (const f of functions) {
      expect(f).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        TracingConfig: { Mode: 'PassThrough' },
      });
      expect(service.Resources[f.LoggingConfig.LogGroup.Ref]?.Properties.RetentionInDays).toBe(14);
    }
  });

  it('have a gibibyte where the processor is the limit, a whole one to read syntax, and half where a store is waited for', () => {
    expect(functions.map((f) => f.MemorySize)).toEqual([1024, 1769, 512, 512]);
  });

  it('are traced when the context says so', () => {
    const traced = all(synth({ tracing: 'on' }).service, 'AWS::Lambda::Function').map(([, f]) => f.Properties);
    expect(traced.map((f) => f.TracingConfig.Mode)).toEqual(Array(4).fill('Active'));
  });

  it('log as much as the context says, and of the platform only what went wrong', () => {
    for (const f of functions) {
      expect(f.LoggingConfig).toMatchObject({ ApplicationLogLevel: 'INFO', SystemLogLevel: 'WARN', LogFormat: 'JSON' });
      expect(f.Environment.Variables.POWERTOOLS_LOG_LEVEL).toBe('INFO');
    }
  });

  it('know their stores by name, and hold no secret', () => {
    const names = functions.map((f) =>
      Object.keys(f.Environment.Variables).filter((name) => !name.startsWith('POWER')),
    );
    expect(names).toEqual([
      ['TABLE_NAME', 'BUCKET_NAME', 'EXTRACT_QUEUE_URL'],
      ['TABLE_NAME', 'BUCKET_NAME', 'AUDIT_TABLE_NAME'],
      ['TABLE_NAME', 'BUCKET_NAME', 'AUDIT_TABLE_NAME', 'SECOND_REVIEW', 'SELF_REVIEW', 'OWN_DISPUTE'],
      ['BUCKET_NAME'],
    ]);
    const text = JSON.stringify([data, service]);
    expect(text).not.toMatch(/password"?\s*:\s*"|secret"?\s*:\s*"|AKIA[0-9A-Z]{16}|BEGIN [A-Z ]*PRIVATE KEY/i);
  });
});

describe('the API', () => {
  const keyOf = (route: Route) => `${route.method} ${route.path}`;
  const deployed = all(service, 'AWS::ApiGatewayV2::Route').map(([, r]) => r.Properties);

  it('has exactly the routes of the route table', () => {
    expect(deployed.map((r) => r.RouteKey).sort()).toEqual(routes.map(keyOf).sort());
  });

  it('asks for a token on every route that the table does not call public', () => {
    const authorizer = { Ref: idOf('AWS::ApiGatewayV2::Authorizer', 'ReviewApi') };
    for (const route of routes as readonly Route[]) {
      const found = deployed.find((r) => r.RouteKey === keyOf(route));
      const open = { AuthorizationType: 'NONE' };
      expect(found).toMatchObject(
        route.who === 'public' ? open : { AuthorizationType: 'JWT', AuthorizerId: authorizer },
      );
    }
    expect(deployed.filter((r) => r.AuthorizationType === 'NONE').map((r) => r.RouteKey)).toEqual([
      'GET /v1/openapi.json',
    ]);
  });

  it('takes tokens of this pool, issued to the desk or the command line', () => {
    const { JwtConfiguration, AuthorizerType, IdentitySource } = one(
      service,
      'AWS::ApiGatewayV2::Authorizer',
    ).Properties;
    expect(AuthorizerType).toBe('JWT');
    expect(IdentitySource).toEqual(['$request.header.Authorization']);
    expect(JSON.stringify(JwtConfiguration.Issuer)).toMatch(/https:\/\/cognito-idp\..*ExportsOutputRefPeople/);
    expect(JSON.stringify(JwtConfiguration.Audience)).toMatch(/"Ref":"DeskClient.*RefPeopleCommandLine/);
    expect(JwtConfiguration.Audience).toHaveLength(2);
  });

  it('limits requests, logs who called without what they sent, and lets in only the pages that the context names as origins', () => {
    const stage = one(service, 'AWS::ApiGatewayV2::Stage').Properties;
    expect(stage.StageName).toBe('$default');
    expect(stage.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 });
    expect(Object.keys(JSON.parse(stage.AccessLogSettings.Format))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/query|header|body|token/i)]),
    );
    expect(one(service, 'AWS::ApiGatewayV2::Api').Properties.CorsConfiguration.AllowOrigins).toEqual([
      'http://localhost:8080',
    ]);
  });

  it('is allowed to call its function by one statement, however many routes there are', () => {
    expect(all(service, 'AWS::Lambda::Permission')).toHaveLength(1);
  });
});

describe('alarms', () => {
  const alarms = all(service, 'AWS::CloudWatch::Alarm').map(([id, alarm]) => [id, alarm.Properties] as const);
  // biome-ignore lint/suspicious/noExplicitAny: alarm properties of any shape
  const find = (start: string): any => alarms.find(([id]) => id.startsWith(`Alarms${start}`))?.[1];

  it('go off on the first letter in each dead-letter queue', () => {
    for (const [id] of queues.filter(([name]) => name.includes('DeadLetters'))) {
      const alarm = alarms.find(([, a]) => JSON.stringify(a.Dimensions) === deadLetterDimension(id))?.[1];
      expect(alarm).toMatchObject({
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Threshold: 0,
        ComparisonOperator: 'GreaterThanThreshold',
        EvaluationPeriods: 1,
      });
    }
  });

  it.each([
    ['IngestWaiting', 'ApproximateAgeOfOldestMessage'],
    ['ExtractWaiting', 'ApproximateAgeOfOldestMessage'],
    ['IngestErrors', 'Errors'],
    ['ExtractErrors', 'Errors'],
    ['ApiErrors', 'Errors'],
    ['IngestThrottles', 'Throttles'],
    ['ExtractThrottles', 'Throttles'],
    ['ApiThrottles', 'Throttles'],
    ['ApiServerErrors', '5xx'],
    ['ApiSlow', 'Latency'],
  ])('%s watches %s', (name, metric) => {
    expect(find(name)).toMatchObject({ MetricName: metric, TreatMissingData: 'notBreaching' });
  });

  it('go off when hardly a claim is found in the articles of two hours', () => {
    expect(find('FewClaims')).toMatchObject({
      Namespace: 'Claimdesk',
      MetricName: 'Claims',
      Dimensions: [{ Name: 'service', Value: 'extract' }],
      Statistic: 'Average',
      Period: 3600,
      Threshold: 1,
      ComparisonOperator: 'LessThanThreshold',
      EvaluationPeriods: 2,
      TreatMissingData: 'notBreaching',
    });
  });

  it('each say where in the runbook it stands what to do, and it does stand there', () => {
    const headings = readFileSync('docs/operations.md', 'utf8').match(/^### .+$/gm) ?? [];
    expect(alarms.length).toBeGreaterThan(12);
    for (const [id, alarm] of alarms) {
      const name = id.replace(/^Alarms/, '').replace(/[0-9A-F]{8}$/, '');
      expect(headings).toContain(`### ${name}`);
      expect(alarm.AlarmDescription).toMatch(new RegExp(`docs/operations\\.md#${name.toLowerCase()}$`));
    }
  });

  it('measure slowness at the 95th percentile', () => {
    expect(find('ApiSlow')).toMatchObject({ ExtendedStatistic: 'p95', Threshold: 1000 });
  });

  it('tell the topic, when they begin and when they end, and the topic tells the address', () => {
    const topic = { Ref: idOf('AWS::SNS::Topic', 'Alarms') };
    for (const [, alarm] of alarms) expect(alarm).toMatchObject({ AlarmActions: [topic], OKActions: [topic] });
    expect(one(service, 'AWS::SNS::Subscription').Properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'ops@example.org',
    });
  });

  it('may be published by CloudWatch, although the topic has a policy of its own', () => {
    const statements = one(service, 'AWS::SNS::TopicPolicy').Properties.PolicyDocument.Statement;
    expect(statements).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
      }),
    );
  });
});

it('has a dashboard with a row for each stage, in the order that an article passes them', () => {
  const body = JSON.stringify(one(service, 'AWS::CloudWatch::Dashboard').Properties.DashboardBody);
  const rows = [...body.matchAll(/## (\w+)/g)].map(([, title]) => title);
  expect(rows).toEqual(['Upload', 'Ingest', 'Extract', 'API', 'Outcome', 'Table']);
});

it('tags every resource that takes tags as a map or a list', () => {
  const tagsOf = (r: Resource) => JSON.stringify(r.Properties.Tags ?? null);
  for (const type of ['AWS::Lambda::Function', 'AWS::SQS::Queue', 'AWS::ApiGatewayV2::Api', 'AWS::IAM::Role']) {
    for (const [, resource] of all(service, type)) expect(tagsOf(resource)).toMatch(/claimdesk.*dev/);
  }
});

it('puts out where to call, to look and to redrive', () => {
  expect(Object.keys(service.Outputs).sort()).toEqual([
    'AlarmTopicArn',
    'ApiUrl',
    'DashboardUrl',
    'DeskClientId',
    'DeskDistribution',
    'DeskUrl',
    'ExtractDeadLettersUrl',
    'ExtractQueueUrl',
    'IngestDeadLettersUrl',
    'IngestQueueUrl',
    'IntakeDeadLettersUrl',
  ]);
});

const deadLetterDimension = (id: string): string =>
  JSON.stringify([{ Name: 'QueueName', Value: { 'Fn::GetAtt': [id, 'QueueName'] } }]);
