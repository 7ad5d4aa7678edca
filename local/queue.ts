import { randomUUID } from 'node:crypto';
import type { Context, SQSEvent } from 'aws-lambda';
import type { QueueHandler } from '../lambdas/sqs-batch.ts';
import type { QueueSettings } from '../shared/pipeline.ts';

/** A message that no delivery could get through. */
export interface DeadLetter {
  readonly queue: string;
  readonly body: string;
  readonly deliveries: number;
}

export interface Queue {
  readonly send: (body: unknown) => void;
  /** Resolves once nothing waits and nothing is at work. */
  readonly idle: () => Promise<void>;
  /** No further delivery; resolves when the one at work has ended. */
  readonly stop: () => Promise<void>;
}

/**
 * A queue in this process, with the rules of the real one: at least once, one message hidden while it is worked on,
 * delivered again after the visibility time when its handler fails or dies, and to the dead letters after
 * `maxReceiveCount` deliveries.
 */
export const startQueue = (
  name: string,
  settings: Pick<QueueSettings, 'visibilitySeconds' | 'maxReceiveCount' | 'functionTimeoutSeconds'>,
  handler: QueueHandler,
  onDeadLetter: (letter: DeadLetter) => void,
): Queue => {
  const waiting: Message[] = [];
  const hidden = new Set<NodeJS.Timeout>();
  let atWork: Promise<void> | null = null;
  let stopped = false;
  let whenIdle: (() => void)[] = [];

  const work = async (): Promise<void> => {
    for (let message = waiting.shift(); message && !stopped; message = waiting.shift()) {
      const delivered = { ...message, deliveries: message.deliveries + 1 };
      if (await handled(delivered)) continue;
      if (delivered.deliveries >= settings.maxReceiveCount) onDeadLetter({ queue: name, ...delivered });
      else hide(delivered);
    }
    atWork = null;
    if (hidden.size === 0 && waiting.length === 0) {
      for (const resolve of whenIdle) resolve();
      whenIdle = [];
    }
  };

  const handled = async (message: Message): Promise<boolean> => {
    try {
      const { batchItemFailures } = await handler(eventOf(name, message), contextOf(settings.functionTimeoutSeconds));
      return batchItemFailures.length === 0;
    } catch {
      return false;
    }
  };

  const hide = (message: Message): void => {
    const timer = setTimeout(() => {
      hidden.delete(timer);
      add(message);
    }, settings.visibilitySeconds * 1000);
    hidden.add(timer);
  };

  const add = (message: Message): void => {
    waiting.push(message);
    if (!stopped) atWork ??= work();
  };

  return {
    send: (body) => add({ id: randomUUID(), body: JSON.stringify(body), deliveries: 0 }),
    idle: () =>
      atWork || hidden.size > 0 || waiting.length > 0
        ? new Promise((resolve) => whenIdle.push(resolve))
        : Promise.resolve(),
    stop: async () => {
      stopped = true;
      for (const timer of hidden) clearTimeout(timer);
      await atWork;
    },
  };
};

interface Message {
  readonly id: string;
  readonly body: string;
  readonly deliveries: number;
}

const eventOf = (queue: string, { id, body, deliveries }: Message): SQSEvent => ({
  Records: [
    {
      messageId: id,
      receiptHandle: id,
      body,
      attributes: {
        ApproximateReceiveCount: String(deliveries),
        SentTimestamp: '0',
        SenderId: 'local',
        ApproximateFirstReceiveTimestamp: '0',
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: `arn:aws:sqs:local:000000000000:${queue}`,
      awsRegion: 'local',
    },
  ],
});

const contextOf = (timeoutSeconds: number): Context => {
  const end = Date.now() + timeoutSeconds * 1000;
  return { getRemainingTimeInMillis: () => end - Date.now() } as Context;
};
