import { Duration } from 'aws-cdk-lib';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { type AlarmSpec, alarmPeriod } from './alarms.ts';
import { metricsNamespace } from './service-function.ts';

/** Anything in a dead-letter queue: an article that nobody works on any more. */
export const deadLetterAlarm = (name: string, queue: Queue, what: string): AlarmSpec => ({
  name: `${name}DeadLetters`,
  description: `${what} No work on it goes on until it is redriven.`,
  metric: queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'max' }),
  above: 0,
});

/** Articles wait: the function cannot keep up, or fails and retries. */
export const waitingAlarm = (name: string, queue: Queue): AlarmSpec => ({
  name: `${name}Waiting`,
  description: `The oldest message in the ${name} queue has waited for more than 15 minutes.`,
  metric: queue.metricApproximateAgeOfOldestMessage({ period: alarmPeriod, statistic: 'max' }),
  above: 15 * 60,
});

/** A function fails or is refused a place to run. */
export const functionAlarms = (name: string, lambda: LambdaFunction): AlarmSpec[] => [
  {
    name: `${name}Errors`,
    description: `The ${name} function ended with an error, ran out of time or out of memory.`,
    metric: lambda.metricErrors({ period: alarmPeriod, statistic: 'sum' }),
    above: 0,
  },
  {
    name: `${name}Throttles`,
    description: `The ${name} function was refused a place to run: the account's concurrency is used up.`,
    metric: lambda.metricThrottles({ period: alarmPeriod, statistic: 'sum' }),
    above: 0,
    periods: 2,
  },
];

/** Articles come through, and hardly anything is found in them: the extractor is broken, though no function fails. */
export const fewClaimsAlarm = (): AlarmSpec => ({
  name: 'FewClaims',
  description: 'In each of two hours, less than one claim was found in an article on average.',
  metric: claimsPerArticle(Duration.hours(1)),
  below: 1,
  periods: 2,
});

/** Claims found for each article that became ready: the extract function reports each article once. */
export const claimsPerArticle = (period: Duration): IMetric =>
  new Metric({
    namespace: metricsNamespace,
    metricName: 'Claims',
    dimensionsMap: { service: 'extract' },
    statistic: 'avg',
    period,
  });

/** What callers of the API see. */
export const apiAlarms = (stage: HttpStage): AlarmSpec[] => [
  {
    name: 'ApiServerErrors',
    description: 'The API answered with a 5xx.',
    metric: stage.metricServerError({ period: alarmPeriod, statistic: 'sum' }),
    above: 0,
  },
  {
    name: 'ApiSlow',
    description: 'One in twenty requests took longer than a second, for 15 minutes.',
    metric: stage.metricLatency({ period: alarmPeriod, statistic: 'p95' }),
    above: 1000,
    periods: 3,
  },
];
