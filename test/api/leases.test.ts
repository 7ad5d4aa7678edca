import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { articleKey } from '../../shared/store/keys.ts';
import type { ClaimStore } from '../../shared/store/ports.ts';
import { apiUnderTest, harbour, reviewerNamed } from '../support/api.ts';
import { act, claimNow, decide, inaccurate, next, take, underLease } from '../support/review.ts';

type Desk = Awaited<ReturnType<typeof apiUnderTest>>;
const minute = 60_000;
const ben = reviewerNamed('ben');
const kim = reviewerNamed('kim');

let desk: Desk;
let ids: string[];
beforeEach(async () => {
  desk = await apiUnderTest();
  await desk.article('harbour.txt', harbour);
  const { body } = await desk.call('reviewer', 'GET', '/v1/claims');
  ids = body.items.map(({ id }: { id: string }) => id);
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
