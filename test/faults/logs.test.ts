import { cloudTelemetry } from '../../lambdas/telemetry.ts';
import { articleIdOf } from '../../shared/domain/ids.ts';
import { type Fault, faultyStack } from './faulty-stack.ts';

/** No word of it may be seen in a log; all of them are found nowhere else. */
const text = `Zorblatt harbour burns

At least 7341 zorblatts were killed on Monday, governor Quixmoor said. The navy shot down 12 frumious drones.

Quixmoor has pledged to spend 40 million euros on snarkshelters.
`;
const secrets = /zorblatt|7341|quixmoor|frumious|snark/i;

/** Everything that the functions write to their log while an article passes. */
const logOf = async (fault: Fault | null, content: string | Uint8Array = text): Promise<readonly string[]> => {
  const lines: string[] = [];
  const write = (chunk: unknown): boolean => lines.push(...String(chunk).split('\n').filter(Boolean)) > 0;
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(write),
    jest.spyOn(process.stderr, 'write').mockImplementation(write),
    jest.spyOn(console, 'log').mockImplementation(write),
  ];
  process.env.POWERTOOLS_SERVICE_NAME = 'test';
  process.env.POWERTOOLS_METRICS_NAMESPACE = 'Claimdesk';
  try {
    const stack = await faultyStack({
      telemetry: cloudTelemetry(),
      plan: ({ n }) => (fault && n % 3 === 0 && n < 40 ? fault : null),
    });
    stack.upload('incoming/harbour.txt', 1, content);
    stack.send('ingest', text);
    stack.send('ingest', { detail: { object: { key: text } } });
    stack.send('extract', { articleId: text });
    await stack.drain();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return lines;
};

const said = (lines: readonly string[], message: string) =>
  lines.flatMap((line) => {
    const entry = JSON.parse(line);
    return entry.message === message ? [entry] : [];
  });

it('a revision is told of by its ids and counts, once for each step', async () => {
  const entries = said(await logOf(null), 'revision');
  expect(entries.map(({ state }) => state)).toEqual(['parsed', 'ready']);
  expect(entries[1]).toMatchObject({
    articleId: articleIdOf('bucket', 'incoming/harbour.txt'),
    n: 1,
    revisionId: expect.stringMatching(/^[a-z2-7]{20}$/),
    claims: expect.any(Number),
    sentences: expect.any(Number),
    milliseconds: expect.any(Number),
  });
});

it('a rejection is told of by its reason', async () => {
  const [entry] = said(await logOf(null, Buffer.from([0, 1, 2, 3])), 'revision');
  expect(entry).toMatchObject({ state: 'rejected', reason: expect.any(String) });
});

it.each<[string, Fault | null]>([
  ['all goes well', null],
  ['a service refuses', { kind: 'error', error: new Error('Rate exceeded'), when: 'before' }],
  ['the process dies', { kind: 'die', when: 'after' }],
])('no word of an article, and none of a message, is in any log when %s', async (_when, fault) => {
  const lines = await logOf(fault);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.filter((line) => secrets.test(line))).toEqual([]);
});

it('claims are counted as a metric, for the alarm that watches them', async () => {
  const metrics = (await logOf(null)).map((line) => JSON.parse(line)).filter((entry) => entry._aws);
  expect(metrics.some((entry) => entry.Claims > 0 && entry['Revisions-ready'] === 1)).toBe(true);
  expect(metrics.every((entry) => entry._aws.CloudWatchMetrics[0].Namespace === 'Claimdesk')).toBe(true);
});
