import { listClaims } from '../../api/calls.ts';
import type { Claim, ListPage } from '../../api/types.ts';

/** Reads all claims of an article, by rank; `first` is called with the first hundred when there are more. */
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
