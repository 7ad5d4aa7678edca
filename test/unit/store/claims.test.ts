import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditEvent, ClaimAction } from '../../../shared/domain/audit-event.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { ClaimChange, StoredClaim } from '../../../shared/domain/claim-change.ts';
import { givenBack, type Lease } from '../../../shared/domain/lease.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { openedAnew } from '../../../shared/review/claim-state.ts';
import { recordChange } from '../../../shared/review/record-change.ts';
import { claimStore } from '../../../shared/store/dynamo/claims.ts';
import { leaseStore } from '../../../shared/store/dynamo/leases.ts';
import type { Tables } from '../../../shared/store/dynamo/table.ts';
import { articleKey, claimKey, queueKey } from '../../../shared/store/keys.ts';
import type { ClaimStore } from '../../../shared/store/ports.ts';
import { aClaim } from '../../support/a-claim.ts';
import { freshTables } from '../../support/tables.ts';

const article = 'a'.repeat(20);
const at = '2026-11-22T10:00:00.000Z';
const cause = { who: 'ana', at, what: null, why: null, requestId: 'r' };
const idOf = (n: number): string => `${article}-${String(n).padStart(16, '0')}`;

let tables: Tables;
let claims: ClaimStore;
beforeEach(async () => {
  tables = await freshTables();
  claims = claimStore(tables);
});

/** A claim of the extractor's, as it is in the table. */
const found = async (n: number, changes: Partial<Claim> = {}): Promise<StoredClaim> => {
  const { auditHash: _hash, undo: _undo, ...claim } = aClaim({ id: idOf(n), articleId: article, ...changes });
  await claims.create(recordChange(null, claim, 'extract', { ...cause, who: 'service' }));
  return (await claims.get(idOf(n)))!;
};
const changed = (before: StoredClaim, changes: Partial<Claim>, action: ClaimAction): ClaimChange =>
  recordChange(before, { ...before, ...changes }, action, cause);
const move = (before: StoredClaim, changes: Partial<Claim>, action: ClaimAction) =>
  claims.write([{ read: before, change: changed(before, changes, action) }]);
const anArticle = (changes: object = {}) =>
  tables.client.send(
    new PutCommand({
      TableName: tables.table,
      Item: { ...articleKey(article), claims: { open: 1 }, readyRevision: 1, version: 1, ...changes },
    }),
  );
const articleNow = async () =>
  (await tables.client.send(new GetCommand({ TableName: tables.table, Key: articleKey(article) }))).Item!;
const positions = (ids: readonly { claimId: string }[]) => ids.map(({ claimId }) => Number(claimId.slice(21)));

/** All pages of the queue, one after the other. */
const walk = async (limit: number, filter = {}, statuses: readonly Claim['status'][] = ['open']) => {
  const pages: number[][] = [];
  let after: string | null = null;
  do {
    const page = await claims.queue(statuses, filter, limit, after);
    pages.push(positions(page.items));
    after = page.next;
  } while (after !== null && pages.length < 60);
  return pages;
};

describe('a new claim', () => {
  it('is read as it was written, alone, with others and with its article', async () => {
    const first = await found(1, { modality: ['hedged', 'attributed'], quantities: [], subject: 'the navy' });
    const second = await found(2);
    expect(first).toMatchObject({
      id: idOf(1),
      articleId: article,
      modality: ['hedged', 'attributed'],
      status: 'open',
    });
    expect(await claims.getMany([idOf(2), idOf(3), idOf(1)])).toEqual([second, first]);
    expect(await claims.ofArticle(article)).toEqual([first, second]);
    expect(await claims.get(idOf(3))).toBeNull();
    expect(await claims.ofArticle('b'.repeat(20))).toEqual([]);
  });

  it('is written once: what somebody did to it since is not overwritten', async () => {
    const claim = await found(1);
    await anArticle();
    await move(claim, { assignee: 'ben' }, 'assign');
    const again = await found(1);
    expect(again).toMatchObject({ assignee: 'ben', version: 2 });
    expect((await claims.history(idOf(1))).map(({ action }) => action)).toEqual(['extract', 'assign']);
  });

  it('fails when the table does', async () => {
    const broken = claimStore({ ...tables, audit: 'there-is-none' });
    await expect(broken.create(recordChange(null, aClaim({ id: idOf(1) }), 'extract', cause))).rejects.toThrow();
  });
});

describe('the queue', () => {
  /** Ids by the shard of the queue that they fall into. */
  const byShard = new Map<string, number[]>();
  for (let n = 1; n <= 400; n++) {
    const shard = queueKey(idOf(n), 'open', 0.5, at).gsi2pk;
    byShard.set(shard, [...(byShard.get(shard) ?? []), n]);
  }
  const [crowded = [], other = []] = [...byShard.values()];

  it('is in rank order over all its shards, when one is so full that it is cut short', async () => {
    // The crowded shard holds the best twelve, and the other one claims that stand behind them.
    for (const [i, n] of crowded.slice(0, 12).entries())
      await found(n, { worth: { score: 0.9 - i / 100, reasons: [] } });
    for (const [i, n] of other.slice(0, 3).entries()) await found(n, { worth: { score: 0.5 - i / 100, reasons: [] } });
    const all = [...crowded.slice(0, 12), ...other.slice(0, 3)];
    const pages = await walk(2);
    expect(pages.flat()).toEqual(all);
    expect(Math.max(...pages.map(({ length }) => length))).toBe(2);
    expect((await walk(100)).flat()).toEqual(all);
    expect(await walk(15)).toEqual([all]);
  });

  it('ends a page at its limit, and goes on right behind it', async () => {
    for (let n = 1; n <= 5; n++) await found(n, { worth: { score: 1 - n / 10, reasons: [] } });
    const first = await claims.queue(['open'], {}, 2, null);
    expect(positions(first.items)).toEqual([1, 2]);
    const rest = await claims.queue(['open'], {}, 3, first.next);
    expect(positions(rest.items)).toEqual([3, 4, 5]);
    expect(rest.next).toBeNull();
  });

  it('holds claims of the statuses that are asked for', async () => {
    await anArticle();
    const [one, two, three] = [await found(1), await found(2), await found(3)];
    await move(one, {}, 'review');
    await move(two, {}, 'dismiss');
    expect(await walk(9)).toEqual([[3]]);
    expect((await walk(9, {}, ['open', 'second_review'])).flat().sort()).toEqual([1, 3]);
    expect(await walk(9, {}, [])).toEqual([[]]);
    expect(await claims.queue(['second_review'], {}, 9, null)).toMatchObject({ items: [{ status: 'second_review' }] });
    expect(three.status).toBe('open');
  });

  it('holds claims that pass the filter, and stops reading at the least worth', async () => {
    for (let n = 1; n <= 9; n++)
      await found(n, { kind: n % 3 === 0 ? 'money' : 'event', worth: { score: 1 - n / 10, reasons: [] } });
    expect((await walk(2, { kind: 'money' })).flat()).toEqual([3, 6, 9]);
    expect((await walk(9, { minWorth: 0.7 })).flat()).toEqual([1, 2, 3]);
    expect((await walk(9, { minWorth: 0.7, kind: 'money' })).flat()).toEqual([3]);
  });

  it('goes on looking for a rare claim behind many others, within one call', async () => {
    for (let n = 1; n <= 60; n++)
      await found(n, { kind: n === 60 ? 'money' : 'event', worth: { score: 1 - n / 100, reasons: [] } });
    const page = await claims.queue(['open'], { kind: 'money' }, 1, null);
    expect(positions(page.items)).toEqual([60]);
  });

  it('has deferred claims in the order of their days, and those that are due apart', async () => {
    await anArticle();
    const days = ['2026-11-25', '2026-11-23', '2026-11-24'];
    for (const [i, day] of days.entries()) {
      const claim = await found(i + 1, { worth: { score: i / 10, reasons: [] } });
      await move(claim, { deferred: { until: `${day}T10:00:00.000Z`, back: 'open' } }, 'defer');
    }
    expect((await walk(9, {}, ['deferred'])).flat()).toEqual([2, 3, 1]);
    expect((await walk(9, { minWorth: 0.1 }, ['deferred'])).flat()).toEqual([2, 3]);
    expect(positions(await claims.due('2026-11-22T10:00:00.000Z'))).toEqual([]);
    expect(positions(await claims.due('2026-11-24T10:00:00.000Z'))).toEqual([2, 3]);
  });
});

describe('claims kept for a person', () => {
  it('are theirs alone, in rank order, page by page', async () => {
    await anArticle();
    for (let n = 1; n <= 4; n++) {
      const claim = await found(n, { worth: { score: n / 10, reasons: [] } });
      await move(claim, { assignee: n === 2 ? 'ben' : 'ana' }, 'assign');
    }
    const first = await claims.assigned('ana', 2, null);
    expect(first.items.map(({ id }) => id)).toEqual([idOf(4), idOf(3)]);
    const rest = await claims.assigned('ana', 2, first.next);
    expect(rest.items.map(({ id }) => id)).toEqual([idOf(1)]);
    expect(rest.next).toBeNull();
    expect((await claims.assigned('ben', 2, null)).items.map(({ id }) => id)).toEqual([idOf(2)]);
    expect(await claims.assigned('cleo', 2, null)).toEqual({ items: [], next: null });
  });
});

describe('a write', () => {
  it('changes the claim, its history and its article’s counts together', async () => {
    await anArticle({ claims: { open: 2, dismissed: 0 } });
    const claim = await found(1);
    expect(await move(claim, { dismissal: { reason: 'opinion', duplicateOf: null } }, 'dismiss')).toBe('written');
    expect(await claims.get(claim.id)).toMatchObject({ status: 'dismissed', version: 2 });
    expect((await claims.history(claim.id)).map(({ version, action }) => [version, action])).toEqual([
      [1, 'extract'],
      [2, 'dismiss'],
    ]);
    expect(await articleNow()).toMatchObject({ claims: { open: 1, dismissed: 1 }, version: 2, updatedAt: at });
  });

  it('counts a status that the article did not have, and a claim that is new', async () => {
    await anArticle({ claims: { open: 1 } });
    const claim = await found(1);
    const made = aClaim({ id: idOf(2), articleId: article });
    const outcome = await claims.write([
      { read: claim, change: changed(claim, { supersededBy: [made.id] }, 'split') },
      { read: null, change: recordChange(null, made, 'add', cause) },
    ]);
    expect(outcome).toBe('written');
    expect((await articleNow()).claims).toEqual({ open: 1, superseded: 1 });
    expect((await articleNow()).version).toBe(2);
  });

  it('leaves the article alone when no count changes', async () => {
    await anArticle();
    const claim = await found(1);
    expect(await move(claim, { assignee: 'ben' }, 'assign')).toBe('written');
    expect(await articleNow()).toMatchObject({ claims: { open: 1 }, version: 1 });
  });

  it('is refused when the claim is no longer as it was read, with nothing written', async () => {
    await anArticle();
    const claim = await found(1);
    await move(claim, { assignee: 'ben' }, 'assign');
    expect(await move(claim, {}, 'dismiss')).toBe('stale');
    expect(await claims.get(claim.id)).toMatchObject({ status: 'open', version: 2, assignee: 'ben' });
    expect(await articleNow()).toMatchObject({ claims: { open: 1 }, version: 1 });
    expect(await claims.history(claim.id)).toHaveLength(2);
  });

  it('of a claim that there is already is refused', async () => {
    await anArticle();
    const claim = await found(1);
    expect(await claims.write([{ read: null, change: recordChange(null, claim, 'add', cause) }])).toBe('stale');
  });

  it('is refused when its event is there already, although the claim looks as it was read', async () => {
    await anArticle();
    const claim = await found(1);
    const { event } = changed(claim, {}, 'dismiss');
    await tables.client.send(
      new PutCommand({ TableName: tables.audit, Item: { pk: `CLM#${claim.id}`, sk: '00000002', who: event.who } }),
    );
    expect(await move(claim, {}, 'dismiss')).toBe('stale');
    expect((await claims.get(claim.id))?.version).toBe(1);
  });

  it('is refused when the article shows another revision by now, and one that changes no count is, too', async () => {
    await anArticle({ readyRevision: 2 });
    const claim = await found(1);
    const write = (changes: Partial<Claim>, action: ClaimAction, readyRevision: number) =>
      claims.write([{ read: claim, change: changed(claim, changes, action) }], { readyRevision });
    expect(await write({}, 'dismiss', 1)).toBe('other-revision');
    expect(await write({ subject: 'the navy' }, 'correct', 1)).toBe('other-revision');
    expect((await claims.get(claim.id))?.version).toBe(1);
    expect(await write({ subject: 'the navy' }, 'correct', 2)).toBe('written');
    expect(await articleNow()).toMatchObject({ claims: { open: 1 }, version: 2, updatedAt: at });
  });

  it('is refused as stale when the article is not there', async () => {
    const claim = await found(1);
    expect(await move(claim, {}, 'dismiss')).toBe('other-revision');
  });
});

describe('a write under a lease', () => {
  const lease: Lease = {
    claimId: idOf(1),
    holder: 'ana',
    fencingToken: 3,
    takenAt: at,
    heartbeatAt: at,
    expiresAt: '2026-11-22T10:05:00.000Z',
  };

  it('ends the lease', async () => {
    const leases = leaseStore(tables);
    await anArticle();
    await leases.put(lease, null);
    const claim = await found(1);
    const write = { read: claim, change: changed(claim, {}, 'dismiss') };
    expect(await claims.write([write], { lease })).toBe('written');
    expect(await leases.get(claim.id)).toEqual({ ...lease, expiresAt: givenBack });
  });

  it('is refused under another token or for another person, which says more than that the claim changed', async () => {
    await anArticle();
    await leaseStore(tables).put(lease, null);
    const claim = await found(1);
    const write = { read: claim, change: changed(claim, {}, 'dismiss') };
    expect(await claims.write([write], { lease: { ...lease, fencingToken: 2 } })).toBe('lease-lost');
    expect(await claims.write([write], { lease: { ...lease, holder: 'ben' } })).toBe('lease-lost');
    await move(claim, { assignee: 'ben' }, 'assign');
    expect(await claims.write([write], { lease: { ...lease, holder: 'ben' } })).toBe('lease-lost');
    expect(await claims.write([write], { lease })).toBe('stale');
    expect(await leaseStore(tables).get(claim.id)).toEqual(lease);
  });

  it('takes the lease from its holder when it is to: the token goes up', async () => {
    await anArticle();
    await leaseStore(tables).put(lease, null);
    const claim = await found(1);
    const write = { read: claim, change: changed(claim, {}, 'release') };
    expect(await claims.write([write], { revoke: claim.id })).toBe('written');
    expect(await leaseStore(tables).get(claim.id)).toEqual({ ...lease, fencingToken: 4, expiresAt: givenBack });
  });

  it('takes no lease that there never was', async () => {
    await anArticle();
    const claim = await found(1);
    const write = { read: claim, change: changed(claim, {}, 'release') };
    expect(await claims.write([write], { revoke: claim.id })).toBe('stale');
  });
});

describe('the history of a claim', () => {
  const verdict = (n: number): Verdict => ({
    n,
    claimId: idOf(1),
    stage: 'first',
    by: 'ana',
    at,
    asOf: at,
    basis: 's',
    content: 'unverified',
    attribution: 'not_applicable',
    rationale: 'Nobody counted.',
    evidence: [],
    gaps: 'No count.',
    action: 'none',
  });

  it('has every event as it was written, with the verdicts among them', async () => {
    await anArticle();
    const claim = await found(1);
    const change = recordChange(claim, claim, 'decide', { ...cause, verdict: verdict(1) });
    await claims.write([{ read: claim, change }], { request: { key: 'k', hash: 'h' } });
    const decided = (await claims.get(claim.id))!;
    await move(decided, openedAnew, 'reopen');
    const history = await claims.history(claim.id);
    expect(history[1]).toEqual<AuditEvent>(change.event);
    expect(history.map(({ action }) => action)).toEqual(['extract', 'decide', 'reopen']);
    expect(await claims.verdicts(claim.id)).toEqual([verdict(1)]);
    expect(await claims.verdicts(idOf(2))).toEqual([]);
  });

  it('tells the request that a person’s verdict came with, and nobody else’s', async () => {
    await anArticle();
    const claim = await found(1);
    const made = aClaim({ id: idOf(2), articleId: article });
    const change = recordChange(claim, claim, 'decide', { ...cause, verdict: verdict(1) });
    const others = { read: null, change: recordChange(null, made, 'add', cause) };
    await claims.write([{ read: claim, change }, others], { request: { key: 'k', hash: 'h' } });
    expect(await claims.verdictRequest(claim.id, 'ana', 'k')).toEqual({ key: 'k', hash: 'h' });
    expect(await claims.verdictRequest(claim.id, 'ben', 'k')).toBeNull();
    expect(await claims.verdictRequest(claim.id, 'ana', 'l')).toBeNull();
    expect(await claims.verdictRequest(made.id, 'ana', 'k')).toBeNull();
  });
});

it('the index knows of a claim what lists choose by', async () => {
  await anArticle();
  const claim = await found(1, { worth: { score: 0.8, reasons: [] }, modality: ['hedged'] });
  await move(claim, { assignee: 'ben' }, 'assign');
  const { items } = await claims.queue(['open'], {}, 9, null);
  expect(items).toEqual([
    {
      claimId: idOf(1),
      status: 'open',
      kind: 'event',
      modality: ['hedged'],
      worthScore: 0.8,
      quote: 'The pier burned.',
      verdictContent: null,
      assignee: 'ben',
      barred: [],
      position: queueKey(idOf(1), 'open', 0.8, claim.createdAt).gsi2sk,
    },
  ]);
  await tables.client.send(
    new UpdateCommand({
      TableName: tables.table,
      Key: claimKey(claim.id),
      UpdateExpression: 'REMOVE kind, #m, worthScore, quote',
      ExpressionAttributeNames: { '#m': 'modality' },
    }),
  );
  const { Count } = await tables.client.send(
    new QueryCommand({
      TableName: tables.table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': claimKey(claim.id).pk },
    }),
  );
  expect(Count).toBe(2);
});
