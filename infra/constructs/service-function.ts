import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyDocument, type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  type CfnFunction,
  EventSourceMapping,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { allow } from './allow.ts';
import { bundledCode, type FunctionName } from './bundling.ts';
import type { WorkQueue } from './work-queue.ts';

/** Where the functions' own metrics stand. */
export const metricsNamespace = 'Claimdesk';

export interface ServiceFunctionProps {
  readonly config: Config;
  readonly name: FunctionName;
  readonly description: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes?: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Everything it may do besides writing its log and its trace. */
  readonly rights: readonly PolicyStatement[];
  /** The queue that it works off, if it does. */
  readonly consumes?: WorkQueue;
  /** Writes what lies beside its code into the folder. */
  readonly addFiles?: (folder: string) => void;
}

/**
 * A function by the house's defaults: Node 24 on arm64, 1 GiB (the pipeline is bound by the processor: half the memory
 * takes twice the time for the same money), JSON logs in a group of its own with a retention, traced when the
 * configuration says so, and a role with one inline policy that holds exactly the rights given. A queue is consumed with partial batch failures.
 */
export class ServiceFunction extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    const { config, consumes } = props;
    const traced = config.tracing === 'on';
    const logGroup = new LogGroup(this, 'Log', {
      retention: config.logRetentionDays,
      removalPolicy: config.stable ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const rights = [
      allow('WriteLog', ['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]),
      ...(traced ? [allow('WriteTrace', ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], ['*'])] : []),
      ...(consumes ? [allow('ConsumeQueue', consumeActions, [consumes.queue.queueArn])] : []),
      ...props.rights,
    ];
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      // In the role itself: the rights are there before anything can use them, a queue's mapping among it.
      inlinePolicies: { rights: new PolicyDocument({ statements: rights, minimize: false }) },
    });
    if (traced) {
      Validations.of(this.role).acknowledge({
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: 'X-Ray knows no resources: its two write actions can only be allowed on "*".',
      });
    }
    this.function = new LambdaFunction(this, 'Function', {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: bundledCode(props.name, props.addFiles),
      handler: 'index.handler',
      memorySize: props.memoryMegabytes ?? 1024,
      timeout: Duration.seconds(props.timeoutSeconds),
      role: this.role.withoutPolicyUpdates(),
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel[config.logLevel],
      // Three lines for each invocation that went well cost as much as the invocation.
      systemLogLevelV2: SystemLogLevel.WARN,
      environment: {
        ...props.environment,
        POWERTOOLS_SERVICE_NAME: props.name,
        POWERTOOLS_METRICS_NAMESPACE: metricsNamespace,
        POWERTOOLS_LOG_LEVEL: config.logLevel,
      },
    });
    // By the L1: the L2's switch would write a second policy, which the role refuses.
    (this.function.node.defaultChild as CfnFunction).tracingConfig = { mode: traced ? 'Active' : 'PassThrough' };
    if (consumes) {
      new EventSourceMapping(this, 'Source', {
        target: this.function,
        eventSourceArn: consumes.queue.queueArn,
        batchSize: consumes.settings.batchSize,
        maxConcurrency: config.pipelineConcurrency,
        reportBatchItemFailures: true,
      });
    }
  }
}

const consumeActions = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
