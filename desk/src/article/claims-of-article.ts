import { listClaims } from '../api/calls.ts';
import type { Claim, ListPage } from '../api/types.ts';

/** All claims of an article that count, by rank. */
export const claimsOfArticle = async (articleId: string): Promise<readonly Claim[]> => {
  const claims: Claim[] = [];
  for (let cursor: string | null = null; ; ) {
    const page: ListPage<Claim> = await listClaims({ article: articleId, limit: 100, cursor });
    claims.push(...page.items);
    cursor = page.nextCursor;
    if (cursor === null) return claims;
  }
};
