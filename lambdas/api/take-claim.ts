import { openCursor, sealCursor } from '../../shared/api/cursor.ts';
import { Refusal } from '../../shared/api/problems.ts';
import { type Lease, leasesPerPerson } from '../../shared/domain/lease.ts';
import type { Claim, ClaimStatus } from '../../shared/domain/review.ts';
import type { Person } from '../../shared/domain/roles.ts';
import { passes } from '../../shared/review/claim-filter.ts';
import { claimAt } from '../../shared/review/claim-state.ts';
import { heldByOther, isLive, isNewest, leaseIdOf, takenLease } from '../../shared/review/lease.ts';
import { allowedTo } from '../../shared/review/transitions.ts';
import { rankOf } from '../../shared/store/keys.ts';
import type { ClaimFilter, QueueEntry, Slot, StoredClaim } from '../../shared/store/ports.ts';
import { isOwn, mayReview } from './eligible.ts';
import { claimView, type KnownClaim, knownClaim } from './known-claim.ts';
import type { Answer, ApiDeps } from './request.ts';

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
const pageSizes = [6, 40, 100, 100] as const;
/** Candidates whose leases are looked up at a time. */
const chunkSize = 6;
/** After a lost race the next is drawn among so many, so that people do not race on. */
const spread = 5;
/** A slot is taken a moment before its lease: younger ones count even without. Longer than any request. */
const reservedSeconds = 30;

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
  if (!workable(person).includes(known.claim.status))
    throw new Refusal(
      'invalid-transition',
      `The claim is ${known.claim.status.replace('_', ' ')}: it takes no verdict.`,
      {
        allowed: allowedTo(person.roles, known.claim.status),
      },
    );
  mayReview(known.claim, known.article, person, deps.policy);
  if (heldByOther(read, person.id, deps.now())) throw held(read);
  const lease = await lend(claimId, read, person, seconds, deps);
  if (lease) return taken(lease, known, deps);
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
  const statuses = workable(person).filter((one) => !status || status.includes(one));
  const mine = await openSlots(person, deps);
  if (mine.length >= leasesPerPerson) throw limit(mine.length);

  let after = await startOf(wanted.cursor, scope, deps);
  for (const pageSize of pageSizes) {
    const page = article
      ? { items: await entriesOfArticle(article, statuses, filter, deps), next: null }
      : await entriesOfQueue(statuses, filter, pageSize, after, deps);
    const answer = await takeOneOf(page.items, person, seconds, deps);
    if (answer) return answer;
    if (page.next === null) return { status: 204, body: null };
    after = page.next;
  }
  return { status: 200, body: { nextCursor: sealCursor(await deps.cursorKey(), scope, after ?? '') } };
};

/** Statuses in which the person may give the next verdict. */
const workable = (person: Person): ClaimStatus[] =>
  person.roles.includes('senior') ? ['open', 'second_review', 'disputed'] : ['open', 'second_review'];

const startOf = async (cursor: string | undefined, scope: string, deps: ApiDeps): Promise<string | null> => {
  if (cursor === undefined) return null;
  const after = openCursor(await deps.cursorKey(), scope, cursor);
  if (after !== null) return after;
  throw new Refusal('validation', 'The cursor does not belong to this queue. Begin again without one.', {
    errors: [{ pointer: '/cursor', code: 'invalid-cursor', detail: 'Not a cursor of this queue.' }],
  });
};

/** A page of the queue; on the first one also what was put off and is due. */
const entriesOfQueue = async (
  statuses: readonly ClaimStatus[],
  filter: ClaimFilter,
  limit: number,
  after: string | null,
  deps: ApiDeps,
) => {
  const [page, due] = await Promise.all([
    deps.claims.queue(statuses, filter, limit, after),
    after === null ? deps.claims.due(deps.now().toISOString()) : [],
  ]);
  const byRank = (entry: QueueEntry) =>
    entry.status === 'deferred' ? rankOf(entry.claimId, entry.worthScore, '') : entry.position;
  const items = [...page.items, ...due.filter((entry) => passes(entry, filter))];
  return { items: items.sort((a, b) => (byRank(a) < byRank(b) ? -1 : 1)), next: page.next };
};

const entriesOfArticle = async (
  articleId: string,
  statuses: readonly ClaimStatus[],
  filter: ClaimFilter,
  deps: ApiDeps,
): Promise<QueueEntry[]> => {
  const at = deps.now().toISOString();
  return (await deps.claims.ofArticle(articleId))
    .map((claim) => entryOf(claimAt(claim, at)))
    .filter((entry) => statuses.includes(entry.status) && passes(entry, filter))
    .sort((a, b) => (a.position < b.position ? -1 : 1));
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

/** The first of the candidates that can be had; null when none can. */
const takeOneOf = async (
  entries: readonly QueueEntry[],
  person: Person,
  seconds: number,
  deps: ApiDeps,
): Promise<Answer | null> => {
  const candidates = entries.filter(
    ({ assignee, barred }) => (assignee === null || assignee === person.id) && !barred.includes(person.id),
  );
  for (let start = 0; start < candidates.length; start += chunkSize) {
    const free = await freeOf(candidates.slice(start, start + chunkSize), person, deps);
    for (let next = 0; free.length > 0; next = Math.floor(deps.random() * Math.min(free.length, spread))) {
      const [entry] = free.splice(next, 1);
      const answer = await tryToTake(entry!.claimId, person, seconds, deps);
      if (answer) return answer;
    }
  }
  return null;
};

/** Those that nobody holds, of articles that are at work and not the person's own. */
const freeOf = async (entries: readonly QueueEntry[], person: Person, deps: ApiDeps): Promise<QueueEntry[]> => {
  const ids = entries.map(({ claimId }) => claimId);
  const now = deps.now();
  const [leases, skipped, articles] = await Promise.all([
    deps.leases.getMany(ids),
    deps.leases.skipped(ids, person.id, now.toISOString()),
    deps.articles.getMany(ids.map((id) => id.split('-', 1)[0] ?? '')),
  ]);
  const open = new Set(
    articles
      .filter(
        (article) => article.readyRevision > 0 && !article.settings.archived && !isOwn(article, person, deps.policy),
      )
      .map(({ id }) => id),
  );
  return entries.filter(
    ({ claimId }) =>
      !isLive(leases.get(claimId) ?? null, now) && !skipped.has(claimId) && open.has(claimId.split('-', 1)[0] ?? ''),
  );
};

const tryToTake = async (claimId: string, person: Person, seconds: number, deps: ApiDeps): Promise<Answer | null> => {
  const read = await deps.leases.get(claimId);
  if (isLive(read, deps.now())) return null;
  const known = await knownClaim(claimId, deps).catch(orNull);
  if (!known || !workable(person).includes(known.claim.status)) return null;
  try {
    mayReview(known.claim, known.article, person, deps.policy);
  } catch (error) {
    return orNull(error);
  }
  const lease = await lend(claimId, read, person, seconds, deps);
  return lease && taken(lease, known, deps);
};

const orNull = (error: unknown): null => {
  if (error instanceof Refusal) return null;
  throw error;
};

/**
 * Lends a claim: first a slot at the person's desk, then the lease, each under the condition that it is as it was read.
 * A process that dies in between leaves a slot that counts for half a minute.
 *
 * @returns null when somebody else was faster
 */
const lend = async (
  claimId: string,
  read: Lease | null,
  person: Person,
  seconds: number,
  deps: ApiDeps,
): Promise<Lease | null> => {
  const lease = takenLease(claimId, read, person.id, deps.now(), seconds);
  const goesOn = read !== null && read.fencingToken === lease.fencingToken;
  if (!goesOn) await takeSlot(lease, person, deps);
  return (await deps.leases.put(lease, read)) ? lease : null;
};

const takeSlot = async ({ claimId, fencingToken }: Lease, person: Person, deps: ApiDeps): Promise<void> => {
  for (let attempt = 0; attempt < 8; attempt++) {
    const desk = await deps.leases.desk(person.id);
    const others = (await counting(desk.slots, person, deps)).filter((slot) => slot.claimId !== claimId);
    if (others.length >= leasesPerPerson) throw limit(others.length);
    const slots = [...others, { claimId, fencingToken, at: deps.now().toISOString() }];
    if (await deps.leases.saveDesk(person.id, slots, desk)) return;
  }
  throw new Refusal('conflict', 'You are taking claims elsewhere at the same moment. Try again.');
};

const openSlots = async (person: Person, deps: ApiDeps): Promise<Slot[]> =>
  counting((await deps.leases.desk(person.id)).slots, person, deps);

/** The slots that count: their leases are live, or may be about to be written. */
const counting = async (slots: readonly Slot[], person: Person, deps: ApiDeps): Promise<Slot[]> => {
  if (slots.length === 0) return [];
  const leases = await deps.leases.getMany(slots.map(({ claimId }) => claimId));
  const now = deps.now();
  return slots.filter(({ claimId, fencingToken, at }) => {
    const lease = leases.get(claimId) ?? null;
    if (isNewest(lease, person.id, fencingToken)) return isLive(lease, now);
    const mayCome = (lease?.fencingToken ?? 0) < fencingToken;
    return mayCome && now.getTime() - Date.parse(at) < reservedSeconds * 1000;
  });
};

const taken = async (lease: Lease, { claim, article }: KnownClaim, deps: ApiDeps): Promise<Answer> => {
  const draft = await deps.drafts.get(claim.id, lease.holder);
  const leaseId = leaseIdOf(lease);
  const view = claimView(claim as StoredClaim, article.title);
  return { body: { ...lease, leaseId, claim: view, draft }, location: `/v1/leases/${leaseId}` };
};

const held = ({ holder, expiresAt }: Lease): Refusal =>
  new Refusal('lease-held', `${holder} holds this claim until ${expiresAt}.`, { lease: { holder, expiresAt } });

const limit = (count: number): Refusal =>
  new Refusal('lease-limit', `You hold ${count} claims. Give one back, or give your verdict on it, first.`);
