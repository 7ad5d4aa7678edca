import {
  DeleteMessageCommand,
  ListMessageMoveTasksCommand,
  SendMessageCommand,
  type SQSClient,
  SQSServiceException,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import type { DeadLetterQueueName, Places } from './places.ts';
import type { Progress } from './progress.ts';
import { arnOf, depthOf, receive } from './queue-messages.ts';

/** How dead letters were moved, and how many. */
export interface Redriven {
  readonly moved: number;
  readonly by: 'StartMessageMoveTask' | 'receiving and sending again';
  /** Why it was not SQS itself that moved them. */
  readonly because?: string;
}

/**
 * Sends dead letters back to the queue that they came from. SQS does it itself where it can; elsewhere each is received,
 * sent and only then deleted, so that one may be sent twice but none is lost.
 *
 * @throws with SQS's reason when it stops before the last one
 */
export const redrive = async (
  { sqs, dead, work }: Places,
  queue: DeadLetterQueueName,
  progress: Progress,
): Promise<Redriven> => {
  const from = dead[queue];
  const to = work[queue === 'intake' ? 'ingest' : queue];
  if (queue === 'intake') {
    const because = 'SQS moves letters back only to a queue, and these came from an EventBridge rule';
    return { moved: await sendAgain(sqs, from, to), by: 'receiving and sending again', because };
  }
  try {
    return { moved: await moveTask(sqs, await arnOf(sqs, from), progress), by: 'StartMessageMoveTask' };
  } catch (error) {
    if (!isUnknownAction(error)) throw error;
    const because = 'this endpoint knows no StartMessageMoveTask';
    return { moved: await sendAgain(sqs, from, to), by: 'receiving and sending again', because };
  }
};

const moveTask = async (sqs: SQSClient, source: string, { tell, pause }: Progress): Promise<number> => {
  await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: source }));
  for (let printed = -1; ; await pause()) {
    const { Results } = await sqs.send(new ListMessageMoveTasksCommand({ SourceArn: source, MaxResults: 1 }));
    const { Status, FailureReason, ApproximateNumberOfMessagesMoved, ApproximateNumberOfMessagesToMove } =
      Results?.[0] ?? {};
    const moved = ApproximateNumberOfMessagesMoved ?? 0;
    if (moved !== printed) tell(`moved ${moved} of about ${ApproximateNumberOfMessagesToMove ?? '?'}`);
    printed = moved;
    if (Status === 'COMPLETED') return moved;
    if (Status === 'FAILED' || Status === 'CANCELLED') {
      throw new Error(`SQS moved ${moved} and stopped: ${FailureReason ?? `the task is ${Status}`}.`);
    }
  }
};

/** No more than lay there at the beginning: what fails again meanwhile stays for a person to look at. */
const sendAgain = async (sqs: SQSClient, from: string, to: string): Promise<number> => {
  const { waiting } = await depthOf(sqs, from);
  let moved = 0;
  while (moved < waiting) {
    const messages = await receive(sqs, from, 60);
    if (messages.length === 0) break;
    for (const { Body, ReceiptHandle } of messages) {
      await sqs.send(new SendMessageCommand({ QueueUrl: to, MessageBody: Body ?? '' }));
      await sqs.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle }));
      moved++;
    }
  }
  return moved;
};

const isUnknownAction = (error: unknown): boolean =>
  error instanceof SQSServiceException && /InvalidAction|UnknownOperation|UnsupportedOperation/.test(error.name);
