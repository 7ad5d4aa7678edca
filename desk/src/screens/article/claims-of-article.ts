import { listClaims } from '../../api/calls.ts';
import type { Claim, ListPage } from '../../api/types.ts';

/** All claims of an article that count, by rank; `first` hears of the first hundred when there are more. */
export const claimsOfArticle = async (
  articleId: string,
  first: (claims: readonly Claim[]) => void,
): Promise<readonly Claim[]> => {
  const claims: Claim[] = [];
  for (let cursor: string | null = null; ; ) {
    const page: ListPage<Claim> = await listClaims({ article: articleId, limit: 100, cursor });
    claims.push(...page.items);
    cursor = page.nextCursor;
    if (cursor === null) return claims;
    if (claims.length === page.items.length) first([...claims]);
  }
};
