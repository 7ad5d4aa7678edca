import type { QueueHandler } from '../../lambdas/sqs-batch.ts';
import { type DeadLetter, startQueue } from '../../local/queue.ts';

const settings = { visibilitySeconds: 0, maxReceiveCount: 3, functionTimeoutSeconds: 1 };

/** A queue whose handler fails for these messages, as often as given. */
const queueThatFails = (failures: Record<string, number>, how: 'report' | 'throw' = 'report') => {
  const seen: string[] = [];
  const dead: DeadLetter[] = [];
  const left = { ...failures };
  const handler: QueueHandler = async ({ Records: [record] }) => {
    const body = JSON.parse(record!.body) as string;
    seen.push(`${body} ${record!.attributes.ApproximateReceiveCount}`);
    if ((left[body] ?? 0) === 0) return { batchItemFailures: [] };
    left[body]! -= 1;
    if (how === 'throw') throw new Error('died');
    return { batchItemFailures: [{ itemIdentifier: record!.messageId }] };
  };
  return { queue: startQueue('test', settings, handler, (letter) => dead.push(letter)), seen, dead };
};

describe('the queue', () => {
  it('delivers in order, each once, when all goes well', async () => {
    const { queue, seen } = queueThatFails({});
    for (const body of ['a', 'b', 'c']) queue.send(body);
    await queue.idle();
    expect(seen).toEqual(['a 1', 'b 1', 'c 1']);
  });

  it.each(['report', 'throw'] as const)('delivers a failed message again and its neighbours once (%s)', async (how) => {
    const { queue, seen, dead } = queueThatFails({ b: 2 }, how);
    for (const body of ['a', 'b', 'c']) queue.send(body);
    await queue.idle();
    expect(seen).toEqual(['a 1', 'b 1', 'c 1', 'b 2', 'b 3']);
    expect(dead).toEqual([]);
  });

  it('gives a message up to the dead letters after as many deliveries as allowed', async () => {
    const { queue, seen, dead } = queueThatFails({ poison: 99 });
    queue.send('poison');
    await queue.idle();
    expect(seen).toEqual(['poison 1', 'poison 2', 'poison 3']);
    expect(dead).toMatchObject([{ queue: 'test', body: '"poison"', deliveries: 3 }]);
  });
});
