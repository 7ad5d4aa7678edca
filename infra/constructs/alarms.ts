import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

export type AlarmSpec = {
  /** What it watches, in PascalCase: names the alarm in the template and in the runbook. */
  readonly name: string;
  /** What a person who gets it should know first. */
  readonly description: string;
  readonly metric: IMetric;
  /** Periods of the metric that must be in alarm one after the other. */
  readonly periods?: number;
} & ({ /** In alarm when the metric is above this. */ readonly above: number } | { readonly below: number });

/** Alarms that all notify one topic, when they begin and when they end. A metric without data raises no alarm. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(
    scope: Construct,
    id: string,
    props: { readonly email: string | undefined; readonly specs: readonly AlarmSpec[] },
  ) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    // A topic with a policy of its own takes from CloudWatch only what the policy says.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsPublish',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (props.email) this.topic.addSubscription(new EmailSubscription(props.email));
    const tell = new SnsAction(this.topic);
    for (const spec of props.specs) {
      const alarm = new Alarm(this, spec.name, {
        alarmDescription: `${spec.description} What to do: docs/operations.md#${spec.name.toLowerCase()}`,
        metric: spec.metric,
        ...('above' in spec
          ? { threshold: spec.above, comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD }
          : { threshold: spec.below, comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD }),
        evaluationPeriods: spec.periods ?? 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(tell);
      alarm.addOkAction(tell);
    }
  }
}

/** The period of every alarm's metric. */
export const alarmPeriod = Duration.minutes(5);
