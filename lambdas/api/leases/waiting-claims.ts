import type { Claim, ClaimStatus } from '../../../shared/domain/claim.ts';
import type { ClaimFilter } from '../../../shared/domain/claim-filter.ts';
import type { QueueEntry } from '../../../shared/domain/queue-entry.ts';
import { passes } from '../../../shared/review/claim-filter.ts';
import { claimAt } from '../../../shared/review/claim-state.ts';
import { rankOf } from '../../../shared/store/keys.ts';
import type { Page } from '../../../shared/store/ports.ts';
import type { ApiDeps } from '../http/request.ts';

/** The claims that somebody could take: in which statuses, and which of them. */
export interface WantedClaims {
  readonly statuses: readonly ClaimStatus[];
  readonly filter: ClaimFilter;
}

/** A page of the queue, most worth checking first; on the first one also what was put off and is due. */
export const waitingInQueue = async (
  { statuses, filter }: WantedClaims,
  { limit, after }: { readonly limit: number; readonly after: string | null },
  deps: ApiDeps,
): Promise<Page<QueueEntry>> => {
  const [page, due] = await Promise.all([
    deps.claims.queue(statuses, filter, limit, after),
    after === null ? deps.claims.due(deps.now().toISOString()) : [],
  ]);
  const byRank = (entry: QueueEntry) =>
    entry.status === 'deferred' ? rankOf(entry.claimId, entry.worthScore, '') : entry.position;
  const known = new Set(page.items.map(({ claimId }) => claimId));
  const items = [...page.items, ...due.filter((entry) => !known.has(entry.claimId) && passes(entry, filter))];
  return { items: items.sort((a, b) => (byRank(a) < byRank(b) ? -1 : 1)), next: page.next };
};

/** All that waits of one article: its claims fit in memory. */
export const waitingInArticle = async (
  articleId: string,
  { statuses, filter }: WantedClaims,
  deps: ApiDeps,
): Promise<Page<QueueEntry>> => {
  const at = deps.now().toISOString();
  const items = (await deps.claims.ofArticle(articleId))
    .map((claim) => entryOf(claimAt(claim, at)))
    .filter((entry) => statuses.includes(entry.status) && passes(entry, filter))
    .sort((a, b) => (a.position < b.position ? -1 : 1));
  return { items, next: null };
};

const entryOf = (claim: Claim): QueueEntry => ({
  claimId: claim.id,
  status: claim.status,
  kind: claim.kind,
  modality: claim.modality,
  worthScore: claim.worth.score,
  quote: claim.quote,
  verdictContent: claim.verdict?.content ?? null,
  assignee: claim.assignee,
  barred: claim.reviews.map(({ by }) => by),
  position: rankOf(claim.id, claim.worth.score, claim.createdAt),
});
