import { idempotencyStore } from '../../shared/store/dynamo/idempotency.ts';
import { apiUnderTest, harbour, reviewerNamed } from '../support/api.ts';
import { inaccurate, take } from '../support/review.ts';

type Desk = Awaited<ReturnType<typeof apiUnderTest>>;
let desk: Desk;
beforeEach(async () => {
  desk = await apiUnderTest();
  await desk.article('harbour.txt', harbour);
});

const takeNext = (key: string, body: object = {}, who: Parameters<Desk['call']>[0] = 'reviewer') =>
  desk.call(who, 'POST', '/v1/queue/leases', { body, headers: { 'idempotency-key': key } });

describe('a request with an Idempotency-Key', () => {
  it('sent again, after a lost answer, gets the first answer and takes no second claim', async () => {
    const [first, again] = [await takeNext('k1'), await takeNext('k1')];
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect((await desk.call('reviewer', 'GET', '/v1/leases')).body.items).toHaveLength(1);
    expect((await takeNext('k2')).body.claimId).not.toBe(first.body.claimId);
  });

  it('gives a verdict once', async () => {
    const { id } = (await desk.call('reviewer', 'GET', '/v1/claims?kind=casualty')).body.items[0];
    const { body: lease } = await take(desk, 'reviewer', id);
    const send = () =>
      desk.call('reviewer', 'POST', `/v1/claims/${id}/verdicts`, {
        body: inaccurate,
        headers: { 'if-match': '"1"', 'lease-token': String(lease.fencingToken), 'idempotency-key': 'v' },
      });
    const [first, again] = [await send(), await send()];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.headers.get('etag')).toBe('"2"');
    expect(await desk.pipeline.claims.verdicts(id)).toHaveLength(1);
    expect((await desk.call('reviewer', 'GET', `/v1/claims/${id}/draft`)).status).toBe(404);
  });

  it('is refused when the key came with another request (422), and is free to others', async () => {
    await takeNext('k1');
    expect(await takeNext('k1', { kind: 'pledge' })).toMatchObject({
      status: 422,
      body: { type: 'urn:claimdesk:problem:idempotency-mismatch' },
    });
    expect((await takeNext('k1', {}, reviewerNamed('ben'))).status).toBe(201);
  });

  it('is refused while the first is at work (409), and taken when that one died', async () => {
    const store = idempotencyStore(desk.tables);
    const { body } = await takeNext('probe');
    await desk.call('reviewer', 'DELETE', `/v1/leases/${body.leaseId}`);
    const hash = (await store.begin('ana', 'probe', '', new Date(desk.clock.now)))!.requestHash;
    await store.begin('ana', 'dying', hash, new Date(desk.clock.now));
    expect(await takeNext('dying')).toMatchObject({ status: 409, body: { type: 'urn:claimdesk:problem:in-progress' } });
    desk.clock.now += 31_000;
    expect((await takeNext('dying')).status).toBe(201);
  });

  it('that was refused leaves its key free, and one a day old is forgotten', async () => {
    const { id } = (await desk.call('reviewer', 'GET', '/v1/claims')).body.items[0];
    await take(desk, reviewerNamed('ben'), id);
    expect((await takeNext('k', { claimId: id })).status).toBe(409);
    desk.clock.now += 6 * 60_000;
    expect((await takeNext('k', { claimId: id })).status).toBe(201);
    desk.clock.now += 24 * 3_600_000 + 1000;
    expect((await takeNext('k', { kind: 'pledge' })).status).toBe(201);
  });

  it('is refused when the key is no word of visible characters (400)', async () => {
    expect(await takeNext('two words')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/headers/idempotency-key' }] },
    });
  });
});
