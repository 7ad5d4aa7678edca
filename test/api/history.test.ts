import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { sealEvent } from '../../shared/review/audit.ts';
import { eventItem } from '../../shared/store/dynamo/event-item.ts';
import { auditKey } from '../../shared/store/keys.ts';
import { apiUnderTest, harbour, reviewerNamed } from '../support/api.ts';
import { act, decide, inaccurate } from '../support/review.ts';

type Desk = Awaited<ReturnType<typeof apiUnderTest>>;
let desk: Desk;
let id: string;
beforeEach(async () => {
  desk = await apiUnderTest();
  await desk.article('harbour.txt', harbour);
  id = (await desk.call('auditor', 'GET', '/v1/claims?kind=casualty')).body.items[0].id;
  await decide(desk, 'reviewer', id);
  await act(desk, 'senior', id, 'reopen', { reason: 'A new count is out.' });
  await decide(desk, reviewerNamed('ben'), id);
});

const verify = async () => (await desk.call('auditor', 'GET', `/v1/claims/${id}/history/verify`)).body;
const tamper = (version: number, field: string, value: string) =>
  desk.tables.client.send(
    new UpdateCommand({
      TableName: desk.tables.audit,
      Key: auditKey(id, version),
      UpdateExpression: 'SET #field = :value',
      ExpressionAttributeNames: { '#field': field },
      ExpressionAttributeValues: { ':value': value },
    }),
  );

describe('a history', () => {
  it('has an event for every version of the claim, and reads as sentences', async () => {
    const { body } = await desk.call('auditor', 'GET', `/v1/claims/${id}/history`);
    expect(body.items.map(({ version }: { version: number }) => version)).toEqual([1, 2, 3, 4]);
    expect(body.items[2].sentence).toBe(
      'sam opened the claim again on 2026-11-22 at 10:00 UTC, because A new count is out.',
    );
  });

  it('that nobody touched is sound', async () => {
    expect(await verify()).toEqual({ claimId: id, events: 4, sound: true, broken: [], complete: true });
  });

  it.each(['who', 'what', 'why', 'at', 'to'])(
    'shows where %s of an event was changed behind our back',
    async (field) => {
      await tamper(2, field, field === 'to' ? 'dismissed' : 'changed');
      expect(await verify()).toMatchObject({ sound: false, broken: [2], complete: true });
    },
  );

  const put = (Item: Record<string, unknown>) =>
    desk.tables.client.send(new PutCommand({ TableName: desk.tables.audit, Item }));
  const remove = (version: number) =>
    desk.tables.client.send(new DeleteCommand({ TableName: desk.tables.audit, Key: auditKey(id, version) }));

  it.each([
    ['the first', 1, { broken: [2], complete: true }],
    ['one in the middle', 3, { broken: [4], complete: true }],
    ['the newest', 4, { broken: [], complete: false }],
  ])('shows when %s event was removed', async (_which, version, found) => {
    await remove(version);
    expect(await verify()).toMatchObject({ sound: false, events: 3, ...found });
  });

  it('shows where a word of a verdict was changed', async () => {
    const [, second] = await desk.pipeline.claims.history(id);
    const { verdict } = second!;
    expect(verdict).toMatchObject({ n: 1, content: 'inaccurate', rationale: expect.any(String) });
    const changes: Partial<Verdict>[] = [
      { content: 'accurate' },
      { rationale: `${verdict!.rationale} Almost.` },
      { evidence: [] },
      { attribution: 'misattributed' },
    ];
    for (const changed of changes) {
      await put(eventItem({ ...second!, verdict: { ...verdict!, ...changed } }));
      expect(await verify()).toMatchObject({ sound: false, broken: [2], complete: true });
    }
    await put(eventItem(second!));
    expect(await verify()).toMatchObject({ sound: true });
  });

  it('shows when two events were put in each other’s place', async () => {
    const [, second, third] = await desk.pipeline.claims.history(id);
    await put({ ...eventItem(second!), ...auditKey(id, 3) });
    await put({ ...eventItem(third!), ...auditKey(id, 2) });
    expect(await verify()).toMatchObject({ sound: false, events: 4, broken: [3, 2, 4], complete: true });
  });

  it('shows when an event was added behind the newest', async () => {
    const last = (await desk.pipeline.claims.history(id)).at(-1)!;
    await put(eventItem(sealEvent({ ...last, version: 5, who: 'eve', prevHash: last.hash })));
    expect(await verify()).toMatchObject({ sound: false, events: 5, broken: [], complete: false });
  });

  it('shows when the newest event was replaced by one that is sound in itself', async () => {
    const events = await desk.pipeline.claims.history(id);
    const forged = sealEvent({ ...events[3]!, who: 'eve' });
    await put(eventItem(forged));
    expect(await verify()).toMatchObject({ sound: false, broken: [], complete: false });
  });
});

it('a verdict from before the claim’s text went is no secret once a new revision holds it again', async () => {
  const other = reviewerNamed('ben');
  const { body: waiting } = await desk.call('auditor', 'GET', '/v1/claims?kind=materiel');
  const [drones] = waiting.items;
  const article = await desk.pipeline.articles.get(drones.articleId);
  await desk.call('senior', 'PATCH', `/v1/articles/${drones.articleId}`, {
    body: { secondReview: true },
    headers: { 'if-match': `"${article!.version}"` },
  });
  expect(await decide(desk, 'reviewer', drones.id, { ...inaccurate, attribution: 'not_applicable' })).toMatchObject({
    status: 201,
  });
  const seen = async () => {
    const { body } = await desk.call(other, 'GET', `/v1/claims/${drones.id}/history`);
    return body.items.map(({ action, withheld, what }: Record<string, unknown>) => ({ action, withheld, what }));
  };
  const found = { action: 'extract', withheld: false, what: null };
  expect(await seen()).toEqual([found, { action: 'review', withheld: true, what: null }]);

  await desk.pipeline.deliver(desk.bucket.put('incoming/harbour.txt', 2, harbour.replace('12 drones', '13 drones')));
  await desk.pipeline.deliver(desk.bucket.put('incoming/harbour.txt', 3, harbour));
  expect((await desk.call(other, 'GET', `/v1/claims/${drones.id}`)).body).toMatchObject({
    status: 'open',
    reviews: [],
  });
  expect(await seen()).toEqual([
    found,
    { action: 'review', withheld: false, what: 'inaccurate' },
    { action: 'remove', withheld: false, what: null },
    { action: 'revive', withheld: false, what: null },
  ]);
});
