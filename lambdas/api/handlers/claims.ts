import type { ClaimView } from '../../../shared/api/schemas.ts';
import type { Claim, ClaimStatus } from '../../../shared/domain/claim.ts';
import type { ClaimFilter } from '../../../shared/domain/claim-filter.ts';
import { passes } from '../../../shared/review/claim-filter.ts';
import { claimAt, isGone } from '../../../shared/review/claim-state.ts';
import type { Page } from '../../../shared/store/ports.ts';
import { claimView, knownClaim, visible } from '../claims/known-claim.ts';
import { readPage } from '../http/page.ts';
import type { ApiDeps, Handlers } from '../http/request.ts';
import { knownArticle } from './articles.ts';

export const claimHandlers: Pick<Handlers, 'listClaims' | 'getClaim'> = {
  listClaims: async ({ query }, deps) => {
    const { limit: _limit, cursor: _cursor, status, article, ...filter } = query;
    const { kind, modality, verdict, assignee, minWorth, q } = filter;
    const scope = JSON.stringify(['claims', status, article, kind, modality, verdict, assignee, minWorth, q]);
    const body = await readPage<ClaimView>(scope, query, deps, async (limit, after) => {
      const page = article
        ? await claimsOfArticle(article, { status, filter, limit, after }, deps)
        : assignee
          ? await assignedClaims(assignee, { status, filter, limit, after }, deps)
          : await claimsByStatus(status ?? (verdict ? 'decided' : 'open'), { filter, limit, after }, deps);
      return { ...page, items: await visible(page.items, deps) };
    });
    return { body };
  },

  getClaim: async ({ params }, deps) => {
    const { claim, article } = await knownClaim(params.id, deps);
    return { body: claimView(claim, article.title), etag: String(claim.version) };
  },
};

/** A page of a list: what it is filtered by, how long it is at the most, and where it begins. */
interface Wanted {
  readonly status: ClaimStatus | undefined;
  readonly filter: ClaimFilter;
  readonly limit: number;
  readonly after: string | null;
}

/** The index says which; the claims themselves say how they stand, since the index may be a moment behind. */
const claimsByStatus = async (
  status: ClaimStatus,
  { filter, limit, after }: Omit<Wanted, 'status'>,
  deps: ApiDeps,
): Promise<Page<Claim>> => {
  const { items, next } = await deps.claims.queue([status], filter, limit, after);
  const claims = await deps.claims.getMany(items.map(({ claimId }) => claimId));
  return { items: claims.filter((claim) => claim.status === status && matches(claim, filter)), next };
};

const assignedClaims = async (
  assignee: string,
  { status, filter, limit, after }: Wanted,
  deps: ApiDeps,
): Promise<Page<Claim>> => {
  const { items, next } = await deps.claims.assigned(assignee, limit, after);
  return { items: items.filter((claim) => isShown(claim, status) && matches(claim, filter)), next };
};

/** An article's claims fit in memory: they are read whole, ordered by rank and then by place. */
const claimsOfArticle = async (
  articleId: string,
  { status, filter, limit, after }: Wanted,
  deps: ApiDeps,
): Promise<Page<Claim>> => {
  await knownArticle(articleId, deps);
  const at = deps.now().toISOString();
  const claims = (await deps.claims.ofArticle(articleId))
    .map((claim) => claimAt(claim, at))
    .filter((claim) => isShown(claim, status) && matches(claim, filter))
    .map((claim) => ({ claim, position: positionOf(claim) }))
    .filter(({ position }) => after === null || position > after)
    .sort((a, b) => (a.position < b.position ? -1 : 1));
  const shown = claims.slice(0, limit);
  return {
    items: shown.map(({ claim }) => claim),
    next: claims.length > limit ? (shown.at(-1)?.position ?? null) : null,
  };
};

const isShown = (claim: Claim, status: ClaimStatus | undefined): boolean =>
  status ? claim.status === status : !isGone(claim);

const matches = (claim: Claim, filter: ClaimFilter): boolean =>
  passes({ ...claim, worthScore: claim.worth.score, verdictContent: claim.verdict?.content ?? null }, filter);

const positionOf = ({ worth, start, id }: Claim): string =>
  `${(1 - worth.score).toFixed(6)}#${String(start).padStart(8, '0')}#${id}`;
