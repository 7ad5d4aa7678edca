import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { articleIdOf } from '../../shared/domain/ids.ts';
import { createdEvent, type FaultPlan, type FaultyStack, faultyStack } from './faulty-stack.ts';

const key = 'incoming/harbour.txt';
const textWith = (drones: number): string => `Strikes on the harbour

At least five sailors were killed on Monday, the port authority said. The navy shot down ${drones} drones.

The council has pledged to spend 40 million euros on shelters.
`;
const text = textWith(12);

const whole = async () => {
  const stack = await faultyStack();
  stack.upload(key, 1, text);
  await stack.drain();
  return stack.keptOf(key);
};

/** Every claim of the file that is not removed, by its number of drones or its quote. */
const shown = async (stack: FaultyStack, of = key) =>
  (await stack.keptOf(of)).claims.filter(({ status }) => status !== 'removed').map(({ quote }) => quote);

describe('events of one upload', () => {
  it('that come many times, in batches and one by one, make one revision and each claim once', async () => {
    const stack = await faultyStack({ batchSize: { ingest: 4 } });
    const upload = stack.upload(key, 1, text);
    for (let i = 0; i < 9; i++) stack.send('ingest', createdEvent(upload));
    await stack.drain();
    expect(await stack.keptOf(key)).toEqual(await whole());
    expect(stack.dead).toEqual({ ingest: [], extract: [] });
  });

  it('that come again while the first is still being worked on make one set of claims', async () => {
    const stack = await faultyStack();
    const upload = stack.upload(key, 1, text);
    stack.send('ingest', createdEvent(upload));
    stack.send('ingest', createdEvent(upload));
    await Promise.all([stack.deliver('ingest'), stack.deliver('ingest'), stack.deliver('ingest')]);
    await stack.drain();
    expect(await stack.keptOf(key)).toEqual(await whole());
    expect(stack.dead).toEqual({ ingest: [], extract: [] });
  });

  it('whose extraction is delivered again while the first still runs make one set of claims', async () => {
    const stack = await faultyStack({ batchSize: { extract: 1 } });
    stack.upload(key, 1, text);
    await stack.deliver('ingest');
    const [message] = stack.queues.extract;
    for (let i = 0; i < 2; i++) stack.send('extract', message!.body);
    await Promise.all([stack.deliver('extract'), stack.deliver('extract'), stack.deliver('extract')]);
    await stack.drain();
    expect(await stack.keptOf(key)).toEqual(await whole());
    expect(stack.dead).toEqual({ ingest: [], extract: [] });
  });

  it('that come a day later change nothing of what a reviewer may have seen', async () => {
    const stack = await faultyStack();
    const upload = stack.upload(key, 1, text);
    await stack.drain();
    const before = await stack.keptOf(key);
    stack.send('ingest', { ...createdEvent(upload), time: '2026-11-23T10:00:00Z' });
    await stack.drain();
    expect(await stack.keptOf(key)).toEqual(before);
  });
});

describe('uploads of one file', () => {
  /** Every order in which three events can come. */
  const orders = [
    [1, 2, 3],
    [1, 3, 2],
    [2, 1, 3],
    [2, 3, 1],
    [3, 1, 2],
    [3, 2, 1],
  ];

  it.each(orders)('whose events come in the order %d, %d, %d show the claims of the newest', async (...order) => {
    const stack = await faultyStack();
    const uploads = [1, 2, 3].map((version) => stack.bucket.put(key, version, textWith(version * 11)));
    for (const version of order) stack.send('ingest', createdEvent(uploads[version - 1]!));
    await stack.drain();
    const { article, revisions } = await stack.keptOf(key);
    expect(article?.state).toBe('ready');
    const newest = revisions.find(({ n }) => n === article?.readyRevision);
    expect(newest?.upload.versionId).toBe('v3');
    expect((await shown(stack)).filter((quote) => quote.includes('drones'))).toEqual([
      expect.stringContaining('33 drones'),
    ]);
    expect(revisions.every(({ state }) => ['ready', 'superseded'].includes(state))).toBe(true);
    expect(stack.dead).toEqual({ ingest: [], extract: [] });
  });

  it.each(orders)(
    'delivered at once, sent in the order %d, %d, %d, show the claims of the newest',
    async (...order) => {
      const stack = await faultyStack();
      const uploads = [1, 2, 3].map((version) => stack.bucket.put(key, version, textWith(version * 11)));
      for (const version of order) stack.send('ingest', createdEvent(uploads[version - 1]!));
      await Promise.all([stack.deliver('ingest'), stack.deliver('ingest'), stack.deliver('ingest')]);
      await stack.drain();
      const { article, revisions } = await stack.keptOf(key);
      expect(revisions.find(({ n }) => n === article?.readyRevision)?.upload.versionId).toBe('v3');
      expect((await shown(stack)).filter((quote) => quote.includes('drones'))).toEqual([
        expect.stringContaining('33 drones'),
      ]);
      expect(stack.dead).toEqual({ ingest: [], extract: [] });
    },
  );

  it('compare sequencers by their number, not by their letters: 9 comes before 10', async () => {
    const stack = await faultyStack();
    const [ninth, sixteenth] = [stack.bucket.put(key, 9, textWith(9)), stack.bucket.put(key, 16, textWith(16))];
    stack.send('ingest', createdEvent(sixteenth));
    stack.send('ingest', createdEvent(ninth));
    await stack.drain();
    expect((await stack.keptOf(key)).revisions.map(({ state }) => state)).toEqual(['ready', 'superseded']);
  });
});

describe('a message that nobody can read', () => {
  const unreadable = ['not JSON', 'null', '{}', '[]', '{"detail":{"object":{"key":1}}}', '"x"', ''];

  it.each(unreadable)('is a dead letter after five deliveries: %j', async (body) => {
    for (const stage of ['ingest', 'extract'] as const) {
      const stack = await faultyStack();
      stack.send(stage, body);
      await stack.drain();
      expect(stack.dead[stage]).toMatchObject([{ body, deliveries: 5 }]);
    }
  });

  it('beside good ones in one batch takes none of them with it, and they are done once', async () => {
    const stack = await faultyStack({ batchSize: { ingest: 10 } });
    const names = ['a', 'b', 'c', 'd'];
    for (const name of names) {
      stack.upload(`incoming/${name}.txt`, 1, text);
      stack.send('ingest', `poison ${name}`);
    }
    await stack.deliver('ingest');
    expect(stack.queues.ingest.map(({ body }) => body)).toEqual(names.map((name) => `poison ${name}`));
    await stack.drain();
    for (const name of names) expect((await stack.keptOf(`incoming/${name}.txt`)).article?.state).toBe('ready');
    expect(stack.dead.ingest.map(({ body }) => body)).toEqual(names.map((name) => `poison ${name}`));
    expect(stack.calls.filter((call) => call.name === 'parseFile')).toHaveLength(names.length);
  });

  it('beside good ones for the extractor takes none of them with it', async () => {
    const stack = await faultyStack();
    stack.upload(key, 1, text);
    stack.upload('incoming/other.txt', 1, text);
    await stack.deliver('ingest');
    await stack.deliver('ingest');
    stack.queues.extract.splice(1, 0, { id: 'poison', body: '{"articleId":7}', deliveries: 0 });
    stack.send('extract', { articleId: articleIdOf('bucket', 'incoming/nobody.txt'), n: 1 });
    await stack.drain();
    expect(await stack.keptOf(key)).toEqual(await whole());
    expect((await stack.keptOf('incoming/other.txt')).article?.state).toBe('ready');
    expect(stack.dead.extract).toHaveLength(2);
  });
});

describe('a service that is down', () => {
  const error = Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' });
  const refusing =
    (...names: readonly string[]): FaultPlan =>
    ({ name }) =>
      names.includes(name) ? { kind: 'error', error, when: 'before' } : null;

  it.each([
    ['the table', refusing('GetCommand', 'PutCommand', 'QueryCommand', 'TransactWriteCommand'), 'ingest', undefined],
    ['the bucket of uploads', refusing('head', 'read'), 'ingest', 'received'],
    ['the store of texts', refusing('putDocument'), 'ingest', 'received'],
    ["the extractor's queue", refusing('dispatch'), 'ingest', 'parsed'],
    ['the store of texts, for the extractor', refusing('getDocument'), 'extract', 'parsed'],
    ['the table, for writes of claims', refusing('PutCommand'), 'extract', 'parsed'],
    ['the store of coverage', refusing('putCoverage'), 'extract', 'parsed'],
  ] as const)(
    '%s, for longer than five deliveries: dead letters, and all is well once they are redriven',
    async (_what, plan, stage, state) => {
      const stack = await faultyStack({ plan });
      stack.upload(key, 1, text);
      await stack.drain();
      expect((await stack.keptOf(key)).article?.state).toBe(state);
      expect(stack.dead[stage]).toMatchObject([{ deliveries: 5 }]);
      stack.replan();
      expect(stack.redrive(stage)).toBe(1);
      await stack.drain();
      expect(await stack.keptOf(key)).toEqual(await whole());
      expect(stack.dead).toEqual({ ingest: [], extract: [] });
    },
  );

  it('the extractor, for an hour: articles wait, and all become ready', async () => {
    const stack = await faultyStack();
    const keys = Array.from({ length: 12 }, (_, i) => `incoming/hour-${i}.txt`);
    for (const each of keys) stack.upload(each, 1, text);
    for (const _ of keys) await stack.deliver('ingest');
    expect(stack.queues.extract).toHaveLength(12);
    for (const each of keys) expect((await stack.keptOf(each)).article?.state).toBe('parsed');
    await stack.drain();
    for (const each of keys) expect((await stack.keptOf(each)).article?.state).toBe('ready');
    expect(stack.dead).toEqual({ ingest: [], extract: [] });
  });

  it.each([
    ['throttles', { name: 'ProvisionedThroughputExceededException' }],
    ['answers that it broke', { name: 'InternalServerError' }],
    ['is out of time', { name: 'TimeoutError' }],
    ['limits requests', { name: 'RequestLimitExceeded' }],
  ])('DynamoDB %s at every third call: the article is ready in the end', async (_what, { name }) => {
    const refusal = Object.assign(new Error(name), { name });
    const stack = await faultyStack({
      plan: (call) =>
        call.name.endsWith('Command') && call.n % 3 === 0 && call.n < 60
          ? { kind: 'error', error: refusal, when: 'before' }
          : null,
    });
    stack.upload(key, 1, text);
    await stack.drain();
    for (const stage of ['ingest', 'extract'] as const) while (stack.redrive(stage) > 0) await stack.drain();
    expect(await stack.keptOf(key)).toEqual(await whole());
  });
});

describe('transactions of others on the same items', () => {
  const conflict = new TransactionCanceledException({
    message: 'Transaction cancelled',
    $metadata: {},
    CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }],
  });

  it('that collide with each of ours once are waited for, in the same delivery', async () => {
    const met = new Set<number>();
    const stack = await faultyStack({
      plan: ({ n, name }) => {
        if (name !== 'TransactWriteCommand' || met.has(n - 1)) return null;
        met.add(n);
        return { kind: 'error', error: conflict, when: 'before' };
      },
    });
    stack.upload(key, 1, text);
    await stack.deliver('ingest');
    await stack.deliver('extract');
    expect(stack.queues).toEqual({ ingest: [], extract: [] });
    expect(met.size).toBe(3);
    expect(await stack.keptOf(key)).toEqual(await whole());
  });

  it('that were ours, though we were told that they collided, are not done twice', async () => {
    let lied = false;
    const stack = await faultyStack({
      plan: ({ name }) => {
        if (name !== 'TransactWriteCommand' || lied) return null;
        lied = true;
        return { kind: 'error', error: conflict, when: 'after' };
      },
    });
    stack.upload(key, 1, text);
    await stack.drain();
    expect(await stack.keptOf(key)).toEqual(await whole());
    expect(stack.dead).toEqual({ ingest: [], extract: [] });
  });
});

describe('a number', () => {
  it.each([
    ['a quintillion', 'Economists at the institute counted 5 quintillion bolivars in circulation on Monday.'],
    [
      'more digits than a double holds',
      'The bank printed 12,345,678,901,234,567,890 notes in 2019, the ministry said.',
    ],
    ['nineteen digits of a cent', 'The index fell to 0.1234567890123456789% on Monday, the ministry said.'],
  ])('of %s does not keep an article from being ready, and is read back as it was found', async (_what, sentence) => {
    const stack = await faultyStack();
    stack.upload(key, 1, `Inflation\n\n${sentence}\n`);
    await stack.drain();
    const { article, claims } = await stack.keptOf(key);
    expect(stack.dead).toEqual({ ingest: [], extract: [] });
    expect(article?.state).toBe('ready');
    const values = claims.flatMap(({ quantities }) => quantities.map(({ value }) => value));
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) expect(typeof value).toBe('number');
  });
});

it('a number beyond what the table can hold stays as it is written, without a value', async () => {
  const stack = await faultyStack();
  const [huge, tiny] = [`1${'0'.repeat(200)}`, `0.${'0'.repeat(140)}1%`];
  stack.upload(
    key,
    1,
    `Inflation\n\nThe bank printed ${huge} notes, the ministry said. The rate fell to ${tiny} on Monday.\n`,
  );
  await stack.drain();
  const { article, claims } = await stack.keptOf(key);
  expect(article?.state).toBe('ready');
  expect(stack.dead).toEqual({ ingest: [], extract: [] });
  const found = claims.flatMap(({ quantities }) => quantities.map(({ quote, value }) => [quote, value]));
  expect(found).toContainEqual([expect.stringContaining(huge), null]);
  expect(found).toContainEqual([expect.stringContaining(tiny), null]);
});

describe('a key', () => {
  const longest = (() => {
    const start = `incoming/${'ü'.repeat(400)}/`;
    return `${start}${'n'.repeat(1024 - Buffer.byteLength(start) - 4)}.txt`;
  })();

  it.each([
    ['with spaces', 'incoming/two  words .txt'],
    ['with plus signs', 'incoming/a+b+c.txt'],
    ['with what looks URL-encoded', 'incoming/per%20cent%2B.txt'],
    ['in other alphabets', 'incoming/Überschrift “заголовок” 見出し 🌊.txt'],
    ['with a decomposed letter', 'incoming/cafe\u0301.txt'],
    ['with the separators of our own keys', 'incoming/ART#CLM#REV#0001.txt'],
    ['with dots for folders', 'incoming/../text/./x.txt'],
    ['of 1,024 bytes', longest],
  ])('%s is kept as it is', async (_what, awkward) => {
    const stack = await faultyStack();
    stack.upload(awkward, 1, text);
    await stack.drain();
    const { article, claims } = await stack.keptOf(awkward);
    expect(article).toMatchObject({ key: awkward, state: 'ready', id: articleIdOf('bucket', awkward) });
    expect(claims).toHaveLength((await whole()).claims.length);
    expect(stack.dead).toEqual({ ingest: [], extract: [] });
  });

  it('composed and decomposed, two files that look the same are two articles', async () => {
    const stack = await faultyStack();
    stack.upload('incoming/café.txt', 1, text);
    stack.upload('incoming/cafe\u0301.txt', 1, textWith(99));
    await stack.drain();
    expect((await shown(stack, 'incoming/café.txt')).join()).toContain('12 drones');
    expect((await shown(stack, 'incoming/cafe\u0301.txt')).join()).toContain('99 drones');
  });

  it('of 1,024 bytes is 1,024 bytes long', () => {
    expect(Buffer.byteLength(longest)).toBe(1024);
  });
});

describe('an upload that was deleted', () => {
  it('before it was read is rejected as gone', async () => {
    const stack = await faultyStack();
    const upload = stack.upload(key, 1, text);
    stack.bucket.remove(upload);
    await stack.drain();
    expect((await stack.keptOf(key)).article).toMatchObject({ state: 'rejected', rejection: { reason: 'gone' } });
    expect(stack.dead).toEqual({ ingest: [], extract: [] });
  });

  it('between the look at its size and the reading is rejected as gone', async () => {
    const stack = await faultyStack({
      plan: ({ name }) => {
        if (name === 'read') stack.bucket.remove(upload);
        return null;
      },
    });
    const upload = stack.upload(key, 1, text);
    await stack.drain();
    expect((await stack.keptOf(key)).article).toMatchObject({ state: 'rejected', rejection: { reason: 'gone' } });
  });

  it('after its text was stored becomes ready all the same', async () => {
    const stack = await faultyStack();
    const upload = stack.upload(key, 1, text);
    await stack.deliver('ingest');
    stack.bucket.remove(upload);
    await stack.drain();
    expect(await stack.keptOf(key)).toEqual(await whole());
  });
});
