import { apiUnderTest, harbour } from '../support/api.ts';

type Desk = Awaited<ReturnType<typeof apiUnderTest>>;
let desk: Desk;
let articleId: string;
beforeAll(async () => {
  desk = await apiUnderTest();
  articleId = (await desk.article('harbour.txt', harbour)).id;
});

describe('an article', () => {
  it('shows its state, its counts and an ETag that saves the second transfer', async () => {
    const { status, body, headers } = await desk.call('editor', 'GET', `/v1/articles/${articleId}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: 'Strikes on the harbour', state: 'ready', readyRevision: 1 });
    const again = await desk.call('editor', 'GET', `/v1/articles/${articleId}`, {
      headers: { 'if-none-match': headers.get('etag')! },
    });
    expect(again).toMatchObject({ status: 304, body: null });
  });

  it('gives the very text that its claims are quoted from', async () => {
    const { body: document } = await desk.call('reviewer', 'GET', `/v1/articles/${articleId}/revisions/1/text`);
    const { body: claims } = await desk.call('reviewer', 'GET', `/v1/claims?article=${articleId}`);
    expect(claims.items.length).toBeGreaterThan(2);
    for (const { start, end, quote } of claims.items) expect(document.text.slice(start, end)).toBe(quote);
  });

  it('tells of every sentence what became of it', async () => {
    const { body } = await desk.call('reviewer', 'GET', `/v1/articles/${articleId}/revisions/1/coverage`);
    expect(body.sentences.map(({ quote }: { quote: string }) => quote)).toEqual([
      'Strikes on the harbour',
      'At least five sailors were killed on Monday, the port authority said.',
      'The navy shot down 12 drones.',
      'The council has pledged to spend 40 million euros on shelters.',
    ]);
    expect(body.counts.claim).toBe(3);
  });

  it('that is unknown, or whose revision is, is not found (404)', async () => {
    for (const path of ['aaaaaaaaaaaaaaaaaaaa', `${articleId}/revisions/9/text`, `${articleId}/revisions/9/coverage`])
      expect(await desk.call('reviewer', 'GET', `/v1/articles/${path}`)).toMatchObject({
        status: 404,
        headers: expect.anything(),
        body: { type: 'urn:claimdesk:problem:not-found', requestId: 'request-1' },
      });
  });

  it('does not show claims before all of them are there', async () => {
    const upload = desk.bucket.put('incoming/half.txt', 1, harbour);
    const { revision } = await desk.pipeline.ingest(upload);
    const known = await desk.pipeline.claims.ofArticle(articleId);
    const half = { ...known[0]!, id: `${revision.articleId}-${'a'.repeat(16)}`, articleId: revision.articleId };
    const { auditHash, undo, ...claim } = half;
    const [event] = await desk.pipeline.claims.history(known[0]!.id);
    await desk.pipeline.claims.create({ claim, event: { ...event!, claimId: claim.id }, undo: null });
    expect(await desk.call('reviewer', 'GET', `/v1/claims/${claim.id}`)).toMatchObject({ status: 404 });
    const { body } = await desk.call('reviewer', 'GET', '/v1/claims?limit=100');
    expect(body.items.map(({ id }: { id: string }) => id)).not.toContain(claim.id);
  });

  it('that was rejected shows why', async () => {
    const { id } = await desk.article('photo.jpg', 'x');
    const { body } = await desk.call('editor', 'GET', `/v1/articles/${id}`);
    expect(body).toMatchObject({ state: 'rejected', rejection: { reason: 'unsupported-type' } });
    expect(body.rejection.detail).toMatch(/\.txt/);
    expect(await desk.call('editor', 'GET', `/v1/articles/${id}/revisions/1/text`)).toMatchObject({ status: 404 });
  });
});

describe('an upload', () => {
  const ask = (body: unknown) => desk.call('editor', 'POST', '/v1/uploads', { body });

  it('gets an address for just these bytes, and the id that the article will have', async () => {
    const { status, body } = await ask({ fileName: 'story.md', size: 1200 });
    expect(status).toBe(201);
    expect(body).toMatchObject({ method: 'PUT', headers: { 'content-length': '1200' } });
    expect(body.key).toMatch(/^incoming\/.+\/story\.md$/);
  });

  it.each([
    ['another type', { fileName: 'photo.jpg', size: 5 }, 415],
    ['too many bytes', { fileName: 'story.txt', size: 5_000_001 }, 413],
    ['a path for a name', { fileName: '../../etc/passwd.txt', size: 5 }, 400],
    ['no size', { fileName: 'story.txt' }, 400],
  ])('is refused before a byte is sent: %s', async (_what, body, status) => {
    expect((await ask(body)).status).toBe(status);
  });
});

describe('any request', () => {
  it('with a body that is no JSON, or says it is something else, is refused', async () => {
    const token = await desk.issuer.tokenFor('eva', ['editor']);
    const post = async (body: string, type: string) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': type };
      return (await desk.api.request('/v1/uploads', { method: 'POST', body, headers })).status;
    };
    expect(await post('{', 'application/json')).toBe(400);
    expect(await post('a=1', 'application/x-www-form-urlencoded')).toBe(415);
    expect(await post(`"${'x'.repeat(300_000)}"`, 'application/json')).toBe(413);
  });

  it('for an unknown address gets a problem document (404)', async () => {
    const { status, headers, body } = await desk.call('reviewer', 'GET', '/v1/nothing');
    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body).toMatchObject({ type: 'urn:claimdesk:problem:not-found', instance: '/v1/nothing' });
  });

  it('that fails on our side says so without saying what (500), and we hear of it', async () => {
    const broken = await apiUnderTest({ cursorKey: () => Promise.reject(new Error('secret of the house')) });
    const { status, body } = await broken.call('reviewer', 'GET', '/v1/claims');
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(broken.faults).toHaveLength(1);
  });
});

it('the OpenAPI document is the one that the route table makes now', async () => {
  const { openApiDocument } = await import('../../scripts/generate/openapi-document.ts');
  const { status, body } = await desk.call(null, 'GET', '/v1/openapi.json');
  expect(status).toBe(200);
  expect(body).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});
