import { all, synth, type Template } from './synth.ts';

const { data, service } = synth();

interface Statement {
  readonly Sid: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

const list = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

/** A resource as a person says it: `audit`, `bucket/text/*`, `IngestWorkQueue`. */
const say = (resource: unknown): string => {
  if (typeof resource === 'string') return resource;
  const node = resource as Record<string, unknown>;
  if (Array.isArray(node['Fn::Join'])) return (node['Fn::Join'][1] as unknown[]).map(say).join('');
  if (typeof node['Fn::ImportValue'] === 'string') {
    const [, found] = /ExportsOutputFnGetAtt(Articles|Claims|Audit)/.exec(node['Fn::ImportValue']) ?? [];
    return { Articles: 'bucket', Claims: 'table', Audit: 'audit' }[found ?? ''] ?? node['Fn::ImportValue'];
  }
  if (Array.isArray(node['Fn::GetAtt'])) return String(node['Fn::GetAtt'][0]).replace(/[0-9A-F]{8}$/, '');
  return JSON.stringify(resource);
};

const statementsOf = (template: Template): Statement[] =>
  all(template, 'AWS::IAM::Role')
    .flatMap(([, role]) => role.Properties.Policies ?? [])
    .flatMap((policy) => policy.PolicyDocument.Statement);

const rightsOf = (name: string): string[] =>
  all(service, 'AWS::IAM::Role')
    .filter(([id]) => id.startsWith(name))
    .flatMap(([, role]) => role.Properties.Policies)
    .flatMap((policy) => policy.PolicyDocument.Statement as Statement[])
    .map((s) => `${s.Sid}: ${list(s.Action).join(' ')} on ${list(s.Resource).map(say).join(' ')}`);

const common = (name: string) => [`WriteLog: logs:CreateLogStream logs:PutLogEvents on ${name}Log`];

describe('what each function may do, all of it', () => {
  it('ingest reads uploads, writes texts and hands on', () => {
    expect(rightsOf('Ingest')).toEqual([
      ...common('Ingest'),
      'ConsumeQueue: sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes on IngestWorkQueue',
      'ReadUploads: s3:GetObject s3:GetObjectVersion on bucket/incoming/*',
      'SeeThatAnUploadIsGone: s3:ListBucket on bucket',
      'WriteTexts: s3:PutObject on bucket/text/*',
      'KeepArticles: dynamodb:GetItem dynamodb:Query dynamodb:PutItem on table',
      'HandOn: sqs:SendMessage on ExtractWorkQueue',
    ]);
  });

  it('extract reads texts and writes claims with their audit', () => {
    expect(rightsOf('Extract')).toEqual([
      ...common('Extract'),
      'ConsumeQueue: sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes on ExtractWorkQueue',
      'ReadTexts: s3:GetObject on bucket/text/*',
      'WriteCoverage: s3:PutObject on bucket/text/*',
      'KeepClaims: dynamodb:GetItem dynamodb:Query dynamodb:PutItem dynamodb:UpdateItem on table',
      'AppendAudit: dynamodb:PutItem on audit',
    ]);
  });

  it("publish writes the desk's page, and removes it with its stack", () => {
    expect(rightsOf('DeskFilesPublish')).toEqual([
      ...common('DeskFilesPublish'),
      'PutPage: s3:PutObject on DeskBucket/*',
      'ListPage: s3:ListBucket on DeskBucket',
      'RemovePage: s3:DeleteObject on DeskBucket/*',
    ]);
  });

  it('api reads all, writes reviews with their audit and signs uploads', () => {
    expect(rightsOf('Api')).toEqual([
      ...common('Api'),
      'ReadItems: dynamodb:GetItem dynamodb:BatchGetItem on table',
      'ListItems: dynamodb:Query on table table/index/gsi1 table/index/gsi2',
      'KeepReviews: dynamodb:PutItem dynamodb:UpdateItem on table',
      'ReadAudit: dynamodb:Query on audit',
      'AppendAudit: dynamodb:PutItem on audit',
      'ReadTexts: s3:GetObject on bucket/text/*',
      'SignUploads: s3:PutObject on bucket/incoming/*',
    ]);
  });
});

describe('what nobody may do', () => {
  const statements = [...statementsOf(data), ...statementsOf(service)];

  it('use a wildcard for an action', () => {
    expect(statements.flatMap((s) => list(s.Action)).filter((action) => action.includes('*'))).toEqual([]);
  });

  it('act on everything, but for traces where they are switched on, which have no name', () => {
    const everything = (all: readonly Statement[]) =>
      all.filter((s) => list(s.Resource).includes('*')).map((s) => `${s.Sid}: ${list(s.Action).join(' ')}`);
    expect(everything(statements)).toEqual([]);
    const traced = statementsOf(synth({ tracing: 'on' }).service);
    expect(new Set(everything(traced))).toEqual(
      new Set(['WriteTrace: xray:PutTraceSegments xray:PutTelemetryRecords']),
    );
  });

  it('change or delete an audit event: only put and query are ever said of its table', () => {
    const onAudit = statements.filter((s) =>
      list(s.Resource)
        .map(say)
        .some((name) => name.startsWith('audit')),
    );
    expect(new Set(onAudit.flatMap((s) => list(s.Action)))).toEqual(new Set(['dynamodb:PutItem', 'dynamodb:Query']));
  });

  it("delete an item, a table, or an object, but for the desk's own page, which is built anew", () => {
    const deleting = statements.filter((s) =>
      list(s.Action).some((a) => /Delete(?!Message)|BatchWrite|PartiQL/.test(a)),
    );
    expect(deleting.map((s) => [s.Sid, ...list(s.Resource).map(say)])).toEqual([['RemovePage', 'DeskBucket/*']]);
  });

  it('hold rights outside of the four roles: no managed policy, no policy beside a role', () => {
    for (const template of [data, service]) {
      expect(all(template, 'AWS::IAM::Policy')).toEqual([]);
      expect(all(template, 'AWS::IAM::ManagedPolicy')).toEqual([]);
      expect(all(template, 'AWS::IAM::Role').flatMap(([, r]) => r.Properties.ManagedPolicyArns ?? [])).toEqual([]);
    }
    expect(all(service, 'AWS::IAM::Role')).toHaveLength(4);
  });
});
