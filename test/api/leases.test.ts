import { apiUnderTest, harbour, reviewerNamed } from '../support/api.ts';
import { act, claimIds, claimNow, decide, inaccurate, next, take, underLease } from '../support/review.ts';

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

describe('a lease', () => {
  it('on a named claim keeps others out, and says who holds it until when', async () => {
    await take(desk, 'reviewer', ids[1]!);
    expect(await take(desk, ben, ids[1]!)).toMatchObject({
      status: 409,
      body: {
        type: 'urn:claimdesk:problem:lease-held',
        lease: { holder: 'ana', expiresAt: '2026-11-22T10:05:01.000Z' },
      },
    });
    const { body } = await desk.call(ben, 'GET', `/v1/leases?claim=${ids[1]}`);
    expect(body.items).toMatchObject([{ holder: 'ana', leaseId: `${ids[1]}-1` }]);
  });

  it('asked for twice is one lease', async () => {
    const [once, twice] = [await take(desk, 'reviewer', ids[0]!), await take(desk, 'reviewer', ids[0]!)];
    expect(twice.body.leaseId).toBe(once.body.leaseId);
    const { body } = await desk.call('reviewer', 'GET', '/v1/leases');
    expect(body.items).toHaveLength(1);
  });

  it('ends by itself, and the next one has a higher token', async () => {
    await take(desk, 'reviewer', ids[0]!);
    desk.clock.now += 6 * minute;
    expect(await take(desk, ben, ids[0]!)).toMatchObject({ status: 201, body: { holder: 'ben', fencingToken: 2 } });
    expect((await desk.call('reviewer', 'GET', '/v1/leases')).body.items).toEqual([]);
  });

  it('is kept by a heartbeat, which tells when the claim has changed at work', async () => {
    const { body: lease } = await take(desk, 'reviewer', ids[0]!);
    desk.clock.now += 4 * minute;
    const beat = await desk.call('reviewer', 'POST', `/v1/leases/${lease.leaseId}/heartbeat`);
    expect(beat).toMatchObject({ status: 200, body: { expiresAt: '2026-11-22T10:09:01.000Z', claimVersion: 1 } });
    desk.clock.now += 4 * minute;
    expect((await take(desk, ben, ids[0]!)).status).toBe(409);
    await desk.pipeline.deliver(desk.bucket.put('incoming/harbour.txt', 2, `A first line.\n\n${harbour}`));
    const after = await desk.call('reviewer', 'POST', `/v1/leases/${lease.leaseId}/heartbeat`);
    expect(after.body).toMatchObject({ claimVersion: 2, claimRevision: 2 });
  });

  it('is not kept by a heartbeat that comes after somebody else took the claim', async () => {
    const { body: lease } = await take(desk, 'reviewer', ids[0]!);
    desk.clock.now += 6 * minute;
    await take(desk, ben, ids[0]!);
    expect(await desk.call('reviewer', 'POST', `/v1/leases/${lease.leaseId}/heartbeat`)).toMatchObject({
      status: 409,
      body: { type: 'urn:claimdesk:problem:lease-lost', lease: { holder: 'ben' } },
    });
  });

  it('given back is free at once; skipped, the claim is not offered for a day, but may be asked for', async () => {
    const { body: lease } = await next(desk, 'reviewer');
    expect((await desk.call('reviewer', 'DELETE', `/v1/leases/${lease.leaseId}?skip=true`)).status).toBe(204);
    expect((await next(desk, 'reviewer')).body.claimId).toBe(ids[1]);
    expect((await next(desk, ben)).body.claimId).toBe(ids[0]);
    desk.clock.now += 6 * minute;
    expect((await take(desk, 'reviewer', ids[0]!)).status).toBe(201);
    const again = (await take(desk, 'reviewer', ids[0]!)).body;
    await desk.call('reviewer', 'DELETE', `/v1/leases/${again.leaseId}`);
    desk.clock.now += 24 * 60 * minute;
    expect((await next(desk, 'reviewer')).body.claimId).toBe(ids[0]);
  });

  it('given back, or used up by a verdict, is not brought to life by a heartbeat that was on its way', async () => {
    const { body: lease } = await take(desk, 'reviewer', ids[0]!);
    await underLease(desk, 'reviewer', lease, 'verdicts', inaccurate);
    expect((await desk.call('reviewer', 'POST', `/v1/leases/${lease.leaseId}/heartbeat`)).status).toBe(409);
    const { body: other } = await take(desk, 'reviewer', ids[1]!);
    await desk.call('reviewer', 'DELETE', `/v1/leases/${other.leaseId}`);
    expect((await desk.call('reviewer', 'POST', `/v1/leases/${other.leaseId}/heartbeat`)).status).toBe(409);
    expect((await desk.call('reviewer', 'GET', '/v1/leases')).body.items).toEqual([]);
  });

  it('cannot be given back by somebody else', async () => {
    const { body: lease } = await take(desk, 'reviewer', ids[0]!);
    await desk.call(ben, 'DELETE', `/v1/leases/${lease.leaseId}`);
    expect((await take(desk, ben, ids[0]!)).status).toBe(409);
  });

  it('is one of three at most, also when all are asked for at once', async () => {
    await desk.article('second.txt', harbour);
    const answers = await Promise.all(Array.from({ length: 6 }, () => next(desk, 'reviewer')));
    expect(answers.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(3);
    const { body } = await desk.call('reviewer', 'GET', '/v1/leases');
    expect(body.items.length).toBe(3);
    expect(await next(desk, 'reviewer')).toMatchObject({
      status: 409,
      body: { type: 'urn:claimdesk:problem:lease-limit' },
    });
  });

  it('makes room for the next as soon as the verdict is given', async () => {
    await desk.article('second.txt', harbour);
    const { body } = await desk.call('reviewer', 'GET', '/v1/claims');
    for (const { id } of body.items.slice(0, 5)) {
      const { body: claim } = await desk.call('reviewer', 'GET', `/v1/claims/${id}`);
      const verdict = claim.attributions.length > 0 ? inaccurate : { ...inaccurate, attribution: 'not_applicable' };
      expect((await decide(desk, 'reviewer', id, verdict)).status).toBe(201);
    }
  });
});

describe('a verdict', () => {
  it('whose lease ran out is accepted when nobody took the claim', async () => {
    const { body: lease } = await take(desk, 'reviewer', ids[0]!);
    desk.clock.now += 3 * 60 * minute;
    expect((await underLease(desk, 'reviewer', lease, 'verdicts', inaccurate)).status).toBe(201);
  });

  it('is refused when somebody else took the claim, and is kept as a draft that is offered again', async () => {
    const { body: lease } = await take(desk, 'reviewer', ids[0]!);
    desk.clock.now += 6 * minute;
    const { body: taken } = await take(desk, ben, ids[0]!);
    const late = await underLease(desk, 'reviewer', lease, 'verdicts', inaccurate);
    expect(late).toMatchObject({
      status: 409,
      body: { type: 'urn:claimdesk:problem:lease-lost', draftKept: true, lease: { holder: 'ben' } },
    });
    await desk.call(ben, 'DELETE', `/v1/leases/${taken.leaseId}`);
    const again = await take(desk, 'reviewer', ids[0]!);
    expect(again.body.draft.content).toMatchObject({ rationale: inaccurate.rationale, content: 'inaccurate' });
  });

  it('is refused as lost, not as outdated, when the one who took the claim has decided it', async () => {
    const { body: lease } = await take(desk, 'reviewer', ids[0]!);
    desk.clock.now += 6 * minute;
    expect((await decide(desk, ben, ids[0]!)).status).toBe(201);
    const late = await underLease(desk, 'reviewer', lease, 'verdicts', inaccurate);
    expect(late).toMatchObject({ status: 409, body: { type: 'urn:claimdesk:problem:lease-lost', draftKept: true } });
    expect(await desk.pipeline.claims.verdicts(ids[0]!)).toHaveLength(1);
  });

  it('is refused without the token (428), with one that is none (400) and with somebody else’s (409)', async () => {
    const { body: lease } = await take(desk, 'reviewer', ids[0]!);
    const send = (who: 'reviewer' | typeof ben, token?: string) =>
      desk.call(who, 'POST', `/v1/claims/${ids[0]}/verdicts`, {
        body: inaccurate,
        headers: { 'if-match': '"1"', ...(token && { 'lease-token': token }) },
      });
    expect((await send('reviewer')).status).toBe(428);
    expect((await send('reviewer', 'x')).status).toBe(400);
    expect((await send(ben, String(lease.fencingToken))).status).toBe(409);
    expect((await claimNow(desk, ids[0]!)).status).toBe('open');
  });

  it('after a new revision is refused with what happened (412), and kept as a draft', async () => {
    const { body: lease } = await take(desk, 'reviewer', ids[0]!);
    await desk.pipeline.deliver(desk.bucket.put('incoming/harbour.txt', 2, `A first line.\n\n${harbour}`));
    const answer = await underLease(desk, 'reviewer', lease, 'verdicts', inaccurate);
    expect(answer).toMatchObject({ status: 412, body: { currentVersion: 2, changes: ['move'], draftKept: true } });
    expect(answer.body.changedFields).toEqual(expect.arrayContaining(['revision', 'start', 'end']));
    expect(answer.body.changedFields).not.toContain('kind');
    expect(answer.body.detail).toContain('revision 2');
  });
});

describe('a force release', () => {
  it('takes the claim from its holder, keeps their draft, and stands in the history with its reason', async () => {
    const { body: lease } = await take(desk, 'reviewer', ids[0]!);
    await desk.call('reviewer', 'PUT', `/v1/claims/${ids[0]}/draft`, { body: { rationale: 'Half a thought.' } });
    const released = await act(desk, 'senior', ids[0]!, 'release', { reason: 'Ana is on holiday.' });
    expect(released).toMatchObject({ status: 200, body: { status: 'open', version: 2 } });
    expect((await take(desk, ben, ids[0]!)).status).toBe(201);
    expect((await underLease(desk, 'reviewer', lease, 'verdicts', inaccurate)).body.type).toMatch(/lease-lost$/);
    const { body } = await desk.call('reviewer', 'GET', `/v1/claims/${ids[0]}/history`);
    expect(body.items.at(-1).sentence).toBe(
      'sam took the claim from the person who held it (held by ana) on 2026-11-22 at 10:00 UTC, because Ana is on holiday.',
    );
  });

  it('of a claim that nobody holds is refused (409), and is for seniors only (403)', async () => {
    expect((await act(desk, 'senior', ids[0]!, 'release', { reason: 'x' })).status).toBe(409);
    expect((await act(desk, 'reviewer', ids[0]!, 'release', { reason: 'x' })).status).toBe(403);
  });
});
