import { apiUnderTest, harbour, reviewerNamed } from '../support/api.ts';
import { act, claimNow, decide, inaccurate, next, take, underLease } from '../support/review.ts';

type Desk = Awaited<ReturnType<typeof apiUnderTest>>;
const ben = reviewerNamed('ben');
const kim = reviewerNamed('kim');
const senior = (name: string) => ({ name, roles: ['senior'] }) as const;
const minute = 60_000;
const accurate = {
  ...inaccurate,
  content: 'accurate',
  evidence: [{ url: 'https://example.org/register', stance: 'supports' }],
  action: 'none',
};

let desk: Desk;
let id: string;
/** The casualty of a fresh article, on a desk with this rule. */
const begin = async (secondReview: boolean, ownDispute = false): Promise<void> => {
  desk = await apiUnderTest({ policy: { secondReview, selfReview: false, ownDispute } });
  await desk.article('harbour.txt', harbour);
  id = (await desk.call('auditor', 'GET', '/v1/claims?kind=casualty')).body.items[0].id;
};
const verdicts = async (who: Parameters<Desk['call']>[0]) =>
  (await desk.call(who, 'GET', `/v1/claims/${id}/verdicts`)).body;
const history = async (who: Parameters<Desk['call']>[0]) =>
  (await desk.call(who, 'GET', `/v1/claims/${id}/history`)).body.items;

describe('where two verdicts are asked for', () => {
  beforeEach(() => begin(true));

  it('the first is hidden from all but its author and the auditor, in the claim, the verdicts and the history', async () => {
    const answer = await decide(desk, 'reviewer', id);
    expect(answer).toMatchObject({ status: 201, body: { status: 'second_review', verdict: null } });
    expect(answer.body.reviews).toEqual([{ n: 1, by: 'ana', at: '2026-11-22T10:00:01.000Z' }]);
    for (const who of [ben, 'senior', 'editor'] as const)
      expect(await verdicts(who)).toEqual({ items: [], withheld: 1 });
    for (const who of ['reviewer', 'auditor'] as const) expect((await verdicts(who)).items).toHaveLength(1);

    const seen = (await history(ben)).at(-1);
    expect(seen).toMatchObject({ what: null, why: null, withheld: true });
    expect(seen.sentence).toBe('ana gave the first of two verdicts on 2026-11-22 at 10:00 UTC.');
    const all = JSON.stringify([await claimNow(desk, id), await history('senior')]);
    expect(all).not.toContain('inaccurate');
    expect((await history('reviewer')).at(-1).why).toContain('corrected its figure');
  });

  it('the second is for another person: not offered to the first, refused to them by name', async () => {
    await decide(desk, 'reviewer', id);
    expect((await next(desk, 'reviewer', { kind: 'casualty' })).status).toBe(204);
    expect(await take(desk, 'reviewer', id)).toMatchObject({
      status: 409,
      body: { type: 'urn:claimdesk:problem:second-reviewer-must-differ' },
    });
    expect((await next(desk, ben, { kind: 'casualty' })).body.claimId).toBe(id);
  });

  it('the same one twice decides the claim, and both are shown', async () => {
    await decide(desk, 'reviewer', id);
    const second = await decide(desk, ben, id, { ...inaccurate, rationale: 'I found the same.', action: 'none' });
    expect(second.body).toMatchObject({ status: 'decided', verdict: { n: 2, by: 'ben', content: 'inaccurate' } });
    expect((await verdicts(kim)).items.map((one: { stage: string; by: string }) => [one.by, one.stage])).toEqual([
      ['ana', 'first'],
      ['ben', 'second'],
    ]);
    expect((await history(kim)).map(({ action }: { action: string }) => action)).toEqual([
      'extract',
      'review',
      'agree',
    ]);
  });

  it('two that differ are a dispute, which a senior who gave neither settles', async () => {
    await decide(desk, senior('sue'), id);
    expect((await decide(desk, ben, id, accurate)).body).toMatchObject({ status: 'disputed', verdict: null });
    expect((await verdicts(kim)).withheld).toBe(0);
    expect((await take(desk, kim, id)).body.type).toMatch(/invalid-transition$/);
    expect((await take(desk, senior('sue'), id)).body.type).toMatch(/second-reviewer-must-differ$/);
    expect((await next(desk, kim, { kind: 'casualty' })).status).toBe(204);
    const { body: lease } = await next(desk, 'senior', { status: ['disputed'] });
    const settled = await underLease(desk, 'senior', lease, 'verdicts', inaccurate);
    expect(settled.body).toMatchObject({ status: 'decided', verdict: { n: 3, by: 'sam' } });
    expect((await verdicts(kim)).items.at(-1).stage).toBe('adjudicated');
  });

  it('a dispute of the only two seniors is settled by one of them where the desk has it so, and the second verdict never', async () => {
    await begin(true, true);
    const [sue, tom] = [senior('sue'), senior('tom')];
    await decide(desk, sue, id);
    expect((await take(desk, sue, id)).body.type).toMatch(/second-reviewer-must-differ$/);
    expect((await next(desk, sue, { kind: 'casualty' })).status).toBe(204);
    expect((await decide(desk, tom, id, accurate)).body.status).toBe('disputed');
    const { body: lease } = await next(desk, sue, { status: ['disputed'] });
    const settled = await underLease(desk, sue, lease, 'verdicts', accurate);
    expect(settled.body).toMatchObject({ status: 'decided', verdict: { n: 3, by: 'sue', content: 'accurate' } });
    expect((await verdicts(kim)).items.map(({ stage }: { stage: string }) => stage)).toEqual([
      'first',
      'second',
      'adjudicated',
    ]);
  });

  it('the same content with another word on the source is a dispute too', async () => {
    await decide(desk, 'reviewer', id);
    const { body } = await decide(desk, ben, id, { ...inaccurate, attribution: 'misattributed' });
    expect(body.status).toBe('disputed');
  });

  it('a first one that was taken back stays hidden, and its author may give another', async () => {
    await decide(desk, 'reviewer', id);
    expect((await act(desk, 'reviewer', id, 'undo')).body).toMatchObject({
      status: 'open',
      reviews: [],
      withdrawn: [1],
    });
    expect(await verdicts(ben)).toEqual({ items: [], withheld: 1 });
    expect((await decide(desk, 'reviewer', id, accurate)).body).toMatchObject({ status: 'second_review' });
    expect((await decide(desk, ben, id, accurate)).body).toMatchObject({ status: 'decided', verdict: { n: 3 } });
    expect((await verdicts(kim)).items.map((one: { withdrawn: boolean }) => one.withdrawn)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('that somebody acted on since is taken back by nobody', async () => {
    const given = await decide(desk, 'reviewer', id);
    expect(given.body).toMatchObject({ status: 'second_review' });
    expect((await act(desk, 'senior', id, 'assign', { to: 'kim' })).status).toBe(200);
    expect((await act(desk, 'reviewer', id, 'undo')).body.detail).toContain('acted on it since');
  });

  it('a second one that was taken back hides both again, from all who may give the next', async () => {
    await decide(desk, 'reviewer', id);
    await decide(desk, ben, id, accurate);
    expect((await act(desk, ben, id, 'undo')).body).toMatchObject({ status: 'second_review', withdrawn: [2] });
    expect(await verdicts(kim)).toEqual({ items: [], withheld: 2 });
    const seen = await history(kim);
    expect(seen.map(({ action, withheld }: { action: string; withheld: boolean }) => [action, withheld])).toEqual([
      ['extract', false],
      ['review', true],
      ['differ', true],
      ['undo', false],
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/accurate|corrected its figure/);
    expect((await history('auditor')).every(({ withheld }: { withheld: boolean }) => !withheld)).toBe(true);
  });

  it('of an earlier round both stay in sight when the claim is opened again, and only the new first one is hidden', async () => {
    await decide(desk, 'reviewer', id);
    await decide(desk, ben, id);
    await act(desk, 'editor', id, 'reopen', { reason: 'A new count is out.' });
    await decide(desk, kim, id, accurate);
    const lou = reviewerNamed('lou');
    expect((await verdicts(lou)).items.map(({ by }: { by: string }) => by)).toEqual(['ana', 'ben']);
    expect(
      (await history(lou)).map(({ action, withheld }: { action: string; withheld: boolean }) => [action, withheld]),
    ).toEqual([
      ['extract', false],
      ['review', false],
      ['agree', false],
      ['reopen', false],
      ['review', true],
    ]);
  });

  it('the first is found by no filter: neither the list by verdict nor any order tells what it says', async () => {
    const [articleId] = id.split('-');
    await decide(desk, 'reviewer', id);
    for (const filter of ['', '&status=second_review', `&article=${articleId}`])
      expect((await desk.call(ben, 'GET', `/v1/claims?verdict=inaccurate${filter}`)).body.items).toEqual([]);
    const { body } = await desk.call(ben, 'GET', '/v1/claims?status=second_review');
    expect(body.items).toMatchObject([{ id, verdict: null, reviews: [{ n: 1, by: 'ana' }] }]);
    expect(JSON.stringify(body)).not.toMatch(/inaccurate|correct_figure/);
    expect((await desk.call(ben, 'GET', `/v1/claims/${id}/draft`)).status).toBe(404);
    const { body: lease } = await take(desk, ben, id);
    expect(lease.draft).toBeNull();
    expect(JSON.stringify(lease)).not.toMatch(/inaccurate|correct_figure/);
  });

  it('the article’s own rule goes before the desk’s', async () => {
    const [articleId] = id.split('-');
    const article = await desk.call('senior', 'GET', `/v1/articles/${articleId}`);
    const set = (who: 'senior' | 'editor', body: object, etag = article.headers.get('etag')!) =>
      desk.call(who, 'PATCH', `/v1/articles/${articleId}`, { body, headers: { 'if-match': etag } });
    expect((await set('editor', { secondReview: false })).status).toBe(403);
    expect((await set('senior', { secondReview: false }, '"99"')).status).toBe(412);
    expect((await set('senior', { secondReview: false, desk: 'Foreign' })).body.settings).toEqual({
      desk: 'Foreign',
      deadline: null,
      secondReview: false,
      archived: false,
    });
    expect((await decide(desk, 'reviewer', id)).body.status).toBe('decided');
    const { body } = await desk.call('auditor', 'GET', `/v1/articles/${articleId}/history`);
    expect(body).toMatchObject({
      sound: true,
      items: [{ who: 'sam', what: 'desk null → Foreign, secondReview null → false' }],
    });
  });
});

describe('a decided claim', () => {
  beforeEach(async () => {
    await begin(false);
    await decide(desk, 'reviewer', id);
  });

  it('is not opened again without a reason (400)', async () => {
    for (const body of [{}, { reason: ' ' }])
      expect(await act(desk, 'editor', id, 'reopen', body)).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/reason' }] },
      });
    expect((await claimNow(desk, id)).status).toBe('decided');
  });

  it('is opened again with a reason; its verdicts stay, and the next one does not replace them', async () => {
    const reopened = await act(desk, 'editor', id, 'reopen', { reason: 'The authority published a new count.' });
    expect(reopened.body).toMatchObject({ status: 'open', verdict: null, verdictCount: 1 });
    expect((await decide(desk, 'reviewer', id, accurate)).body.verdict).toMatchObject({ n: 2, content: 'accurate' });
    expect((await verdicts(kim)).items.map((one: { content: string }) => one.content)).toEqual([
      'inaccurate',
      'accurate',
    ]);
  });

  it('is taken back by its author within five minutes, and then no more', async () => {
    expect((await act(desk, kim, id, 'undo')).status).toBe(409);
    desk.clock.now += 4 * minute;
    expect((await act(desk, 'reviewer', id, 'undo')).body).toMatchObject({ status: 'open', verdict: null });
    expect((await act(desk, 'reviewer', id, 'undo')).status).toBe(409);
    await decide(desk, 'reviewer', id);
    desk.clock.now += 6 * minute;
    const late = await act(desk, 'reviewer', id, 'undo');
    expect(late).toMatchObject({ status: 409, body: { type: 'urn:claimdesk:problem:invalid-transition' } });
    expect(late.body.detail).toContain('5 minutes');
  });

  it('cannot be taken back once somebody acted on it, but can after a mere move in the text', async () => {
    await desk.pipeline.deliver(desk.bucket.put('incoming/harbour.txt', 2, `A first line.\n\n${harbour}`));
    expect((await act(desk, 'reviewer', id, 'undo')).body).toMatchObject({ status: 'open', revision: 2 });
    await decide(desk, 'reviewer', id);
    await act(desk, 'senior', id, 'reopen', { reason: 'No.' });
    expect((await act(desk, 'reviewer', id, 'undo')).status).toBe(409);
  });

  it('cannot be deferred, dismissed, assigned or corrected (409 with what can be done)', async () => {
    const answer = await act(desk, 'senior', id, 'assign', { to: 'kim' });
    expect(answer.status).toBe(409);
    expect(answer.body.allowed.sort()).toEqual(['reopen', 'undo']);
  });
});

describe('an open claim', () => {
  beforeEach(() => begin(false));

  it('is dismissed by its holder with a reason from the list, leaves the queue, and can be opened again', async () => {
    const { body: lease } = await take(desk, 'reviewer', id);
    expect((await underLease(desk, 'reviewer', lease, 'dismiss', { reason: 'boring' })).status).toBe(400);
    expect((await underLease(desk, 'reviewer', lease, 'dismiss', { reason: 'duplicate' })).body.errors[0].pointer).toBe(
      '/duplicateOf',
    );
    expect(
      (await underLease(desk, 'reviewer', lease, 'dismiss', { reason: 'duplicate', duplicateOf: id })).status,
    ).toBe(400);
    const dismissed = await underLease(desk, 'reviewer', lease, 'dismiss', {
      reason: 'not_checkable',
      note: 'No register.',
    });
    expect(dismissed.body).toMatchObject({ status: 'dismissed', dismissal: { reason: 'not_checkable' } });
    expect((await take(desk, ben, id)).status).toBe(409);
    expect((await history(kim)).at(-1).sentence).toContain('ana dismissed the claim (not checkable)');
    expect((await act(desk, ben, id, 'reopen', { reason: 'There is one.' })).body.dismissal).toBeNull();
  });

  it('is put off for 90 days at most, and taken up again before with a reason', async () => {
    const { body: lease } = await take(desk, 'reviewer', id);
    const inDays = (days: number) => new Date(desk.clock.now + days * 86_400_000).toISOString();
    for (const days of [-1, 91])
      expect((await underLease(desk, 'reviewer', lease, 'defer', { until: inDays(days), reason: 'x' })).status).toBe(
        400,
      );
    await underLease(desk, 'reviewer', lease, 'defer', { until: inDays(30), reason: 'Due next month.' });
    expect((await take(desk, ben, id)).status).toBe(409);
    expect((await act(desk, ben, id, 'resume', { reason: 'It is out.' })).body).toMatchObject({
      status: 'open',
      deferred: null,
    });
    expect((await take(desk, ben, id)).status).toBe(201);
  });

  it('that was put off between two verdicts goes on between them, and the first stays hidden', async () => {
    await begin(true);
    await decide(desk, 'reviewer', id);
    const { body: lease } = await take(desk, ben, id);
    const until = new Date(desk.clock.now + 60 * minute).toISOString();
    await underLease(desk, ben, lease, 'defer', { until, reason: 'Waiting.' });
    expect((await verdicts(kim)).withheld).toBe(1);
    desk.clock.now += 61 * minute;
    expect((await next(desk, 'reviewer', { kind: 'casualty' })).status).toBe(204);
    expect((await decide(desk, ben, id)).body.status).toBe('decided');
  });

  it('is assigned by a senior, listed for that person, and by its verdict once it has one', async () => {
    expect((await act(desk, 'reviewer', id, 'assign', { to: 'kim' })).status).toBe(403);
    await act(desk, 'senior', id, 'assign', { to: 'kim', reason: 'She knows the port.' });
    const list = async (query: string) =>
      (await desk.call('auditor', 'GET', `/v1/claims?${query}`)).body.items.map((claim: { id: string }) => claim.id);
    expect(await list('assignee=kim')).toEqual([id]);
    expect(await list('assignee=ben')).toEqual([]);
    await decide(desk, kim, id);
    expect(await list('verdict=inaccurate')).toEqual([id]);
    expect(await list('verdict=accurate')).toEqual([]);
    expect(await list('assignee=kim&status=open')).toEqual([]);
  });

  it('reported by its source alone is not accurate on that source’s own word', async () => {
    const own = { ...accurate, evidence: [{ ...accurate.evidence[0], fromSource: true }] };
    const answer = await decide(desk, 'reviewer', id, own);
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ code: 'independent-evidence-required' }] } });
    expect((await decide(desk, 'reviewer', id, accurate)).status).toBe(201);
  });
});
