import { Duration } from 'aws-cdk-lib';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { Dashboard, GraphWidget, type IMetric, Metric, PeriodOverride, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { type ITable, Operation } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { IntakeRule } from './intake-rule.ts';
import type { WorkQueue } from './work-queue.ts';

export interface PipelineDashboardProps {
  readonly intake: IntakeRule;
  readonly stages: readonly { readonly name: string; readonly work: WorkQueue; readonly function: LambdaFunction }[];
  readonly api: { readonly stage: HttpStage; readonly function: LambdaFunction };
  readonly table: ITable;
  /** What the pipeline is for, in one number. */
  readonly outcome: IMetric;
}

/** A row for each stage, in the order in which an article passes them: what waits, what is done, what failed. */
export class PipelineDashboard extends Construct {
  readonly dashboard: Dashboard;

  constructor(scope: Construct, id: string, props: PipelineDashboardProps) {
    super(scope, id);
    const { intake, api, table } = props;
    this.dashboard = new Dashboard(this, 'Dashboard', {
      defaultInterval: Duration.hours(12),
      periodOverride: PeriodOverride.AUTO,
    });
    this.row('Upload', [
      graph('Events', [ruleMetric(intake, 'TriggeredRules'), ruleMetric(intake, 'FailedInvocations')]),
      graph('Dead letters', [depth(intake.deadLetters)]),
    ]);
    for (const stage of props.stages) {
      this.row(stage.name, [
        graph(
          'Waiting',
          [depth(stage.work.queue)],
          [stage.work.queue.metricApproximateAgeOfOldestMessage({ statistic: 'max' })],
        ),
        ...functionGraphs(stage.function),
        graph('Dead letters', [depth(stage.work.deadLetters)]),
      ]);
    }
    this.row('API', [
      graph('Requests', [
        api.stage.metricCount({ statistic: 'sum' }),
        api.stage.metricClientError({ statistic: 'sum' }),
        api.stage.metricServerError({ statistic: 'sum' }),
      ]),
      graph(
        'Latency',
        ['p50', 'p95', 'p99'].map((statistic) => api.stage.metricLatency({ statistic, label: statistic })),
      ),
      ...functionGraphs(api.function),
    ]);
    this.row('Outcome', [graph('Claims', [props.outcome])]);
    this.row('Table', [
      graph('Capacity units', [
        table.metricConsumedReadCapacityUnits({ statistic: 'sum' }),
        table.metricConsumedWriteCapacityUnits({ statistic: 'sum' }),
      ]),
      graph('Throttled', [table.metricThrottledRequestsForOperations({ operations: tableOperations })]),
    ]);
  }

  private row(title: string, graphs: readonly GraphWidget[]): void {
    this.dashboard.addWidgets(new TextWidget({ markdown: `## ${title}`, width: 24, height: 1 }));
    this.dashboard.addWidgets(...graphs);
  }
}

const tableOperations = [
  Operation.GET_ITEM,
  Operation.QUERY,
  Operation.PUT_ITEM,
  Operation.UPDATE_ITEM,
  Operation.TRANSACT_WRITE_ITEMS,
];

const graph = (title: string, left: IMetric[], right: IMetric[] = []): GraphWidget =>
  new GraphWidget({ title, left, right, width: 6, height: 6 });

const depth = (queue: Queue): IMetric => queue.metricApproximateNumberOfMessagesVisible({ statistic: 'max' });

const functionGraphs = (lambda: LambdaFunction): GraphWidget[] => [
  graph('Invocations', [lambda.metricInvocations(), lambda.metricErrors(), lambda.metricThrottles()]),
  graph('Duration', [
    lambda.metricDuration({ statistic: 'p50', label: 'p50' }),
    lambda.metricDuration({ statistic: 'p95', label: 'p95' }),
  ]),
];

const ruleMetric = (intake: IntakeRule, metricName: string): IMetric =>
  new Metric({
    namespace: 'AWS/Events',
    metricName,
    dimensionsMap: { RuleName: intake.rule.ruleName },
    statistic: 'sum',
  });
