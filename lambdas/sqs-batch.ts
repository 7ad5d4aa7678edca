import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';

/** Handles one queue's messages: those that fail, and no others, are delivered again. */
export type QueueHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;

/**
 * A handler that gives each message of a batch to `work`, so that a bad one takes no neighbour with it.
 *
 * @param onFault hears of each failure, with the message's id
 */
export const queueHandler = (
  work: (body: unknown) => Promise<void>,
  onFault: (error: unknown, messageId: string) => void,
): QueueHandler => {
  const processRecord = async ({ body, messageId }: SQSRecord): Promise<void> => {
    try {
      await work(JSON.parse(body));
    } catch (error) {
      onFault(error, messageId);
      throw error;
    }
  };
  return (event, context) =>
    processPartialResponse(event, processRecord, new BatchProcessor(EventType.SQS), {
      context,
      throwOnFullBatchFailure: false,
    });
};
