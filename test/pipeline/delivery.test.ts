import { articleIdOf } from '../../shared/domain/ids.ts';
import type { Tables } from '../../shared/store/dynamo/table.ts';
import { Cut, memoryBucket, pipelineOn } from '../support/pipeline.ts';
import { freshTables } from '../support/tables.ts';

const text = `Strikes on the harbour

At least five sailors were killed on Monday, the port authority said. The navy shot down 12 drones.

The council has pledged to spend 40 million euros on shelters.
`;
const key = 'incoming/harbour.txt';
const articleId = articleIdOf('bucket', key);

/** Everything that is kept of the article, in a fixed order. */
const kept = async (pipeline: ReturnType<typeof pipelineOn>) => {
  const claims = [...(await pipeline.claims.ofArticle(articleId))].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    article: await pipeline.articles.get(articleId),
    revisions: await pipeline.articles.revisions(articleId),
    claims,
    histories: await Promise.all(claims.map(({ id }) => pipeline.claims.history(id))),
  };
};

const uncut = async () => {
  const bucket = memoryBucket();
  const pipeline = pipelineOn(await freshTables(), bucket);
  await pipeline.deliver(bucket.put(key, 1, text));
  return kept(pipeline);
};

describe('an upload', () => {
  it('becomes one ready revision with its claims, each with one event', async () => {
    const { article, revisions, claims, histories } = await uncut();
    expect(article).toMatchObject({ state: 'ready', readyRevision: 1, claims: { open: claims.length, decided: 0 } });
    expect(revisions).toHaveLength(1);
    expect(claims.length).toBeGreaterThanOrEqual(3);
    expect(histories.map((events) => events.map(({ action }) => action))).toEqual(claims.map(() => ['extract']));
  });

  it('delivered three times is one revision and one set of claims', async () => {
    const bucket = memoryBucket();
    const pipeline = pipelineOn(await freshTables(), bucket);
    const upload = bucket.put(key, 1, text);
    for (let i = 0; i < 3; i++) await pipeline.deliver(upload);
    expect(await kept(pipeline)).toEqual(await uncut());
  });

  it('delivered three times at once is one revision and one set of claims', async () => {
    const bucket = memoryBucket();
    const pipeline = pipelineOn(await freshTables(), bucket);
    const upload = bucket.put(key, 1, text);
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => pipeline.deliver(upload)));
    if (outcomes.some(({ status }) => status === 'rejected')) await pipeline.deliver(upload);
    expect(await kept(pipeline)).toEqual(await uncut());
  });

  it('whose process dies after any of its writes is whole once the event comes again', async () => {
    const whole = await uncut();
    let cuts = 0;
    for (let writes = 1; ; writes++) {
      const tables = await freshTables();
      const bucket = memoryBucket();
      const upload = bucket.put(key, 1, text);
      const dying = pipelineOn(tables, bucket, writes);
      const death = await dying.deliver(upload).catch((error) => error);
      if (!(death instanceof Cut)) break;
      cuts++;
      const next = pipelineOn(tables, bucket, undefined, dying.texts);
      for (const message of dying.queue) await next.extract(message);
      await next.deliver(upload);
      expect({ writes, ...(await kept(next)) }).toEqual({ writes, ...whole });
    }
    expect(cuts).toBeGreaterThanOrEqual(6 + 2 * whole.claims.length);
  });
});

describe('a later upload of the same file', () => {
  let tables: Tables;
  beforeEach(async () => {
    tables = await freshTables();
  });

  it('with the same text is an unchanged revision, and its claims stay as they are', async () => {
    const bucket = memoryBucket();
    const pipeline = pipelineOn(tables, bucket);
    await pipeline.deliver(bucket.put(key, 1, text));
    const before = await kept(pipeline);
    await pipeline.deliver(bucket.put(key, 2, text.replaceAll('\n', '\r\n')));
    const after = await kept(pipeline);
    expect(after.revisions.map(({ state }) => state)).toEqual(['ready', 'unchanged']);
    expect(after.claims).toEqual(before.claims);
  });

  it('with another number has a new claim for it and takes the old one from the queue', async () => {
    const bucket = memoryBucket();
    const pipeline = pipelineOn(tables, bucket);
    await pipeline.deliver(bucket.put(key, 1, text));
    await pipeline.deliver(bucket.put(key, 2, text.replace('12 drones', '120 drones')));
    const { claims, article } = await kept(pipeline);
    const drones = claims.filter(({ quote }) => quote.includes('drones'));
    expect(drones.map(({ quantities, status }) => [quantities[0]?.value, status]).sort()).toEqual([
      [12, 'removed'],
      [120, 'open'],
    ]);
    const others = claims.filter(({ quote }) => !quote.includes('drones'));
    expect(others.every(({ status, revision }) => status === 'open' && revision === 2)).toBe(true);
    expect(article?.claims).toMatchObject({ open: claims.length - 1, decided: 0, removed: 1 });
  });

  it('that holds a removed sentence again opens its claim again', async () => {
    const bucket = memoryBucket();
    const pipeline = pipelineOn(tables, bucket);
    await pipeline.deliver(bucket.put(key, 1, text));
    await pipeline.deliver(bucket.put(key, 2, text.replace('12 drones', '120 drones')));
    await pipeline.deliver(bucket.put(key, 3, text));
    const { claims } = await kept(pipeline);
    const first = claims.find(({ quantities }) => quantities[0]?.value === 12);
    expect(first).toMatchObject({ status: 'open', revision: 3, verdict: null });
    const history = await pipeline.claims.history(first!.id);
    expect(history.map(({ action }) => action)).toEqual(['extract', 'remove', 'revive']);
  });

  it('that arrives before the earlier one wins: the earlier is superseded', async () => {
    const bucket = memoryBucket();
    const pipeline = pipelineOn(tables, bucket);
    const early = bucket.put(key, 1, text);
    await pipeline.deliver(bucket.put(key, 2, text.replace('12 drones', '120 drones')));
    await pipeline.deliver(early);
    const { revisions, claims, article } = await kept(pipeline);
    expect(revisions.map(({ state, upload }) => [upload.versionId, state])).toEqual([
      ['v2', 'ready'],
      ['v1', 'superseded'],
    ]);
    expect(claims.some(({ quantities }) => quantities[0]?.value === 12)).toBe(false);
    expect(article).toMatchObject({ state: 'ready', revision: 1 });
  });

  it('whose extraction overtakes the earlier one leaves no claim of the earlier in the queue', async () => {
    const bucket = memoryBucket();
    const pipeline = pipelineOn(tables, bucket);
    await pipeline.ingest(bucket.put(key, 1, text));
    const first = pipeline.queue.shift()!;
    await pipeline.deliver(bucket.put(key, 2, text.replace('12 drones', '120 drones')));
    await pipeline.extract(first);
    const { revisions, claims } = await kept(pipeline);
    expect(revisions.map(({ state }) => state)).toEqual(['superseded', 'ready']);
    const old = claims.filter(({ quantities }) => quantities[0]?.value === 12);
    expect(old.map(({ status }) => status)).toEqual(['removed']);
  });
});

describe('a file that cannot become an article', () => {
  const reasonOf = async (name: string, content: string | Uint8Array) => {
    const bucket = memoryBucket();
    const pipeline = pipelineOn(await freshTables(), bucket);
    await pipeline.deliver(bucket.put(`incoming/${name}`, 1, content));
    const article = await pipeline.articles.get(articleIdOf('bucket', `incoming/${name}`));
    expect(article?.state).toBe('rejected');
    return article?.rejection?.reason;
  };

  it.each([
    ['a picture', 'photo.jpg', 'x', 'unsupported-type'],
    ['an empty file', 'empty.txt', '', 'no-text'],
    [
      'bytes that are no text',
      'noise.txt',
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 31),
      'undecodable',
    ],
    ['a page without text', 'page.html', '<html><body><script>1</script></body></html>', 'no-text'],
    ['five megabytes and one byte', 'long.txt', 'a '.repeat(2_500_001), 'too-large'],
    [
      'a text in French',
      'paris.txt',
      'Le ministre a déclaré lundi que la situation reste difficile pour les habitants de la région. Les secours sont arrivés dans la nuit et plusieurs familles ont quitté leurs maisons pour la ville voisine. Selon la mairie, les écoles resteront fermées toute la semaine, et le conseil doit se réunir demain pour voter une aide aux commerçants qui ont tout perdu.',
      'unsupported-language',
    ],
  ])('is rejected with its reason: %s', async (_what, name, content, reason) => {
    expect(await reasonOf(name, content)).toBe(reason);
  });

  it('is rejected by its length alone when that is a gigabyte, whatever its event said: no byte is read', async () => {
    const bucket = memoryBucket();
    const upload = bucket.put(key, 1, text);
    const read = jest.fn();
    const uploads = {
      ...bucket.uploads,
      head: async () => ({ size: 1_000_000_000, contentType: 'text/plain', uploader: null }),
      read,
    };
    const pipeline = pipelineOn(await freshTables(), { ...bucket, uploads });
    await pipeline.deliver(upload);
    expect((await pipeline.articles.get(articleId))?.rejection).toMatchObject({
      reason: 'too-large',
      detail: expect.stringContaining('1000.0 MB'),
    });
    expect(read).not.toHaveBeenCalled();
  });

  it('is rejected as gone when it was deleted before it was read', async () => {
    const bucket = memoryBucket();
    const pipeline = pipelineOn(await freshTables(), bucket);
    const upload = bucket.put(key, 1, text);
    bucket.remove(upload);
    await pipeline.deliver(upload);
    expect((await pipeline.articles.get(articleId))?.rejection?.reason).toBe('gone');
  });
});
