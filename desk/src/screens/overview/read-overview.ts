import type { ClaimStatus } from '../../../../shared/domain/claim.ts';
import type { ClaimKind } from '../../../../shared/domain/extracted-claim.ts';
import { verdictStatuses } from '../../../../shared/review/transitions.ts';
import { listArticles, listClaims } from '../../api/calls.ts';
import type { Article, Claim, ListPage } from '../../api/types.ts';

/** How the desk stands, counted from the API's own lists. */
export interface Overview {
  readonly byStatus: Readonly<Partial<Record<ClaimStatus, number>>>;
  /** Claims that wait, by kind, the most frequent first. */
  readonly waitingByKind: readonly { readonly kind: ClaimKind; readonly n: number }[];
  readonly oldest: readonly Claim[];
  readonly disputed: readonly Claim[];
  readonly decidedToday: number;
  /** Verdicts of each of the last hours, the present one last. */
  readonly decidedByHour: readonly { readonly hour: number; readonly n: number }[];
  readonly rejected: readonly Article[];
  readonly inWork: number;
  readonly articles: number;
  /** Set when a list was longer than is read here: what is counted from it is a part. */
  readonly partOf: readonly string[];
}

/** How many claims or articles of a list are read at most: an overview need not read an archive. */
export const mostRead = 2_000;
const pageSize = 100;

/**
 * Reads and counts. The lists of waiting, disputed and decided claims and of articles are read side by side.
 *
 * @param now the day that counts as today is the person's own
 */
export const readOverview = async (now: Date): Promise<Overview> => {
  const [articles, decided, waitingLists] = await Promise.all([
    all((cursor) => listArticles(cursor, pageSize)),
    claimsIn('decided'),
    Promise.all(verdictStatuses.map(claimsIn)),
  ]);
  const waiting = waitingLists.flatMap(({ items }) => items);
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const times = decided.items.flatMap(({ verdict }) => (verdict ? [Date.parse(verdict.at)] : []));
  const partOf = [
    !articles.whole && 'articles',
    !waitingLists.every(({ whole }) => whole) && 'waiting claims',
    !decided.whole && 'decided claims',
  ].filter((one) => one !== false);
  return {
    byStatus: sumOf(articles.items),
    waitingByKind: byKind(waiting),
    oldest: [...waiting].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)).slice(0, 5),
    disputed: waiting.filter(({ status }) => status === 'disputed'),
    decidedToday: times.filter((time) => time >= midnight).length,
    decidedByHour: byHour(times, now),
    rejected: articles.items.filter(({ state }) => state === 'rejected'),
    inWork: articles.items.filter(({ state }) => state === 'received' || state === 'parsed').length,
    articles: articles.items.length,
    partOf,
  };
};

const claimsIn = (status: ClaimStatus): Promise<List<Claim>> =>
  all((cursor) => listClaims({ status, limit: pageSize, cursor }));

/** A list, or its beginning. */
interface List<T> {
  readonly items: readonly T[];
  /** False when it goes on. */
  readonly whole: boolean;
}

const all = async <T>(page: (cursor: string | null) => Promise<ListPage<T>>): Promise<List<T>> => {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const answer: ListPage<T> = await page(cursor);
    items.push(...answer.items);
    cursor = answer.nextCursor;
  } while (cursor !== null && items.length < mostRead);
  return { items, whole: cursor === null };
};

const sumOf = (articles: readonly Article[]): Partial<Record<ClaimStatus, number>> => {
  const sum: Partial<Record<string, number>> = {};
  for (const { claims } of articles)
    for (const [status, n] of Object.entries(claims)) sum[status] = (sum[status] ?? 0) + n;
  return sum;
};

const byKind = (claims: readonly Claim[]): Overview['waitingByKind'] => {
  const counts = new Map<ClaimKind, number>();
  for (const { kind } of claims) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, n]) => ({ kind, n })).sort((a, b) => b.n - a.n);
};

/** How many hours `decidedByHour` counts. */
export const hoursCounted = 12;

const byHour = (times: readonly number[], now: Date): Overview['decidedByHour'] =>
  Array.from({ length: hoursCounted }, (_, i) => {
    const start = new Date(now);
    start.setHours(now.getHours() - (hoursCounted - 1 - i), 0, 0, 0);
    const from = start.getTime();
    return { hour: start.getHours(), n: times.filter((time) => time >= from && time < from + 3_600_000).length };
  });
