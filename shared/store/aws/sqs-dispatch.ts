import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Dispatch } from '../ports.ts';

/** Work for extract goes on its queue as JSON. */
export const sqsDispatch = (sqs: SQSClient, extractQueueUrl: string): Dispatch => ({
  extract: async (message) => {
    await sqs.send(new SendMessageCommand({ QueueUrl: extractQueueUrl, MessageBody: JSON.stringify(message) }));
  },
});
