import { type Fault, type FaultPlan, faultyStack, type OutsideCall } from './faulty-stack.ts';

const key = 'incoming/harbour.txt';
const text = `Strikes on the harbour

At least five sailors were killed on Monday, the port authority said. The navy shot down 12 drones.

The council has pledged to spend 40 million euros on shelters.
`;

const uneventful = async () => {
  const stack = await faultyStack();
  stack.upload(key, 1, text);
  await stack.drain();
  return { kept: await stack.keptOf(key), calls: stack.calls };
};

/** The article, after this befell the call of this number and nothing else went wrong. */
const afterFault = async (at: number, fault: Fault) => {
  let met: OutsideCall | null = null;
  const stack = await faultyStack({
    plan: (call) => {
      if (call.n !== at) return null;
      met = call;
      return fault;
    },
  });
  stack.upload(key, 1, text);
  await stack.drain();
  return { met: met as OutsideCall | null, dead: stack.dead, kept: await stack.keptOf(key) };
};

const throttled = Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' });

describe('an article becomes ready, with each claim once', () => {
  it.each<[string, Fault]>([
    ['the process dies before it', { kind: 'die', when: 'before' }],
    ['the process dies right after it', { kind: 'die', when: 'after' }],
    ['it never answers and the function runs out of time', { kind: 'hang' }],
    ['the service refuses it', { kind: 'error', error: throttled, when: 'before' }],
    [
      'the service does it, and its answer is lost',
      { kind: 'error', error: new Error('socket hang up'), when: 'after' },
    ],
  ])('whichever of the calls outside is the one at which %s', async (_what, fault) => {
    const { kept: whole, calls } = await uneventful();
    expect(whole.claims.length).toBeGreaterThanOrEqual(3);
    expect(new Set(calls.map(({ name }) => name))).toEqual(
      new Set([
        ...['GetCommand', 'PutCommand', 'TransactWriteCommand'],
        ...['head', 'read', 'parseFile', 'putDocument', 'getDocument', 'putCoverage', 'dispatch'],
      ]),
    );
    for (let at = 1; at <= calls.length; at++) {
      const { met, dead, kept } = await afterFault(at, fault);
      expect(met).not.toBeNull();
      expect({ at, ...met, kept, dead }).toEqual({ at, ...met, kept: whole, dead: { ingest: [], extract: [] } });
    }
  });
});

describe('a file that kills the function each time', () => {
  const bomb = 'incoming/bomb.txt';
  const bombed: FaultPlan = ({ file }) => (file === 'bomb.txt' ? { kind: 'die', when: 'before' } : null);

  it('is a dead letter after five deliveries, and its article tells that it is on its way still', async () => {
    const stack = await faultyStack({ plan: bombed });
    stack.upload(bomb, 1, text);
    await stack.drain();
    expect(stack.dead.ingest).toMatchObject([{ deliveries: 5 }]);
    expect((await stack.keptOf(bomb)).article?.state).toBe('received');
  });

  it('takes no other file with it', async () => {
    const stack = await faultyStack({ plan: bombed });
    const names = ['a.txt', 'b.txt', 'bomb.txt', 'c.txt', 'd.txt'];
    for (const name of names) stack.upload(`incoming/${name}`, 1, text);
    await stack.drain();
    const states = await Promise.all(
      names.map(async (name) => (await stack.keptOf(`incoming/${name}`)).article?.state),
    );
    expect(states).toEqual(['ready', 'ready', 'received', 'ready', 'ready']);
    expect(stack.dead).toMatchObject({ ingest: [{ deliveries: 5 }], extract: [] });
  });

  it('is rejected as gone once an operator has deleted it and redriven the letter', async () => {
    const stack = await faultyStack({ plan: bombed });
    const upload = stack.upload(bomb, 1, text);
    await stack.drain();
    stack.bucket.remove(upload);
    expect(stack.redrive('ingest')).toBe(1);
    await stack.drain();
    expect((await stack.keptOf(bomb)).article).toMatchObject({ state: 'rejected', rejection: { reason: 'gone' } });
    expect(stack.dead.ingest).toEqual([]);
  });

  it('is a ready article once a version that reads it is deployed and the letter redriven', async () => {
    const stack = await faultyStack({ plan: bombed });
    stack.upload(bomb, 1, text);
    await stack.drain();
    stack.replan();
    stack.redrive('ingest');
    await stack.drain();
    expect((await stack.keptOf(bomb)).article?.state).toBe('ready');
  });
});
