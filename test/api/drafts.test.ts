import { apiUnderTest, harbour, reviewerNamed } from '../support/api.ts';
import { act, claimIds, decide, take } from '../support/review.ts';

type Desk = Awaited<ReturnType<typeof apiUnderTest>>;
const minute = 60_000;
const ben = reviewerNamed('ben');

let desk: Desk;
let ids: string[];
beforeEach(async () => {
  desk = await apiUnderTest();
  await desk.article('harbour.txt', harbour);
  ids = await claimIds(desk);
});

describe('a draft', () => {
  const save = (who: 'reviewer' | typeof ben, body: object, version?: string) =>
    desk.call(who, 'PUT', `/v1/claims/${ids[0]}/draft`, { body, ...(version && { headers: { 'if-match': version } }) });

  it('is one person’s, needs no lease, and is offered with the next lease', async () => {
    expect(await save('reviewer', { rationale: 'It says' })).toMatchObject({ status: 200, body: { version: 1 } });
    expect((await save('reviewer', { rationale: 'It says so.' })).headers.get('etag')).toBe('"2"');
    expect((await desk.call(ben, 'GET', `/v1/claims/${ids[0]}/draft`)).status).toBe(404);
    expect((await take(desk, 'reviewer', ids[0]!)).body.draft).toMatchObject({ content: { rationale: 'It says so.' } });
  });

  it('is not overwritten from a tab that read an older one (412)', async () => {
    await save('reviewer', { rationale: 'one' });
    await save('reviewer', { rationale: 'two' }, '"1"');
    expect(await save('reviewer', { rationale: 'three' }, '"1"')).toMatchObject({
      status: 412,
      body: { currentVersion: 2 },
    });
  });

  it('is gone once it became a verdict or was thrown away, and is back after an undo', async () => {
    await save('reviewer', { rationale: 'one' });
    await decide(desk, 'reviewer', ids[0]!);
    expect((await desk.call('reviewer', 'GET', `/v1/claims/${ids[0]}/draft`)).status).toBe(404);
    expect((await act(desk, 'reviewer', ids[0]!, 'undo')).status).toBe(200);
    expect((await desk.call('reviewer', 'GET', `/v1/claims/${ids[0]}/draft`)).status).toBe(200);
    expect((await desk.call('reviewer', 'DELETE', `/v1/claims/${ids[0]}/draft`)).status).toBe(204);
    expect((await desk.call('reviewer', 'GET', `/v1/claims/${ids[0]}/draft`)).status).toBe(404);
  });

  it('of a claim that does not exist is refused (404), with a token too', async () => {
    const other = `${ids[0]!.slice(0, -1)}${ids[0]!.endsWith('a') ? 'b' : 'a'}`;
    expect((await desk.call('reviewer', 'PUT', `/v1/claims/${other}/draft`, { body: {} })).status).toBe(404);
    const headers = { 'lease-token': '1' };
    expect((await desk.call('reviewer', 'PUT', `/v1/claims/${other}/draft`, { body: {}, headers })).status).toBe(404);
  });

  describe('that comes with the lease’s token', () => {
    const saveUnder = (token: unknown, headers = {}, query = '') =>
      desk.call('reviewer', 'PUT', `/v1/claims/${ids[0]}/draft${query}`, {
        body: { rationale: 'It says so.' },
        headers: { 'lease-token': String(token), ...headers },
      });

    it('keeps the lease as a heartbeat does, and tells when the claim has changed at work', async () => {
      const { body: lease } = await take(desk, 'reviewer', ids[0]!);
      desk.clock.now += 4 * minute;
      const saved = await saveUnder(lease.fencingToken);
      const { body: held } = await desk.call(ben, 'GET', `/v1/leases?claim=${ids[0]}`);
      expect(held.items).toMatchObject([{ expiresAt: '2026-11-22T10:09:01.000Z', fencingToken: 1 }]);
      expect(saved).toMatchObject({
        status: 200,
        body: { version: 1, lease: { ...held.items[0], claimVersion: 1, claimRevision: 1 } },
      });
      desk.clock.now += 4 * minute;
      expect((await take(desk, ben, ids[0]!)).status).toBe(409);
      await desk.pipeline.deliver(desk.bucket.put('incoming/harbour.txt', 2, `A first line.\n\n${harbour}`));
      const after = await saveUnder(lease.fencingToken, {}, '?ttlSeconds=600');
      expect(after.body.lease).toMatchObject({
        claimVersion: 2,
        claimRevision: 2,
        expiresAt: '2026-11-22T10:18:01.000Z',
      });
    });

    it('moves the lease’s end by no less than a minute, and never back', async () => {
      const { body: lease } = await take(desk, 'reviewer', ids[0]!);
      desk.clock.now += minute - 1;
      expect((await saveUnder(lease.fencingToken)).body.lease).toMatchObject({ expiresAt: lease.expiresAt });
      desk.clock.now += 1;
      const moved = new Date(Date.parse(lease.expiresAt) + minute).toISOString();
      expect((await saveUnder(lease.fencingToken)).body.lease).toMatchObject({ expiresAt: moved });
      expect((await saveUnder(lease.fencingToken, {}, '?ttlSeconds=60')).body.lease).toMatchObject({
        expiresAt: moved,
      });
      expect((await desk.call('reviewer', 'GET', '/v1/leases')).body.items).toMatchObject([{ expiresAt: moved }]);
    });

    it('keeps a lease that ran out when nobody took the claim', async () => {
      const { body: lease } = await take(desk, 'reviewer', ids[0]!);
      desk.clock.now += 60 * minute;
      expect((await saveUnder(lease.fencingToken)).body.lease).toMatchObject({ leaseId: lease.leaseId });
      expect((await take(desk, ben, ids[0]!)).status).toBe(409);
    });

    it('is saved all the same when somebody else took the claim, whose lease stays as it was', async () => {
      const { body: lease } = await take(desk, 'reviewer', ids[0]!);
      desk.clock.now += 6 * minute;
      const { body: taken } = await take(desk, ben, ids[0]!);
      desk.clock.now += minute;
      for (const token of [lease.fencingToken, taken.fencingToken])
        expect(await saveUnder(token)).toMatchObject({ status: 200, body: { lease: null } });
      const { body } = await desk.call('reviewer', 'GET', `/v1/leases?claim=${ids[0]}`);
      expect(body.items).toMatchObject([{ holder: 'ben', expiresAt: taken.expiresAt }]);
      const draft = await desk.call('reviewer', 'GET', `/v1/claims/${ids[0]}/draft`);
      expect(draft.body).toMatchObject({ version: 2, content: { rationale: 'It says so.' } });
    });

    it('brings no lease to life that was given back or used up', async () => {
      const { body: lease } = await take(desk, 'reviewer', ids[0]!);
      await desk.call('reviewer', 'DELETE', `/v1/leases/${lease.leaseId}`);
      expect(await saveUnder(lease.fencingToken)).toMatchObject({ status: 200, body: { lease: null } });
      expect((await decide(desk, 'reviewer', ids[0]!)).status).toBe(201);
      expect(await saveUnder(lease.fencingToken + 1)).toMatchObject({ status: 200, body: { lease: null } });
      expect((await desk.call('reviewer', 'GET', '/v1/leases')).body.items).toEqual([]);
    });

    it('says nothing of a lease without one, and is refused with one that is none (400)', async () => {
      await take(desk, 'reviewer', ids[0]!);
      expect((await save('reviewer', { rationale: 'It says so.' })).body.lease).toBeNull();
      expect(await saveUnder('x')).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/headers/lease-token' }] },
      });
    });
  });
});
