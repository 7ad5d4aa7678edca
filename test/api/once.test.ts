import { idempotencyStore } from '../../shared/store/dynamo/idempotency.ts';
import { apiUnderTest, harbour, reviewerNamed } from '../support/api.ts';
import { act, inaccurate, take } from '../support/review.ts';

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

  describe('gives a verdict once', () => {
    let id: string;
    let send: (body?: object, version?: number) => ReturnType<Desk['call']>;
    beforeEach(async () => {
      id = (await desk.call('reviewer', 'GET', '/v1/claims?kind=casualty')).body.items[0].id;
      const { body: lease } = await take(desk, 'reviewer', id);
      send = (body = inaccurate, version = 1) =>
        desk.call('reviewer', 'POST', `/v1/claims/${id}/verdicts`, {
          body,
          headers: { 'if-match': `"${version}"`, 'lease-token': String(lease.fencingToken), 'idempotency-key': 'v' },
        });
    });
    const kept = async () => ({
      verdicts: (await desk.pipeline.claims.verdicts(id)).length,
      draft: (await desk.call('reviewer', 'GET', `/v1/claims/${id}/draft`)).status,
    });

    it('when it is sent again after a lost answer', async () => {
      const [first, again] = [await send(), await send()];
      expect([first.status, again.status]).toEqual([201, 201]);
      expect(again.body).toEqual(first.body);
      for (const name of ['etag', 'location']) expect(again.headers.get(name)).toBe(first.headers.get(name));
      expect(await kept()).toEqual({ verdicts: 1, draft: 404 });
    });

    it('when it is sent four times at the same moment, and none is told to wait or that it came late', async () => {
      const answers = await Promise.all([send(), send(), send(), send()]);
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
      expect(await kept()).toEqual({ verdicts: 1, draft: 404 });
    });

    it('also when the claim was opened again in between', async () => {
      await send();
      await act(desk, 'senior', id, 'reopen', { reason: 'A new count is out.' });
      expect(await send(inaccurate, 3)).toMatchObject({ status: 201, body: { status: 'open', version: 3 } });
      expect(await kept()).toMatchObject({ verdicts: 1 });
    });

    it('and refuses another verdict under its key (422)', async () => {
      await send();
      expect(await send({ ...inaccurate, content: 'outdated' })).toMatchObject({
        status: 422,
        body: { type: 'urn:claimdesk:problem:idempotency-mismatch' },
      });
      expect(await kept()).toEqual({ verdicts: 1, draft: 404 });
    });

    it('while the same key of somebody else is theirs alone', async () => {
      await send();
      await act(desk, 'senior', id, 'reopen', { reason: 'A new count is out.' });
      const ben = reviewerNamed('ben');
      const { body: lease } = await take(desk, ben, id);
      const other = await desk.call(ben, 'POST', `/v1/claims/${id}/verdicts`, {
        body: inaccurate,
        headers: { 'if-match': '"3"', 'lease-token': String(lease.fencingToken), 'idempotency-key': 'v' },
      });
      expect(other).toMatchObject({ status: 201, body: { status: 'decided', verdict: { by: 'ben' } } });
    });

    it('and shows nothing of the key in the verdicts', async () => {
      await send();
      const { body } = await desk.call('auditor', 'GET', `/v1/claims/${id}/verdicts`);
      expect(body.items[0]).not.toHaveProperty('request');
    });
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
