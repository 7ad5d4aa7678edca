import type { Article, RevisionState } from '../../../shared/domain/article.ts';
import type { ArticleStore } from '../../../shared/store/ports.ts';

/** States in which a revision is still on its way. */
const onTheWay: readonly RevisionState[] = ['received', 'parsed'];

/** An article on its way for longer than this is stuck: four deliveries have failed, or its event was lost. */
const stuckAfterMinutes = 30;

/** The newest articles, as far back as the limit reaches. */
export const newestArticles = async (articles: ArticleStore, limit: number): Promise<readonly Article[]> => {
  const found: Article[] = [];
  let after: string | null = null;
  do {
    const page = await articles.list(Math.min(100, limit - found.length), after);
    found.push(...page.items);
    after = page.next;
  } while (after !== null && found.length < limit);
  return found;
};

/** How many articles are in each state, with those that are stuck apart. */
export const countStates = (articles: readonly Article[], now: Date): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const article of articles) {
    const name = isStuck(article, now) ? `${article.state}, stuck` : article.state;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
};

const isStuck = ({ state, updatedAt }: Article, now: Date): boolean =>
  onTheWay.includes(state) && now.getTime() - Date.parse(updatedAt) > stuckAfterMinutes * 60_000;

/** Why an article has no claims to review; null for one that does, or soon will. */
export const whyNotReady = (article: Article, now: Date): string | null => {
  if (article.state === 'rejected') return `rejected, ${article.rejection?.reason}: ${article.rejection?.detail}`;
  if (isStuck(article, now)) return `stuck: ${article.state} since ${article.updatedAt}`;
  return null;
};
