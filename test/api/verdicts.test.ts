import { brokenLinks } from '../../shared/review/audit.ts';
import { apiUnderTest, harbour } from '../support/api.ts';
import { inaccurate, take } from '../support/review.ts';

type Desk = Awaited<ReturnType<typeof apiUnderTest>>;
let desk: Desk;
beforeEach(async () => {
  desk = await apiUnderTest();
  await desk.article('harbour.txt', harbour);
});

const theCasualty = async () => {
  const { body } = await desk.call('reviewer', 'GET', '/v1/claims?kind=casualty');
  return body.items[0];
};
/** Takes the claim, whoever had it before, and sends a verdict with this `If-Match`. */
const decide = async (id: string, version: number | string | null, body: unknown) => {
  const lease = await take(desk, 'reviewer', id);
  return desk.call('reviewer', 'POST', `/v1/claims/${id}/verdicts`, {
    body,
    headers: {
      'lease-token': String(lease.body.fencingToken ?? 1),
      ...(version !== null && { 'if-match': typeof version === 'number' ? `"${version}"` : version }),
    },
  });
};

describe('a verdict', () => {
  it('decides the claim, keeps every word, and shows in the history as a sentence', async () => {
    const { id } = await theCasualty();
    const answer = await decide(id, 1, inaccurate);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toBe('"2"');
    expect(answer.body).toMatchObject({
      status: 'decided',
      version: 2,
      verdict: { n: 1, content: 'inaccurate', attribution: 'confirmed', by: 'ana' },
    });

    const verdicts = await desk.call('reviewer', 'GET', `/v1/claims/${id}/verdicts`);
    expect(verdicts.body.items).toEqual([
      {
        ...inaccurate,
        evidence: [{ ...inaccurate.evidence[0], fromSource: false, retrievedAt: '2026-11-22T10:00:01.000Z' }],
        n: 1,
        claimId: id,
        stage: 'first',
        withdrawn: false,
        by: 'ana',
        at: '2026-11-22T10:00:01.000Z',
        asOf: '2026-11-22T10:00:01.000Z',
        basis: answer.body.signature,
      },
    ]);

    const history = await desk.call('reviewer', 'GET', `/v1/claims/${id}/history`);
    expect(history.body.items.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      'Claimdesk found the claim in the article on 2026-11-22 at 10:00 UTC.',
      'ana gave a verdict (inaccurate, source confirmed) on 2026-11-22 at 10:00 UTC, because The authority corrected its figure to three.',
    ]);
    expect(brokenLinks(await desk.pipeline.claims.history(id))).toEqual([]);
  });

  it("moves the claim in the article's counts and between the lists", async () => {
    const { id, articleId } = await theCasualty();
    const before = (await desk.call('editor', 'GET', `/v1/articles/${articleId}`)).body.claims;
    await decide(id, 1, inaccurate);
    const after = (await desk.call('editor', 'GET', `/v1/articles/${articleId}`)).body.claims;
    expect(after).toEqual({ ...before, open: before.open - 1, decided: 1 });
    const decided = await desk.call('reviewer', 'GET', '/v1/claims?status=decided');
    expect(decided.body.items.map((claim: { id: string }) => claim.id)).toEqual([id]);
    const open = await desk.call('reviewer', 'GET', '/v1/claims');
    expect(open.body.items.map((claim: { id: string }) => claim.id)).not.toContain(id);
  });

  it('is taken once when two reviewers send theirs at the same moment', async () => {
    const { id } = await theCasualty();
    const answers = await Promise.all([
      decide(id, 1, inaccurate),
      decide(id, 1, { ...inaccurate, content: 'outdated' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    expect(await desk.pipeline.claims.verdicts(id)).toHaveLength(1);
  });

  it('is refused without If-Match (428), with a stale one (412, naming the current), and with none of ours (400)', async () => {
    const { id } = await theCasualty();
    expect(await decide(id, null, inaccurate)).toMatchObject({
      status: 428,
      body: { type: 'urn:claimdesk:problem:precondition-required' },
    });
    expect(await decide(id, 7, inaccurate)).toMatchObject({
      status: 412,
      body: { type: 'urn:claimdesk:problem:version-mismatch', currentVersion: 1 },
    });
    expect(await decide(id, 'W/"1"', inaccurate)).toMatchObject({ status: 400 });
  });

  it('is refused on a claim that has one (409, with what is allowed)', async () => {
    const { id } = await theCasualty();
    await decide(id, 1, inaccurate);
    const again = await decide(id, 2, inaccurate);
    expect(again).toMatchObject({ status: 409, body: { type: 'urn:claimdesk:problem:invalid-transition' } });
    expect(again.body.allowed).not.toContain('decide');
  });

  it.each([
    ['no evidence', { evidence: [] }, '/evidence'],
    ['"unverified" without gaps', { content: 'unverified', evidence: [] }, '/gaps'],
    ['a reported claim with no word on its source', { attribution: 'not_applicable' }, '/attribution'],
  ])('is refused for what it lacks (422): %s', async (_what, change, pointer) => {
    const { id } = await theCasualty();
    const answer = await decide(id, 1, { ...inaccurate, ...change });
    expect(answer).toMatchObject({ status: 422, body: { type: 'urn:claimdesk:problem:evidence-required' } });
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer]);
  });

  it.each([
    ['an unknown verdict', { content: 'false' }, '/content'],
    ['an unknown field', { mood: 'good' }, ''],
    ['no rationale', { rationale: '  ' }, '/rationale'],
    [
      'evidence without a web address',
      { evidence: [{ url: 'javascript:alert(1)', stance: 'supports' }] },
      '/evidence/0/url',
    ],
  ])('is refused as invalid (400, pointing at the field): %s', async (_what, change, pointer) => {
    const { id } = await theCasualty();
    const answer = await decide(id, 1, { ...inaccurate, ...change });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer]);
  });

  it('can not be given on a claim that does not exist (404)', async () => {
    const { id } = await theCasualty();
    const other = `${id.slice(0, -1)}${id.endsWith('a') ? 'b' : 'a'}`;
    expect(await take(desk, 'reviewer', other)).toMatchObject({ status: 404 });
    expect(await decide(other, 1, inaccurate)).toMatchObject({ status: 404 });
  });
});

it('a claim whose number changes in a new revision keeps nothing of the old verdict', async () => {
  const { id, articleId } = await theCasualty();
  await decide(id, 1, inaccurate);
  const changed = desk.bucket.put('incoming/harbour.txt', 2, harbour.replace('five sailors', 'nine sailors'));
  await desk.pipeline.deliver(changed);
  const { body } = await desk.call('reviewer', 'GET', `/v1/claims?article=${articleId}&kind=casualty`);
  expect(body.items).toHaveLength(1);
  expect(body.items[0]).toMatchObject({ status: 'open', verdict: null, quantities: [{ value: 9 }] });
  const old = await desk.call('reviewer', 'GET', `/v1/claims/${id}`);
  expect(old.body).toMatchObject({ status: 'removed', verdict: { content: 'inaccurate' } });
});
