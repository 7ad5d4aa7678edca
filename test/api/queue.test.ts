import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { articleKey } from '../../shared/store/keys.ts';
import type { ClaimStore } from '../../shared/store/ports.ts';
import { apiUnderTest, harbour, reviewerNamed } from '../support/api.ts';
import { act, claimIds, inaccurate, next, take, underLease } from '../support/review.ts';

type Desk = Awaited<ReturnType<typeof apiUnderTest>>;
const minute = 60_000;
const ben = reviewerNamed('ben');
const kim = reviewerNamed('kim');

let desk: Desk;
let ids: string[];
beforeEach(async () => {
  desk = await apiUnderTest();
  await desk.article('harbour.txt', harbour);
  ids = await claimIds(desk);
});

describe('the queue', () => {
  it('hands out the claim most worth checking, then the next, and nothing when all are out', async () => {
    const first = await next(desk, 'reviewer');
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      claimId: ids[0],
      holder: 'ana',
      fencingToken: 1,
      expiresAt: '2026-11-22T10:05:01.000Z',
      leaseId: `${ids[0]}-1`,
      claim: { id: ids[0], version: 1, articleTitle: 'Strikes on the harbour' },
      draft: null,
    });
    expect(first.headers.get('location')).toBe(`/v1/leases/${ids[0]}-1`);
    expect((await next(desk, ben)).body.claimId).toBe(ids[1]);
    expect((await next(desk, kim)).body.claimId).toBe(ids[2]);
    expect(await next(desk, reviewerNamed('lou'))).toMatchObject({ status: 204, body: null });
  });

  it('gives each claim to one of many who ask at the same moment', async () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f'].map(reviewerNamed);
    const answers = await Promise.all(people.map((person) => next(desk, person)));
    const given = answers.filter(({ status }) => status === 201).map(({ body }) => body.claimId);
    expect(given.sort()).toEqual([...ids].sort());
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(3);
  });

  it('keeps to what was asked for', async () => {
    expect((await next(desk, 'reviewer', { kind: 'pledge' })).body.claim.kind).toBe('pledge');
    expect((await next(desk, ben, { kind: 'share' })).status).toBe(204);
    expect((await next(desk, ben, { minWorth: 1 })).status).toBe(204);
    expect((await next(desk, ben, { article: ids[0]!.slice(0, 20), kind: 'casualty' })).body.claim.kind).toBe(
      'casualty',
    );
    expect((await next(desk, ben, { status: ['second_review'] })).status).toBe(204);
  });

  it('does not offer what one uploaded, has put off, or that is archived or kept for somebody else', async () => {
    const [articleId] = ids[0]!.split('-');
    const uploader = (name: string | null) =>
      desk.tables.client.send(
        new UpdateCommand({
          TableName: desk.tables.table,
          Key: articleKey(articleId!),
          UpdateExpression: 'SET uploader = :name',
          ExpressionAttributeValues: { ':name': name },
        }),
      );
    await uploader('ben');
    expect((await next(desk, ben)).status).toBe(204);
    expect(await take(desk, ben, ids[0]!)).toMatchObject({
      status: 403,
      body: { type: 'urn:claimdesk:problem:self-review' },
    });
    await uploader(null);

    expect((await act(desk, 'senior', ids[0]!, 'assign', { to: 'kim' })).status).toBe(200);
    expect((await next(desk, ben)).body.claimId).toBe(ids[1]);
    expect((await next(desk, kim)).body.claimId).toBe(ids[0]);

    const article = await desk.call('senior', 'GET', `/v1/articles/${articleId}`);
    const archived = await desk.call('senior', 'PATCH', `/v1/articles/${articleId}`, {
      body: { archived: true, reason: 'The story was withdrawn.' },
      headers: { 'if-match': article.headers.get('etag')! },
    });
    expect(archived).toMatchObject({ status: 200, body: { settings: { archived: true } } });
    expect((await next(desk, 'reviewer')).status).toBe(204);
  });

  it('lets a desk of one review its own when it is set so', async () => {
    const alone = await apiUnderTest({ policy: { secondReview: false, selfReview: true, ownDispute: false } });
    const { id } = await alone.article('harbour.txt', harbour);
    await alone.tables.client.send(
      new UpdateCommand({
        TableName: alone.tables.table,
        Key: articleKey(id),
        UpdateExpression: 'SET uploader = :name',
        ExpressionAttributeValues: { ':name': 'ana' },
      }),
    );
    expect((await next(alone, 'reviewer')).status).toBe(201);
  });

  it('offers a deferred claim again once its day has come, to be decided as if it had never gone', async () => {
    const { body: lease } = await take(desk, 'reviewer', ids[0]!);
    const until = new Date(desk.clock.now + 60 * minute).toISOString();
    const deferred = await underLease(desk, 'reviewer', lease, 'defer', {
      until,
      reason: 'The report is due at noon.',
    });
    expect(deferred).toMatchObject({ status: 200, body: { status: 'deferred', deferred: { until, back: 'open' } } });
    expect((await next(desk, ben)).body.claimId).toBe(ids[1]);
    desk.clock.now += 61 * minute;
    const again = await next(desk, kim);
    expect(again.body).toMatchObject({ claimId: ids[0], claim: { status: 'open', deferred: null } });
    const decided = await underLease(desk, kim, again.body, 'verdicts', inaccurate);
    expect(decided).toMatchObject({ status: 201, body: { status: 'decided' } });
    const { body } = await desk.call('reviewer', 'GET', `/v1/articles/${ids[0]!.split('-')[0]}`);
    expect(body.claims).toMatchObject({ open: 2, deferred: 0, decided: 1 });
  });

  it('offers a claim whose day has come only to who asks for what it was before it was put off', async () => {
    const { body: lease } = await take(desk, 'senior', ids[0]!);
    const until = new Date(desk.clock.now + 60 * minute).toISOString();
    await underLease(desk, 'senior', lease, 'defer', { until, reason: 'The report is due at noon.' });
    desk.clock.now += 61 * minute;
    expect((await next(desk, 'senior', { status: ['second_review', 'disputed'] })).status).toBe(204);
    expect((await next(desk, 'senior', { status: ['open'] })).body.claimId).toBe(ids[0]);
  });

  it('goes on from a cursor when the first thousand are not for the caller, and does not take one made up', async () => {
    const read: (string | null)[] = [];
    const queue: ClaimStore['queue'] = async (_statuses, _filter, _limit, after) => {
      read.push(after);
      return { items: [], next: String(read.length) };
    };
    const long = await apiUnderTest({ claims: { queue, due: async () => [] } as unknown as ClaimStore });
    const first = await next(long, 'reviewer');
    expect(first).toMatchObject({ status: 200, body: { nextCursor: expect.any(String) } });
    const { nextCursor: cursor } = first.body;
    expect((await next(long, 'reviewer', { cursor })).status).toBe(200);
    expect(read).toEqual([null, '1', '2', '3', '4', '5', '6', '7']);

    for (const other of [{ cursor: 'x.y' }, { cursor, kind: 'pledge' }, { cursor: `${cursor}x` }])
      expect(await next(long, 'reviewer', other)).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/cursor' }] },
      });
    expect((await next(long, ben, { cursor })).status).toBe(400);
  });
});
