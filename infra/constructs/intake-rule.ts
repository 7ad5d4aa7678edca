import { Duration, Validations } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { eventMaxAgeHours } from '../../shared/pipeline.ts';
import { uploadEvents } from './upload-events.ts';
import { DeadLetterQueue } from './work-queue.ts';

export interface IntakeRuleProps {
  readonly bucket: IBucket;
  readonly queue: Queue;
}

/** Every object created under the watched prefix becomes a message; an event that cannot be sent is a dead letter. */
export class IntakeRule extends Construct {
  readonly rule: Rule;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: IntakeRuleProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: "It is itself the dead-letter queue of an EventBridge rule's target, which the check does not look for.",
    });
    this.rule = new Rule(this, 'Rule', {
      description: 'Uploads to the queue that they are ingested from',
      eventPattern: uploadEvents(props.bucket),
      targets: [
        new SqsQueue(props.queue, {
          deadLetterQueue: this.deadLetters,
          maxEventAge: Duration.hours(eventMaxAgeHours),
          retryAttempts: 185,
        }),
      ],
    });
  }
}
