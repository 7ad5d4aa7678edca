import { Refusal } from '../../../shared/api/problems.ts';
import type { ClaimView } from '../../../shared/api/schemas.ts';
import type { Claim } from '../../../shared/domain/review.ts';
import { historySentence } from '../../../shared/review/history-sentence.ts';
import type { Page, StoredClaim } from '../../../shared/store/ports.ts';
import { readPage } from '../page.ts';
import type { ApiDeps, Handlers } from '../request.ts';
import { knownArticle } from './articles.ts';

export const claimHandlers: Pick<Handlers, 'listClaims' | 'getClaim' | 'getHistory' | 'listVerdicts'> = {
  listClaims: async ({ query }, deps) => {
    const { status, kind, article } = query;
    const scope = JSON.stringify(['claims', status, kind, article]);
    const body = await readPage<ClaimView>(scope, query, deps, async (limit, after) => {
      const page = article
        ? await claimsOfArticle(article, { status, kind }, limit, after, deps)
        : await deps.claims.list({ status: status ?? 'open', kind }, limit, after);
      return { ...page, items: await visible(page.items, deps) };
    });
    return { body };
  },

  getClaim: async ({ params }, deps) => {
    const { claim, view } = await knownClaim(params.id, deps);
    return { body: view, etag: String(claim.version) };
  },

  getHistory: async ({ params, person }, deps) => {
    const { claim } = await knownClaim(params.id, deps);
    if (person.roles.every((role) => role === 'editor')) {
      const { uploader } = await knownArticle(claim.articleId, deps);
      if (uploader !== person.id) throw new Refusal('forbidden', 'Editors see the history of their own articles.');
    }
    const events = await deps.claims.history(params.id);
    return { body: { items: events.map((event) => ({ ...event, sentence: historySentence(event) })) } };
  },

  listVerdicts: async ({ params }, deps) => {
    await knownClaim(params.id, deps);
    return { body: { items: await deps.claims.verdicts(params.id) } };
  },
};

/** @throws Refusal `not-found`, also for a claim whose article is not ready yet */
export const knownClaim = async (claimId: string, deps: ApiDeps): Promise<{ claim: StoredClaim; view: ClaimView }> => {
  const claim = await deps.claims.get(claimId);
  const [view] = claim ? await visible([claim], deps) : [];
  if (!claim || !view) throw new Refusal('not-found', `There is no claim ${claimId}.`);
  return { claim, view };
};

/** Claims with the titles of their articles. Those of a revision that is not ready are not shown: no half sets. */
const visible = async (claims: readonly Claim[], deps: ApiDeps): Promise<ClaimView[]> => {
  const articles = await deps.articles.getMany(claims.map(({ articleId }) => articleId));
  const byId = new Map(articles.map((article) => [article.id, article]));
  return claims.flatMap((claim) => {
    const article = byId.get(claim.articleId);
    return article && claim.revision <= article.readyRevision ? [claimView(claim, article.title)] : [];
  });
};

/** A claim as the API shows it. */
export const claimView = (claim: Claim | StoredClaim, articleTitle: string): ClaimView => {
  const { auditHash, ...shown } = { auditHash: undefined, ...claim };
  return { ...shown, articleTitle };
};

/** An article's claims fit in memory: they are read whole, ordered by rank and then by place. */
const claimsOfArticle = async (
  articleId: string,
  { status, kind }: { status?: string | undefined; kind?: string | undefined },
  limit: number,
  after: string | null,
  deps: ApiDeps,
): Promise<Page<Claim>> => {
  await knownArticle(articleId, deps);
  const claims = (await deps.claims.ofArticle(articleId))
    .filter((claim) => (status ? claim.status === status : claim.status !== 'removed'))
    .filter((claim) => !kind || claim.kind === kind)
    .map((claim) => ({ claim, position: positionOf(claim) }))
    .filter(({ position }) => after === null || position > after)
    .sort((a, b) => (a.position < b.position ? -1 : 1));
  const shown = claims.slice(0, limit);
  return {
    items: shown.map(({ claim }) => claim),
    next: claims.length > limit ? (shown.at(-1)?.position ?? null) : null,
  };
};

const positionOf = ({ worth, start, id }: Claim): string =>
  `${(1 - worth.score).toFixed(6)}#${String(start).padStart(8, '0')}#${id}`;
