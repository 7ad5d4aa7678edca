import { openCursor, sealCursor } from '../../../shared/api/cursor.ts';
import { Refusal } from '../../../shared/api/problems.ts';
import type { ClaimStatus } from '../../../shared/domain/claim.ts';
import type { Draft } from '../../../shared/domain/draft.ts';
import type { Lease } from '../../../shared/domain/lease.ts';
import type { QueueEntry } from '../../../shared/domain/queue-entry.ts';
import type { Person } from '../../../shared/domain/roles.ts';
import { claimAt } from '../../../shared/review/claim-state.ts';
import { heldByOther, isLive, leaseIdOf, takenLease } from '../../../shared/review/lease.ts';
import { allowedTo, verdictStatusesFor } from '../../../shared/review/transitions.ts';
import { isBarred } from '../../../shared/review/weigh-verdict.ts';
import { claimView, type KnownClaim, knownClaim } from '../claims/known-claim.ts';
import type { Answer, ApiDeps } from '../http/request.ts';
import { mayReview } from './eligible.ts';
import { type FreeClaim, freeClaims } from './free-claims.ts';
import { type HoldingsNow, holdingsOf, mustHaveRoom, takeSlot } from './holdings.ts';
import { waitingInArticle, waitingInQueue } from './waiting-claims.ts';

/** What a person asks the queue for. */
export interface Wanted {
  readonly status?: readonly ClaimStatus[] | undefined;
  readonly kind?: string | undefined;
  readonly modality?: string | undefined;
  readonly article?: string | undefined;
  readonly minWorth?: number | undefined;
  readonly cursor?: string | undefined;
}

/** Index entries that one call reads in each shard, page after page: most calls end within the first. */
const pageSizes = [12, 60, 150, 250] as const;
/**
 * Takes a claim by its name. Who holds it already goes on holding it.
 *
 * @throws Refusal `not-found`, `invalid-transition`, `self-review`, `second-reviewer-must-differ`, `lease-held`,
 *   `lease-limit`
 */
export const takeNamed = async (claimId: string, person: Person, seconds: number, deps: ApiDeps): Promise<Answer> => {
  // The lease before the claim: whatever happens to the claim after, the lease will not be as it was read.
  const read = await deps.leases.get(claimId);
  const known = await knownClaim(claimId, deps);
  if (!verdictStatusesFor(person.roles).includes(known.claim.status))
    throw new Refusal(
      'invalid-transition',
      `The claim is ${known.claim.status.replace('_', ' ')}: it takes no verdict.`,
      {
        allowed: allowedTo(person.roles, known.claim.status),
      },
    );
  mayReview(known.claim, known.article, person, deps.policy);
  if (heldByOther(read, person.id, deps.now())) throw held(read);
  const { lease } = await lend({ claimId, read }, await holdingsOf(person, deps), { person, seconds }, deps);
  if (lease) return taken(lease, known, await deps.drafts.get(claimId, person.id));
  const now = await deps.leases.get(claimId);
  throw now ? held(now) : new Refusal('conflict', 'Somebody was taking it at the same moment. Try again.');
};

/**
 * Takes the claim most worth checking that is wanted and free. Not offered: what others hold or is kept for them, what
 * the person skipped within a day, uploaded, or has given a verdict on.
 *
 * @throws Refusal `lease-limit`
 */
export const takeNext = async (wanted: Wanted, person: Person, seconds: number, deps: ApiDeps): Promise<Answer> => {
  const { status, kind, modality, article, minWorth } = wanted;
  const filter = { kind, modality, minWorth };
  const scope = JSON.stringify(['queue', person.id, status, kind, modality, article, minWorth]);
  const statuses = verdictStatusesFor(person.roles).filter((one) => !status || status.includes(one));
  const from = await startOf(wanted.cursor, scope, deps);
  const read = (size: number, after: string | null) =>
    article
      ? waitingInArticle(article, { statuses, filter }, deps)
      : waitingInQueue({ statuses, filter }, { limit: size, after }, deps);
  const [holdings, first] = await Promise.all([holdingsOf(person, deps), read(pageSizes[0], from)]);
  mustHaveRoom(holdings.counting.length);

  let page = first;
  for (const larger of [...pageSizes.slice(1), null]) {
    const answer = await takeOneOf(page.items, holdings, { person, seconds, statuses }, deps);
    if (answer) return answer;
    if (page.next === null) return { status: 204, body: null };
    if (larger === null) break;
    page = await read(larger, page.next);
  }
  return { status: 200, body: { nextCursor: sealCursor(await deps.cursorKey(), scope, page.next ?? '') } };
};

const startOf = async (cursor: string | undefined, scope: string, deps: ApiDeps): Promise<string | null> => {
  if (cursor === undefined) return null;
  const after = openCursor(await deps.cursorKey(), scope, cursor);
  if (after !== null) return after;
  throw new Refusal('validation', 'The cursor does not belong to this queue. Begin again without one.', {
    errors: [{ pointer: '/cursor', code: 'invalid-cursor', detail: 'Not a cursor of this queue.' }],
  });
};

/** Who takes a claim, for how long, and in which statuses it may be. */
interface Taker {
  readonly person: Person;
  readonly seconds: number;
  readonly statuses: readonly ClaimStatus[];
}

/** The first of the candidates that can be had; null when none can. */
const takeOneOf = async (
  entries: readonly QueueEntry[],
  holdings: HoldingsNow,
  taker: Taker,
  deps: ApiDeps,
): Promise<Answer | null> => {
  const draw = freeClaims(entries, holdings, taker.person, deps);
  let known = holdings;
  for (let one = await draw(); one; one = await draw()) {
    const { answer, holdings: after } = await tryToTake(one, known, taker, deps);
    if (answer) return answer;
    known = after;
  }
  return null;
};

const tryToTake = async (
  { claimId, article }: FreeClaim,
  holdings: HoldingsNow,
  { person, seconds, statuses }: Taker,
  deps: ApiDeps,
): Promise<{ answer: Answer | null; holdings: HoldingsNow }> => {
  const no = { answer: null, holdings };
  // The lease before the claim, as above; alone, since most races are lost here.
  const read = await deps.leases.get(claimId);
  if (isLive(read, deps.now())) return no;
  const [stored, draft] = await Promise.all([deps.claims.get(claimId), deps.drafts.get(claimId, person.id)]);
  if (!stored || stored.revision > article.readyRevision) return no;
  const claim = claimAt(stored, deps.now().toISOString());
  const reviewers = claim.reviews.map(({ by }) => by);
  if (!statuses.includes(claim.status) || isBarred(claim.status, reviewers, person.id, deps.policy.ownDispute))
    return no;
  const lent = await lend({ claimId, read }, holdings, { person, seconds }, deps);
  return { answer: lent.lease && taken(lent.lease, { claim, article }, draft), holdings: lent.holdings };
};

/**
 * Lends a claim: first a slot among the person's holdings, then the lease, each under the condition that it is as it was
 * read. A process that dies in between leaves a slot that counts for half a minute.
 *
 * @returns no lease when somebody else was faster; the holdings as they are then
 */
const lend = async (
  { claimId, read }: { readonly claimId: string; readonly read: Lease | null },
  holdings: HoldingsNow,
  { person, seconds }: Pick<Taker, 'person' | 'seconds'>,
  deps: ApiDeps,
): Promise<{ lease: Lease | null; holdings: HoldingsNow }> => {
  const lease = takenLease(read, { claimId, person: person.id, seconds }, deps.now());
  const goesOn = read !== null && read.fencingToken === lease.fencingToken;
  const after = goesOn ? holdings : await takeSlot(lease, holdings, person, deps);
  if (await deps.leases.put(lease, read)) return { lease, holdings: after };
  // Whoever was faster may have been the same person, elsewhere.
  return { lease: null, holdings: await holdingsOf(person, deps) };
};

const taken = (
  lease: Lease,
  { claim, article }: Pick<KnownClaim, 'claim' | 'article'>,
  draft: Draft | null,
): Answer => {
  const leaseId = leaseIdOf(lease);
  const view = claimView(claim, article.title);
  return { body: { ...lease, leaseId, claim: view, draft }, location: `/v1/leases/${leaseId}` };
};

const held = ({ holder, expiresAt }: Lease): Refusal =>
  new Refusal('lease-held', `${holder} holds this claim until ${expiresAt}.`, { lease: { holder, expiresAt } });
