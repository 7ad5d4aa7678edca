import { join } from 'node:path';
import { articleStore } from '../../../shared/store/dynamo/articles.ts';
import { claimStore } from '../../../shared/store/dynamo/claims.ts';
import { ensure } from './checks.ts';
import { run } from './processes.ts';
import type { Target } from './target.ts';

const root = join(import.meta.dirname, '../../..');

/** One CDK command on the very app of this repository, ended when it hangs. */
export const cdk = async (target: Target, folder: string, ...args: readonly string[]): Promise<string> => {
  const { code, all } = await run(
    process.execPath,
    [join(root, 'node_modules/aws-cdk/bin/cdk'), ...args, '--output', join(folder, 'cdk.out'), '--no-notices'],
    {
      cwd: root,
      env: { ...target.env, PATH: `${join(process.execPath, '..')}:${target.env.PATH}` },
      timeoutSeconds: 150,
    },
  );
  ensure(code === 0, `cdk ${args[0]} ended with ${code}:\n${all.slice(-3000)}`);
  return all;
};

/** Values of CDK's context as its command line takes them. */
export const contextArguments = (context: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(context).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** What the checks work on: where, what is deployed there, and a folder for the files that they make. */
export interface Site {
  readonly target: Target;
  readonly deployment: Deployment;
  readonly scratch: string;
}

/** The outputs of both stacks of one stage. */
export interface Deployment {
  readonly stage: string;
  readonly bucket: string;
  readonly table: string;
  readonly auditTable: string;
  readonly userPool: string;
  readonly deskClient: string;
  readonly commandLineClient: string;
  readonly signInUrl: string;
  readonly apiUrl: string;
  readonly deskUrl: string;
  /** CloudFront's own name for the desk. */
  readonly deskDistribution: string;
  readonly queues: Readonly<Record<QueueName, string>>;
}

type QueueName = 'ingest' | 'extract' | 'intake-dead' | 'ingest-dead' | 'extract-dead';

/** @throws when the stacks are not there */
export const readDeployment = async (target: Target, stage: string): Promise<Deployment> => {
  const outputs: Record<string, string> = {};
  for (const stack of ['data', 'service']) {
    const { Stacks } = await target.aws(
      'cloudformation',
      'describe-stacks',
      '--stack-name',
      `claimdesk-${stage}-${stack}`,
    );
    for (const { OutputKey, OutputValue } of Stacks[0].Outputs) outputs[OutputKey] = OutputValue;
  }
  const output = (name: string): string => {
    const value = outputs[name];
    ensure(value, `the stacks of stage ${stage} have no output ${name}`);
    return value;
  };
  return {
    stage,
    bucket: output('BucketName'),
    table: output('TableName'),
    auditTable: output('AuditTableName'),
    userPool: output('UserPoolId'),
    deskClient: output('DeskClientId'),
    commandLineClient: output('CommandLineClientId'),
    signInUrl: output('SignInUrl'),
    apiUrl: output('ApiUrl'),
    deskUrl: output('DeskUrl'),
    deskDistribution: output('DeskDistribution'),
    queues: {
      ingest: output('IngestQueueUrl'),
      extract: output('ExtractQueueUrl'),
      'intake-dead': output('IntakeDeadLettersUrl'),
      'ingest-dead': output('IngestDeadLettersUrl'),
      'extract-dead': output('ExtractDeadLettersUrl'),
    },
  };
};

/** The stores, read past the API: what is really in the tables. */
export const storesOf = ({ documents }: Target, { table, auditTable }: Deployment) => {
  const tables = { client: documents, table, audit: auditTable };
  return { articles: articleStore(tables, () => new Date()), claims: claimStore(tables) };
};
export type Stores = ReturnType<typeof storesOf>;
