import type { Message } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { uploadOf } from '../../../lambdas/ingest/upload-event.ts';
import { articleIdOf } from '../../../shared/domain/ids.ts';
import { type DeadLetterQueueName, deadLetterQueues, type Places } from './places.ts';
import { peek } from './queue-messages.ts';

/** A dead letter as an operator needs it: which article it is about, and why it lies there. */
export interface DeadLetter {
  readonly queue: DeadLetterQueueName;
  /** The id under which the function's log tells of each failure. */
  readonly messageId: string;
  readonly sentAt: string | null;
  readonly articleId: string | null;
  readonly key: string | null;
  readonly why: string;
}

/** Looks at the dead letters of all queues without taking them. */
export const deadLettersOf = async ({ sqs, dead }: Places, limit: number): Promise<readonly DeadLetter[]> => {
  const letters: DeadLetter[] = [];
  for (const queue of deadLetterQueues) {
    letters.push(...(await peek(sqs, dead[queue], limit)).map((message) => deadLetterOf(queue, message)));
  }
  return letters;
};

const work = z.object({ articleId: z.string(), n: z.int() });

/** What a message says of itself. Nothing of it is trusted: a dead letter is often one that nobody could read. */
export const deadLetterOf = (queue: DeadLetterQueueName, message: Message): DeadLetter => {
  const { MessageId = '', Attributes, MessageAttributes, Body = '' } = message;
  const sent = Number(Attributes?.SentTimestamp);
  const letter = { queue, messageId: MessageId, sentAt: sent ? new Date(sent).toISOString() : null };
  const error = [MessageAttributes?.ERROR_CODE, MessageAttributes?.ERROR_MESSAGE]
    .flatMap((attribute) => attribute?.StringValue ?? [])
    .join(': ');
  try {
    const body: unknown = JSON.parse(Body);
    if (queue === 'extract') {
      const { articleId, n } = work.parse(body);
      return { ...letter, articleId, key: null, why: `revision ${n} could not be extracted` };
    }
    const { bucket, key } = uploadOf(body);
    const failed = queue === 'intake' ? 'the event could not be queued' : 'the upload could not be ingested';
    return { ...letter, articleId: articleIdOf(bucket, key), key, why: error || failed };
  } catch {
    return { ...letter, articleId: null, key: null, why: error || 'the message is not one that we send' };
  }
};
