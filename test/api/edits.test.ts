import { apiUnderTest, harbour, reviewerNamed } from '../support/api.ts';
import { act, claimNow, decide, inaccurate, take } from '../support/review.ts';

type Desk = Awaited<ReturnType<typeof apiUnderTest>>;
const ben = reviewerNamed('ben');
// biome-ignore lint/suspicious/noExplicitAny: answers' bodies
type Any = any;

let desk: Desk;
let articleId: string;
beforeEach(async () => {
  desk = await apiUnderTest();
  articleId = (await desk.article('harbour.txt', harbour)).id;
});

const textNow = async (revision = 1): Promise<string> =>
  (await desk.call('reviewer', 'GET', `/v1/articles/${articleId}/revisions/${revision}/text`)).body.text;
const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, quote: words };
};
const claimOf = async (kind: string): Promise<Any> =>
  (await desk.call('reviewer', 'GET', `/v1/claims?article=${articleId}&kind=${kind}`)).body.items[0];
const add = (body: object) => desk.call('reviewer', 'POST', `/v1/articles/${articleId}/claims`, { body });
const correct = (claim: Any, body: object) =>
  desk.call('reviewer', 'PATCH', `/v1/claims/${claim.id}`, { body, headers: { 'if-match': `"${claim.version}"` } });
/** A new revision with a line before all others, and what else changes. */
const nextRevision = (change: (text: string) => string = (text) => text) =>
  desk.pipeline.deliver(desk.bucket.put('incoming/harbour.txt', 2, `A first line.\n\n${change(harbour)}`));
const historyOf = async (id: string): Promise<Any[]> =>
  (await desk.call('reviewer', 'GET', `/v1/claims/${id}/history`)).body.items;
const verified = async (id: string): Promise<boolean> =>
  (await desk.call('reviewer', 'GET', `/v1/claims/${id}/history/verify`)).body.sound;

describe('a claim that the machine missed', () => {
  it('is added from the words selected, exactly as they stand, and can be decided', async () => {
    const words = spanOf(await textNow(), 'the port authority said');
    const { status, body, headers } = await add({
      revision: 1,
      ...words,
      kind: 'statement',
      subject: 'port authority',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...words,
      kind: 'statement',
      status: 'open',
      version: 1,
      origin: { how: 'added', by: 'ana', from: [] },
      sentence: spanOnly(await textNow(), 'At least five sailors were killed on Monday, the port authority said.'),
    });
    expect(headers.get('location')).toBe(`/v1/claims/${body.id}`);
    const { claims } = (await desk.call('editor', 'GET', `/v1/articles/${articleId}`)).body;
    expect(claims.open).toBe(4);
    expect((await decide(desk, ben, body.id, { ...inaccurate, attribution: 'not_applicable' })).status).toBe(201);
    expect((await historyOf(body.id))[0].sentence).toBe(
      'ana added the claim (“the port authority said”) on 2026-11-22 at 10:00 UTC.',
    );
  });

  const spanOnly = (text: string, words: string) => {
    const { quote: _quote, ...span } = spanOf(text, words);
    return span;
  };

  it('is refused where the text does not say so (422), twice (409), and in a text that is not shown (412)', async () => {
    const words = spanOf(await textNow(), 'the port authority said');
    const ask = { revision: 1, ...words, kind: 'statement' };
    expect(await add({ ...ask, quote: 'the port captain said' })).toMatchObject({
      status: 422,
      body: { type: 'urn:claimdesk:problem:anchor-mismatch', errors: [{ pointer: '/quote' }] },
    });
    for (const span of [
      { start: 5, end: 5 },
      { start: 9, end: 3 },
      { start: 0, end: 90_000 },
    ])
      expect((await add({ revision: 1, kind: 'event', ...span })).status).toBe(422);
    expect((await add({ ...ask, revision: 2 })).status).toBe(412);
    expect((await add(ask)).status).toBe(201);
    expect(await add(ask)).toMatchObject({ status: 409, body: { type: 'urn:claimdesk:problem:claim-exists' } });
  });

  it('stays, moved, when a new revision holds its sentence, and goes when it does not', async () => {
    const words = spanOf(await textNow(), 'the port authority said');
    const { body: added } = await add({ revision: 1, ...words, kind: 'statement' });
    await nextRevision();
    const moved = await claimNow(desk, added.id);
    expect(moved).toMatchObject({ status: 'open', revision: 2, kind: 'statement', quote: words.quote });
    expect((await textNow(2)).slice(moved.start, moved.end)).toBe(words.quote);
    await desk.pipeline.deliver(desk.bucket.put('incoming/harbour.txt', 3, harbour.replace('five', 'nine')));
    expect(await claimNow(desk, added.id)).toMatchObject({ status: 'removed', revision: 2 });
    await desk.pipeline.deliver(desk.bucket.put('incoming/harbour.txt', 4, harbour));
    expect(await claimNow(desk, added.id)).toMatchObject({ status: 'open', revision: 4, start: words.start });
    expect((await historyOf(added.id)).map(({ action }) => action)).toEqual(['add', 'move', 'remove', 'revive']);
    expect(await verified(added.id)).toBe(true);
  });
});

describe('a correction', () => {
  it('changes kind, quantity and words, keeps the id, and says what in the history', async () => {
    const claim = await claimOf('materiel');
    const text = await textNow();
    const words = spanOf(text, '12 drones');
    const quantity = {
      ...spanOf(text, '12'),
      quote: undefined,
      kind: 'materiel',
      value: 13,
      unit: 'drone',
      effect: 'downed',
    };
    const { status, body } = await correct(claim, { ...words, kind: 'event', quantities: [quantity], why: 'Misread.' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: claim.id,
      version: 2,
      kind: 'event',
      quote: '12 drones',
      quantities: [{ value: 13, quote: '12', rule: 'person', comparator: 'eq' }],
      corrected: ['span', 'kind', 'quantities'],
    });
    expect(body.signature).not.toBe(claim.signature);
    expect((await historyOf(claim.id)).at(-1).sentence).toBe(
      'ana corrected the claim (kind materiel → event, span, quantities) on 2026-11-22 at 10:00 UTC, because Misread.',
    );
  });

  it('is never overwritten by a later extraction, which moves it along', async () => {
    const claim = await claimOf('materiel');
    await correct(claim, { kind: 'event', subject: 'the coast guard' });
    await nextRevision();
    const after = await claimNow(desk, claim.id);
    expect(after).toMatchObject({ kind: 'event', subject: 'the coast guard', revision: 2, version: 3, status: 'open' });
    expect((await textNow(2)).slice(after.start, after.end)).toBe(claim.quote);
    for (const { start, end, quote } of after.quantities) expect((await textNow(2)).slice(start, end)).toBe(quote);

    const late = await correct(claim, { kind: 'event' });
    expect(late).toMatchObject({ status: 412, body: { currentVersion: 3, changes: ['correct', 'move'] } });
    const changed = ['version', 'updatedAt', ...late.body.changedFields];
    for (const name of Object.keys(claim).filter((one) => !changed.includes(one)))
      expect({ name, value: after[name] }).toEqual({ name, value: claim[name] });
  });

  it('is refused outside the text (422), without a change (400), on old versions (412), decided claims and those that others hold (409)', async () => {
    const claim = await claimOf('materiel');
    expect((await correct(claim, { why: 'x' })).status).toBe(400);
    expect((await correct(claim, { start: 3 })).status).toBe(400);
    const far = { start: 0, end: 5, kind: 'quantity', value: 1 };
    expect((await correct(claim, { quantities: [far] })).body.errors[0].pointer).toBe('/quantities/0/start');
    expect((await correct({ ...claim, version: 9 }, { kind: 'event' })).status).toBe(412);
    await take(desk, ben, claim.id);
    expect((await correct(claim, { kind: 'event' })).body.type).toMatch(/lease-held$/);
    const pledge = await claimOf('pledge');
    const attribution = pledge.attributions.length > 0 ? 'confirmed' : 'not_applicable';
    expect((await decide(desk, 'reviewer', pledge.id, { ...inaccurate, attribution })).status).toBe(201);
    expect((await correct({ ...pledge, version: 2 }, { kind: 'event' })).status).toBe(409);
  });
});

describe('a split', () => {
  it('puts claims in the place of one, each with its own words, and none comes back by extraction', async () => {
    const claim = await claimOf('casualty');
    const text = await textNow();
    const { status, body } = await act(desk, 'reviewer', claim.id, 'split', {
      parts: [
        spanOf(text, 'At least five sailors were killed'),
        { ...spanOf(text, 'killed on Monday'), kind: 'event', quantities: [] },
      ],
    });
    expect(status).toBe(201);
    const ids = body.items.map(({ id }: Any) => id);
    expect(body.items.map(({ quote, kind, origin }: Any) => [quote, kind, origin.from])).toEqual([
      ['At least five sailors were killed', 'casualty', [claim.id]],
      ['killed on Monday', 'event', [claim.id]],
    ]);
    expect(await claimNow(desk, claim.id)).toMatchObject({ status: 'superseded', supersededBy: ids });
    const { claims } = (await desk.call('editor', 'GET', `/v1/articles/${articleId}`)).body;
    expect(claims).toMatchObject({ open: 4, superseded: 1 });
    await nextRevision();
    expect((await claimNow(desk, claim.id)).status).toBe('superseded');
    for (const id of ids) expect(await claimNow(desk, id)).toMatchObject({ status: 'open', revision: 2 });
    for (const id of [claim.id, ...ids]) expect(await verified(id)).toBe(true);
    const listed = await desk.call('reviewer', 'GET', `/v1/claims?article=${articleId}`);
    expect(listed.body.items.map(({ id }: Any) => id)).not.toContain(claim.id);
  });

  it('of equal parts, or beyond the text, is refused and changes nothing (422)', async () => {
    const claim = await claimOf('casualty');
    const part = spanOf(await textNow(), 'killed on Monday');
    for (const parts of [
      [part, part],
      [part, { start: 0, end: 99_999 }],
    ])
      expect((await act(desk, 'reviewer', claim.id, 'split', { parts })).status).toBe(422);
    expect((await claimNow(desk, claim.id)).version).toBe(1);
  });
});

describe('a merge', () => {
  it('puts one claim in the place of several, from the first to the last word', async () => {
    const [casualty, drones] = [await claimOf('casualty'), await claimOf('materiel')];
    const { status, body } = await act(desk, 'reviewer', casualty.id, 'merge', {
      with: [{ id: drones.id, version: 1 }],
      why: 'One attack.',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      start: casualty.start,
      end: drones.end,
      origin: { how: 'merged', from: [casualty.id, drones.id] },
    });
    expect(body.quantities.map(({ value }: Any) => value).sort()).toEqual([12, 5].sort());
    for (const { id } of [casualty, drones])
      expect(await claimNow(desk, id)).toMatchObject({ status: 'superseded', supersededBy: [body.id] });
  });

  it('with itself, with another article’s or with one that has changed is refused', async () => {
    const [casualty, drones] = [await claimOf('casualty'), await claimOf('materiel')];
    const merge = (id: string, version = 1) =>
      act(desk, 'reviewer', casualty.id, 'merge', { with: [{ id, version }] }).then(({ status }) => status);
    expect(await merge(casualty.id)).toBe(422);
    expect(await merge(drones.id, 2)).toBe(412);
    const other = await desk.article('other.txt', harbour);
    const { body } = await desk.call('reviewer', 'GET', `/v1/claims?article=${other.id}`);
    expect(await merge(body.items[0].id)).toBe(422);
  });
});
