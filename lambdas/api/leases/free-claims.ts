import type { Article } from '../../../shared/domain/article.ts';
import type { QueueEntry } from '../../../shared/domain/queue-entry.ts';
import type { Person } from '../../../shared/domain/roles.ts';
import { isLive } from '../../../shared/review/lease.ts';
import { isBarred } from '../../../shared/review/weigh-verdict.ts';
import { articleOfClaim } from '../../../shared/store/keys.ts';
import type { ApiDeps } from '../http/request.ts';
import { isOwn } from './eligible.ts';
import type { HoldingsNow } from './holdings.ts';

/** A claim that nobody held a moment ago, with its article. */
export interface FreeClaim {
  readonly claimId: string;
  readonly article: Article;
}

/** Candidates whose leases are looked up at a time: few first, since most often one of them is free; then many. */
const chunkSizes = [3, 30, 50] as const;

/**
 * Among how many of the first free claims one is drawn: the first alone while few people are at work, more of them when
 * many claims above are held, so that people do not race for one; and after a lost race at least five.
 */
const spreadOver = (held: number, lostRace: boolean): number =>
  Math.max(Math.min(Math.floor(held / 3) + 1, 30), lostRace ? 5 : 1);

/**
 * Draws free claims one by one, the most worth checking first: not what others are to have or hold, what the person
 * skipped, uploaded or has given a verdict on, or what is archived.
 *
 * @returns each call gives another one, or null when there is none left
 */
export const freeClaims = (
  entries: readonly QueueEntry[],
  { skipped }: HoldingsNow,
  person: Person,
  deps: ApiDeps,
): (() => Promise<FreeClaim | null>) => {
  const candidates = entries.filter(
    ({ claimId, status, assignee, barred }) =>
      (assignee === null || assignee === person.id) &&
      !isBarred(status, barred, person.id, deps.policy.ownDispute) &&
      !skipped.has(claimId),
  );
  const articles = new Map<string, Article>();
  const free: FreeClaim[] = [];
  let [held, start, chunk, drawn] = [0, 0, 0, 0];
  return async () => {
    const lostRace = drawn++ > 0;
    while (start < candidates.length && free.length < spreadOver(held, lostRace)) {
      const size = chunkSizes[Math.min(chunk++, chunkSizes.length - 1)]!;
      const looked = candidates.slice(start, start + size);
      const found = await freeOf(looked, articles, person, deps);
      free.push(...found);
      held += looked.length - found.length;
      start += size;
    }
    const pick = Math.floor(deps.random() * Math.min(free.length, spreadOver(held, lostRace)));
    return free.splice(pick, 1)[0] ?? null;
  };
};

/** Those that nobody holds, whose articles are at work and not the person's own. */
const freeOf = async (
  entries: readonly QueueEntry[],
  articles: Map<string, Article>,
  person: Person,
  deps: ApiDeps,
): Promise<FreeClaim[]> => {
  const ids = entries.map(({ claimId }) => claimId);
  const unread = ids.map(articleOfClaim).filter((id) => !articles.has(id));
  const [leases, read] = await Promise.all([
    deps.leases.getMany(ids),
    unread.length > 0 ? deps.articles.getMany(unread) : [],
  ]);
  for (const article of read) articles.set(article.id, article);
  const now = deps.now();
  return ids.flatMap((claimId) => {
    const article = articles.get(articleOfClaim(claimId));
    if (
      !article ||
      article.settings.archived ||
      isOwn(article, person, deps.policy) ||
      isLive(leases.get(claimId) ?? null, now)
    )
      return [];
    return [{ claimId, article }];
  });
};
