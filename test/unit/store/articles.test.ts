import { type Article, defaultSettings, type Revision } from '../../../shared/domain/article.ts';
import { changeSettings } from '../../../shared/review/change-settings.ts';
import { articleStore } from '../../../shared/store/dynamo/articles.ts';
import { cursorKeyOf } from '../../../shared/store/dynamo/cursor-key.ts';
import { settingsStore } from '../../../shared/store/dynamo/settings.ts';
import type { Tables } from '../../../shared/store/dynamo/table.ts';
import type { ArticleStore } from '../../../shared/store/ports.ts';
import { freshTables } from '../../support/tables.ts';

let tables: Tables;
let articles: ArticleStore;
beforeEach(async () => {
  tables = await freshTables();
  articles = articleStore(tables, () => new Date('2026-11-22T10:00:00.000Z'));
});

const article = (id: string, receivedAt: string, changes: Partial<Article> = {}): Article => ({
  id,
  key: `incoming/${id}.txt`,
  title: id,
  uploader: null,
  receivedAt,
  updatedAt: receivedAt,
  revision: 1,
  state: 'ready',
  rejection: null,
  readyRevision: 1,
  claims: { open: 2 },
  settings: defaultSettings,
  settingsHash: null,
  version: 1,
  ...changes,
});
const revision = (articleId: string, n = 1): Revision => ({
  articleId,
  id: `${articleId}-${n}`,
  n,
  upload: { bucket: 'b', key: 'k', versionId: 'v', size: 1, sequencer: '', receivedAt: '2026-11-22T10:00:00.000Z' },
  documentHash: null,
  mediaType: null,
  state: 'received',
  rejection: null,
  extraction: null,
  updatedAt: '2026-11-22T10:00:00.000Z',
});
const saved = async (id: string, receivedAt: string): Promise<Article> => {
  const one = article(id, receivedAt);
  await articles.save(one, revision(id), null);
  return one;
};

describe('an article', () => {
  it('is saved with its revision, and only in the place of what was read', async () => {
    const first = await saved('x', '2026-11-20T10:00:00.000Z');
    expect(await articles.get('x')).toEqual(first);
    expect(await articles.revision('x', 1)).toEqual(revision('x'));
    expect(await articles.save(first, revision('x'), null)).toBe(false);
    const next = { ...first, title: 'Harbour', version: 2 };
    expect(await articles.save(next, revision('x', 2), { ...first, version: 7 })).toBe(false);
    expect(await articles.revision('x', 2)).toBeNull();
    expect(await articles.save(next, revision('x', 2), first)).toBe(true);
    expect(await articles.get('x')).toEqual(next);
    expect(await articles.revisions('x')).toEqual([revision('x'), revision('x', 2)]);
    expect(await articles.revisions('y')).toEqual([]);
    expect(await articles.get('y')).toBeNull();
  });

  it('is read with others, each once', async () => {
    const [x, y] = [await saved('x', '2026-11-20T10:00:00.000Z'), await saved('y', '2026-11-21T10:00:00.000Z')];
    expect(await articles.getMany(['y', 'x', 'y', 'z'])).toEqual([y, x]);
    expect(await articles.getMany([])).toEqual([]);
  });

  it('is counted as the store has more than a hundred of them', async () => {
    const ids = Array.from({ length: 105 }, (_, i) => `many${i}`);
    for (const id of ids) await saved(id, '2026-11-20T10:00:00.000Z');
    expect((await articles.getMany(ids)).map(({ id }) => id)).toEqual(ids);
  });
});

describe('the list of articles', () => {
  const ids = async (limit: number, after: string | null = null) => {
    const { items, next } = await articles.list(limit, after);
    return { ids: items.map(({ id }) => id), next };
  };

  it('is newest first over the months, the turn of a year among them, page by page', async () => {
    await saved('a', '2026-11-22T09:00:00.000Z');
    await saved('b', '2026-11-01T09:00:00.000Z');
    await saved('c', '2026-09-30T09:00:00.000Z');
    await saved('d', '2026-01-15T09:00:00.000Z');
    expect((await ids(9)).ids).toEqual(['a', 'b', 'c', 'd']);
    expect((await ids(9)).next).toBeNull();
    const first = await ids(1);
    expect(first.ids).toEqual(['a']);
    const second = await ids(2, first.next);
    expect(second.ids).toEqual(['b', 'c']);
    const third = await ids(2, second.next);
    expect(third).toEqual({ ids: ['d'], next: null });
  });

  it('goes from January to the December before, and ends at the first month of the product', async () => {
    const store = articleStore(tables, () => new Date('2027-01-10T10:00:00.000Z'));
    await saved('new', '2027-01-02T09:00:00.000Z');
    await saved('old', '2026-12-30T09:00:00.000Z');
    await saved('first', '2026-01-01T09:00:00.000Z');
    await saved('before', '2025-12-31T09:00:00.000Z');
    const { items } = await store.list(9, null);
    expect(items.map(({ id }) => id)).toEqual(['new', 'old', 'first']);
  });

  it('is empty where there is none', async () => {
    expect(await ids(9)).toEqual({ ids: [], next: null });
  });
});

describe('a change of settings', () => {
  const cause = { who: 'eva', at: '2026-11-22T10:00:00.000Z', why: null, requestId: 'r' };

  it('is written with its event, once', async () => {
    const settings = settingsStore(tables);
    const read = await saved('x', '2026-11-20T10:00:00.000Z');
    const { article: after, event } = changeSettings(read, { desk: 'foreign' }, cause)!;
    expect(await settings.history('x')).toEqual([]);
    expect(await settings.change(after, event, read)).toBe(true);
    expect(await settings.change(after, event, read)).toBe(false);
    expect(await articles.get('x')).toEqual(after);
    expect(await settings.history('x')).toEqual([event]);
    expect((await articles.list(9, null)).items).toEqual([after]);
  });

  it('is not written over an event that is there', async () => {
    const settings = settingsStore(tables);
    const read = await saved('x', '2026-11-20T10:00:00.000Z');
    const { article: after, event } = changeSettings(read, { desk: 'foreign' }, cause)!;
    await settings.change(after, event, read);
    expect(await settings.change(after, event, after)).toBe(false);
  });
});

describe('the key that cursors are signed with', () => {
  it('is made by whoever asks first, and read by all others', async () => {
    const keys = await Promise.all([cursorKeyOf(tables)(), cursorKeyOf(tables)(), cursorKeyOf(tables)()]);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[\w-]{43}$/);
    expect(await cursorKeyOf(tables)()).toBe(keys[0]);
  });

  it('is asked for once, and again when that failed', async () => {
    const place = { ...tables, table: 'there-is-none' };
    const keyOf = cursorKeyOf(place);
    await expect(keyOf()).rejects.toThrow();
    place.table = tables.table;
    const key = cursorKeyOf(tables);
    expect(await key()).toBe(await key());
    expect(key()).toBe(key());
  });
});
