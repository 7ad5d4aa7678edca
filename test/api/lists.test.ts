import fc from 'fast-check';
import { openCursor, sealCursor } from '../../shared/api/cursor.ts';
import { apiUnderTest, harbour } from '../support/api.ts';

type Desk = Awaited<ReturnType<typeof apiUnderTest>>;

const strikes = (n: number) =>
  Array.from(
    { length: n },
    (_, i) => `The army said it had shot down ${i + 11} drones over region number ${i + 1}.`,
  ).join('\n\n');

/** All items of a list, page by page. */
const walk = async (desk: Desk, path: string) => {
  const items: { id: string }[] = [];
  const sizes: number[] = [];
  let cursor: string | null = null;
  do {
    const { body, status }: Awaited<ReturnType<Desk['call']>> = await desk.call(
      'reviewer',
      'GET',
      `${path}${path.includes('?') ? '&' : '?'}${cursor ? `cursor=${encodeURIComponent(cursor)}` : ''}`,
    );
    expect(status).toBe(200);
    items.push(...body.items);
    sizes.push(body.items.length);
    cursor = body.nextCursor;
  } while (cursor);
  return { items, sizes };
};

describe('the list of claims', () => {
  let desk: Desk;
  let articleId: string;
  let count: number;
  beforeAll(async () => {
    desk = await apiUnderTest();
    const article = await desk.article('strikes.txt', strikes(23));
    articleId = article.id;
    count = article.claims.open!;
    await desk.article('harbour.txt', harbour);
  });

  it('gives every claim exactly once, whatever the page size, most worth checking first', async () => {
    const whole = await walk(desk, '/v1/claims?limit=100');
    expect(new Set(whole.items.map(({ id }) => id)).size).toBe(whole.items.length);
    expect(whole.items.length).toBeGreaterThan(count);
    const scores = (whole.items as unknown as { worth: { score: number } }[]).map(({ worth }) => worth.score);
    for (let i = 1; i < scores.length; i++) expect(scores[i]!).toBeLessThanOrEqual(scores[i - 1]! + 0.0001);
    for (const limit of [1, 4, 7]) {
      const paged = await walk(desk, `/v1/claims?limit=${limit}`);
      expect(paged.items).toEqual(whole.items);
      expect(Math.max(...paged.sizes)).toBe(limit);
    }
  });

  it('of one article gives just its claims, in pages too', async () => {
    const { items } = await walk(desk, `/v1/claims?article=${articleId}&limit=5`);
    expect(items).toHaveLength(count);
    expect(new Set(items.map(({ id }) => id)).size).toBe(count);
  });

  it('of one kind gives just that kind', async () => {
    const { items } = await walk(desk, '/v1/claims?kind=casualty&limit=2');
    expect((items as unknown as { kind: string }[]).map(({ kind }) => kind)).toEqual(['casualty']);
  });

  it('does not take a cursor of another filter, or a made-up one (400)', async () => {
    const { body } = await desk.call('reviewer', 'GET', '/v1/claims?limit=1');
    const cursor = encodeURIComponent(body.nextCursor);
    for (const path of [
      `/v1/claims?kind=casualty&cursor=${cursor}`,
      `/v1/articles?cursor=${cursor}`,
      '/v1/claims?cursor=x.y',
    ])
      expect(await desk.call('reviewer', 'GET', path)).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/query/cursor' }] },
      });
  });

  it('does not take an unknown filter or a limit out of bounds (400, pointing at it)', async () => {
    for (const [query, pointer] of [
      ['limit=0', '/query/limit'],
      ['limit=101', '/query/limit'],
      ['kind=rumour', '/query/kind'],
      ['article=x', '/query/article'],
      ['colour=red', '/query'],
    ]) {
      const { status, body } = await desk.call('reviewer', 'GET', `/v1/claims?${query}`);
      expect({ query, status, pointer: body.errors?.[0].pointer }).toEqual({ query, status: 400, pointer });
    }
  });

  it('of an unknown article is not empty but refused (404)', async () => {
    expect(await desk.call('reviewer', 'GET', `/v1/claims?article=${'a'.repeat(20)}`)).toMatchObject({ status: 404 });
  });
});

describe('the list of articles', () => {
  it('gives every article exactly once, newest first, over months', async () => {
    const desk = await apiUnderTest();
    const months = ['2026-02', '2026-08', '2026-08', '2026-11'];
    for (const [i, month] of months.entries()) {
      const upload = {
        ...desk.bucket.put(`incoming/${i}.txt`, 1, harbour),
        receivedAt: `${month}-03T10:00:0${i}.000Z`,
      };
      await desk.pipeline.deliver(upload);
    }
    for (const limit of [1, 3, 100]) {
      const { items } = await walk(desk, `/v1/articles?limit=${limit}`);
      expect((items as unknown as { key: string }[]).map(({ key }) => key)).toEqual([
        'incoming/3.txt',
        'incoming/2.txt',
        'incoming/1.txt',
        'incoming/0.txt',
      ]);
    }
  });
});

describe('a cursor', () => {
  it('gives its position back to its own list, and to no other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (scope, other, position) => {
        const cursor = sealCursor('key', scope, position);
        expect(openCursor('key', scope, cursor)).toBe(Buffer.from(position).toString());
        if (other !== scope) expect(openCursor('key', other, cursor)).toBeNull();
      }),
    );
  });

  it('that was tampered with is none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(openCursor('key', 'list', text)).toBeNull();
      }),
    );
  });
});
