import { getArticle } from '../../api/calls.ts';
import type { Article, Claim, TextDocument } from '../../api/types.ts';
import { textOfRevision } from '../work/context.tsx';
import { claimsOfArticle } from './claims-of-article.ts';

/** An article with its text and its claims. */
export interface WholeArticle {
  readonly article: Article;
  readonly document: TextDocument;
  readonly claims: readonly Claim[];
  /** False while only the first hundred of them are read. */
  readonly complete: boolean;
}

/**
 * Reads an article with its text and claims. Its counts change with its claims: while they are as before, its claims are not read again.
 *
 * @param show called with the text and the first claims when there are many
 */
export const readArticle = async (
  id: string,
  before: WholeArticle | null,
  show: (part: WholeArticle) => void,
): Promise<WholeArticle> => {
  const article = await getArticle(id);
  if (before && JSON.stringify(before.article) === JSON.stringify(article)) return before;
  const document = await textOfRevision(id, article.readyRevision);
  const claims = await claimsOfArticle(id, (part) => show({ article, document, claims: part, complete: false }));
  return { article, document, claims, complete: true };
};
