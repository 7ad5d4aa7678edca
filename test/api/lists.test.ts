import fc from 'fast-check';
import { openCursor, sealCursor } from '../../shared/api/cursor.ts';
import { apiUnderTest, harbour, reviewerNamed } from '../support/api.ts';
import { act, decide } from '../support/review.ts';

type Desk = Awaited<ReturnType<typeof apiUnderTest>>;

const strikes = (n: number) =>
  Array.from(
    { length: n },
    (_, i) => `The army said it had shot down ${i + 11} drones over region number ${i + 1}.`,
  ).join('\n\n');

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly modality: readonly string[];
  readonly quote: string;
  readonly worth: { readonly score: number };
}

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

  it.each([
    ['words of the quote, in any case', 'q=SHOT%20down%2017', /shot down 17/],
    ['a modality', 'modality=attributed', /the army said/i],
  ])('of %s gives just those', async (_what, query, expected) => {
    const all = (await walk(desk, '/v1/claims?limit=100')).items as unknown as { quote: string; modality: string[] }[];
    const { items } = await walk(desk, `/v1/claims?limit=3&${query}`);
    const quotes = (items as unknown as { quote: string }[]).map(({ quote }) => quote);
    expect(quotes.length).toBeGreaterThan(0);
    if (query.startsWith('q'))
      expect(quotes).toEqual(all.map(({ quote }) => quote).filter((quote) => expected.test(quote)));
    else expect(items.length).toBe(all.filter(({ modality }) => modality.includes('attributed')).length);
  });

  it('of a least worth ends there', async () => {
    const all = (await walk(desk, '/v1/claims?limit=100')).items as unknown as {
      id: string;
      worth: { score: number };
    }[];
    const least = all[Math.floor(all.length / 2)]!.worth.score;
    const { items } = await walk(desk, `/v1/claims?limit=4&minWorth=${least}`);
    expect(items.map(({ id }) => id)).toEqual(all.filter(({ worth }) => worth.score >= least).map(({ id }) => id));
  });

  it('of any filters together is what they pick from the whole, in its order, in pages of any size', async () => {
    const all = (await walk(desk, '/v1/claims?limit=100')).items as unknown as Listed[];
    const worths = all.map(({ worth }) => worth.score);
    const filters = fc.record(
      {
        kind: fc.constantFrom('materiel', 'casualty', 'pledge'),
        modality: fc.constantFrom('attributed', 'asserted', 'hedged'),
        minWorth: fc.constantFrom(0, ...worths, 1),
        q: fc.constantFrom('shot', 'DRONES', '1', 'sailors', 'region number 2', 'nowhere'),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 9 }), async (filter, limit) => {
        const query = new URLSearchParams(
          Object.entries(filter).map(([name, value]): [string, string] => [name, String(value)]),
        );
        const { items } = await walk(desk, `/v1/claims?limit=${limit}&${query}`);
        const { kind, modality, minWorth = 0, q = '' } = filter;
        const expected = all.filter(
          (claim) =>
            (!kind || claim.kind === kind) &&
            (!modality || claim.modality.includes(modality)) &&
            claim.worth.score >= minWorth &&
            claim.quote.toLowerCase().includes(q.toLowerCase()),
        );
        expect(items.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      }),
      { numRuns: 25 },
    );
  });

  it('kept for one person comes in pages too, and so does what has a verdict', async () => {
    const own = await apiUnderTest();
    await own.article('strikes.txt', strikes(6));
    const ids = (await walk(own, '/v1/claims?limit=100')).items.map(({ id }) => id);
    for (const id of ids.slice(1, 4)) await act(own, 'senior', id, 'assign', { to: 'kim' });
    for (const id of ids.slice(0, 3)) await decide(own, reviewerNamed('kim'), id);
    const found = async (query: string) => (await walk(own, `/v1/claims?limit=1&${query}`)).items.map(({ id }) => id);
    expect(await found('assignee=kim')).toEqual(ids.slice(1, 4));
    expect(await found('assignee=kim&status=open')).toEqual(ids.slice(3, 4));
    expect(await found('assignee=kim&verdict=inaccurate')).toEqual(ids.slice(1, 3));
    expect(await found('verdict=inaccurate')).toEqual(ids.slice(0, 3));
    expect(await found('status=decided&verdict=accurate')).toEqual([]);
    expect(await found('status=open')).toEqual(ids.slice(3));
  });

  it('of an unknown article is not empty but refused (404)', async () => {
    expect(await desk.call('reviewer', 'GET', `/v1/claims?article=${'a'.repeat(20)}`)).toMatchObject({ status: 404 });
  });
});

describe('a walk through the list while others decide', () => {
  it('meets every claim that stays open exactly once', async () => {
    const desk = await apiUnderTest();
    await desk.article('strikes.txt', strikes(24));
    const all = (await walk(desk, '/v1/claims?limit=100')).items;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 7 }), fc.array(fc.nat(50), { maxLength: 3 }), async (limit, picks) => {
        const open = (await walk(desk, '/v1/claims?limit=100')).items.map(({ id }) => id);
        const closed = new Set<string>();
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const path: string = `/v1/claims?limit=${limit}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
          const { body }: Awaited<ReturnType<Desk['call']>> = await desk.call('reviewer', 'GET', path);
          seen.push(...body.items.map(({ id }: { id: string }) => id));
          cursor = body.nextCursor;
          const pick = picks.pop();
          const id = pick === undefined ? undefined : open[pick % open.length];
          if (id !== undefined && !closed.has(id) && open.length - closed.size > 4) {
            await decide(desk, 'reviewer', id);
            closed.add(id);
          }
        } while (cursor);
        expect(seen.filter((id) => !closed.has(id))).toEqual(open.filter((id) => !closed.has(id)));
        expect(new Set(seen).size).toBe(seen.length);
      }),
      { numRuns: 8 },
    );
    expect(all.length).toBeGreaterThan(20);
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

  it('of ours with one character changed, added or taken away is none', () => {
    const letter = fc.constantFrom(...'ABCxyz019-_.');
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), letter, fc.nat(2), (position, place, other, how) => {
        const cursor = sealCursor('key', 'list', position);
        const i = place % cursor.length;
        const changed = cursor.slice(0, i) + (how === 1 ? '' : other) + cursor.slice(how === 0 ? i : i + 1);
        fc.pre(changed !== cursor);
        const read = openCursor('key', 'list', changed);
        // Base 64 has spare bits at its end: what they decode to is the position itself, or nothing.
        if (read !== null) expect(read).toBe(Buffer.from(position).toString());
      }),
    );
  });
});
