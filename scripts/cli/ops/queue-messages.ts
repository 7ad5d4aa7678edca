import {
  ChangeMessageVisibilityBatchCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

/** What a queue holds, as far as it knows. */
export interface Depth {
  readonly waiting: number;
  readonly inWork: number;
}

export const depthOf = async (sqs: SQSClient, queue: string): Promise<Depth> => {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl: queue,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  );
  return {
    waiting: Number(Attributes?.ApproximateNumberOfMessages ?? 0),
    inWork: Number(Attributes?.ApproximateNumberOfMessagesNotVisible ?? 0),
  };
};

export const arnOf = async (sqs: SQSClient, queue: string): Promise<string> => {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: queue, AttributeNames: ['QueueArn'] }),
  );
  return Attributes?.QueueArn ?? '';
};

/** Up to ten messages, hidden from others for a while. */
export const receive = async (sqs: SQSClient, queue: string, hiddenSeconds: number): Promise<readonly Message[]> => {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: queue,
      MaxNumberOfMessages: 10,
      VisibilityTimeout: hiddenSeconds,
      WaitTimeSeconds: 1,
      MessageAttributeNames: ['All'],
      MessageSystemAttributeNames: ['All'],
    }),
  );
  return Messages;
};

/** Looks at messages without taking them: at their end they are visible again. */
export const peek = async (sqs: SQSClient, queue: string, limit: number): Promise<readonly Message[]> => {
  const seen = new Map<string, Message>();
  while (seen.size < limit) {
    const messages = await receive(sqs, queue, 30);
    if (messages.length === 0) break;
    for (const message of messages) seen.set(message.MessageId ?? '', message);
  }
  const all = [...seen.values()];
  for (let i = 0; i < all.length; i += 10) {
    await sqs.send(
      new ChangeMessageVisibilityBatchCommand({
        QueueUrl: queue,
        Entries: all.slice(i, i + 10).map(({ ReceiptHandle }, j) => ({
          Id: String(j),
          ReceiptHandle,
          VisibilityTimeout: 0,
        })),
      }),
    );
  }
  return all;
};
