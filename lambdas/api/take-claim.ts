import { openCursor, sealCursor } from '../../shared/api/cursor.ts';
import { Refusal } from '../../shared/api/problems.ts';
import type { Article } from '../../shared/domain/article.ts';
import { type Lease, leasesPerPerson } from '../../shared/domain/lease.ts';
import type { Claim, ClaimStatus } from '../../shared/domain/review.ts';
import type { Person } from '../../shared/domain/roles.ts';
import { passes } from '../../shared/review/claim-filter.ts';
import { claimAt } from '../../shared/review/claim-state.ts';
import { heldByOther, isLive, isNewest, leaseIdOf, takenLease } from '../../shared/review/lease.ts';
import { allowedTo } from '../../shared/review/transitions.ts';
import { hasReviewed } from '../../shared/review/weigh-verdict.ts';
import { articleOfClaim, rankOf } from '../../shared/store/keys.ts';
import type { ClaimFilter, Desk, QueueEntry, Slot } from '../../shared/store/ports.ts';
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
const pageSizes = [12, 60, 150, 250] as const;
/** Candidates whose leases are looked up at a time: few first, then many, since many people hold the claims on top. */
const chunkSizes = [6, 30, 50] as const;
/**
 * Among how many of the first free claims one is drawn: the first alone while few people are at work, more of them when
 * many claims above are held, so that people do not race for one; and after a lost race at least five.
 */
const spreadOver = (held: number, lostRace: boolean): number =>
  Math.max(Math.min(Math.floor(held / 3) + 1, 30), lostRace ? 5 : 1);
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
  const { lease } = await lend(claimId, read, await deskOf(person, deps), person, seconds, deps);
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
  const desk = await deskOf(person, deps);
  if (desk.counting.length >= leasesPerPerson) throw limit(desk.counting.length);

  let after = await startOf(wanted.cursor, scope, deps);
  for (const pageSize of pageSizes) {
    const page = article
      ? { items: await entriesOfArticle(article, statuses, filter, deps), next: null }
      : await entriesOfQueue(statuses, filter, pageSize, after, deps);
    const answer = await takeOneOf(page.items, desk, person, seconds, deps);
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
  const known = new Set(page.items.map(({ claimId }) => claimId));
  const items = [...page.items, ...due.filter((entry) => !known.has(entry.claimId) && passes(entry, filter))];
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
  desk: DeskNow,
  person: Person,
  seconds: number,
  deps: ApiDeps,
): Promise<Answer | null> => {
  const candidates = entries.filter(
    ({ assignee, barred }) => (assignee === null || assignee === person.id) && !barred.includes(person.id),
  );
  const articles = new Map<string, Article>();
  const free: { claimId: string; article: Article }[] = [];
  let known = desk;
  let held = 0;
  let start = 0;
  for (let tries = 0, chunk = 0; ; tries++) {
    while (start < candidates.length && free.length < spreadOver(held, tries > 0)) {
      const size = chunkSizes[Math.min(chunk++, chunkSizes.length - 1)]!;
      const looked = candidates.slice(start, start + size);
      const found = await freeOf(looked, articles, person, deps);
      free.push(...found);
      held += looked.length - found.length;
      start += size;
    }
    const pick = Math.floor(deps.random() * Math.min(free.length, spreadOver(held, tries > 0)));
    const [one] = free.splice(pick, 1);
    if (!one) return null;
    const { answer, desk: after } = await tryToTake(one, known, person, seconds, deps);
    if (answer) return answer;
    known = after;
  }
};

/** Those that nobody holds, with their articles, which are at work and not the person's own. */
const freeOf = async (
  entries: readonly QueueEntry[],
  articles: Map<string, Article>,
  person: Person,
  deps: ApiDeps,
): Promise<{ claimId: string; article: Article }[]> => {
  const now = deps.now();
  const ids = entries.map(({ claimId }) => claimId);
  const unread = ids.map(articleOfClaim).filter((id) => !articles.has(id));
  const [{ leases, skipped }, read] = await Promise.all([
    deps.leases.around(ids, person.id, now.toISOString()),
    unread.length > 0 ? deps.articles.getMany(unread) : [],
  ]);
  for (const article of read) articles.set(article.id, article);
  return ids.flatMap((claimId) => {
    const article = articles.get(articleOfClaim(claimId));
    const open = article && !article.settings.archived && !isOwn(article, person, deps.policy);
    const free = !isLive(leases.get(claimId) ?? null, now) && !skipped.has(claimId);
    return open && free ? [{ claimId, article }] : [];
  });
};

const tryToTake = async (
  { claimId, article }: { readonly claimId: string; readonly article: Article },
  desk: DeskNow,
  person: Person,
  seconds: number,
  deps: ApiDeps,
): Promise<{ answer: Answer | null; desk: DeskNow }> => {
  const no = { answer: null, desk };
  const read = await deps.leases.get(claimId);
  if (isLive(read, deps.now())) return no;
  const stored = await deps.claims.get(claimId);
  if (!stored || stored.revision > article.readyRevision) return no;
  const claim = claimAt(stored, deps.now().toISOString());
  if (!workable(person).includes(claim.status) || hasReviewed(claim.reviews, person.id)) return no;
  const lent = await lend(claimId, read, desk, person, seconds, deps);
  return { answer: lent.lease && (await taken(lent.lease, { claim, article }, deps)), desk: lent.desk };
};

/**
 * Lends a claim: first a slot at the person's desk, then the lease, each under the condition that it is as it was read.
 * A process that dies in between leaves a slot that counts for half a minute.
 *
 * @returns no lease when somebody else was faster; the desk as it is then
 */
const lend = async (
  claimId: string,
  read: Lease | null,
  desk: DeskNow,
  person: Person,
  seconds: number,
  deps: ApiDeps,
): Promise<{ lease: Lease | null; desk: DeskNow }> => {
  const lease = takenLease(claimId, read, person.id, deps.now(), seconds);
  const goesOn = read !== null && read.fencingToken === lease.fencingToken;
  const after = goesOn ? desk : await takeSlot(lease, desk, person, deps);
  if (await deps.leases.put(lease, read)) return { lease, desk: after };
  // Whoever was faster may have been the same person, elsewhere.
  return { lease: null, desk: await deskOf(person, deps) };
};

const takeSlot = async (
  { claimId, fencingToken }: Lease,
  known: DeskNow,
  person: Person,
  deps: ApiDeps,
): Promise<DeskNow> => {
  let desk = known;
  for (let attempt = 0; attempt < 8; attempt++) {
    const others = desk.counting.filter((slot) => slot.claimId !== claimId);
    if (others.length >= leasesPerPerson) throw limit(others.length);
    const slots = [...others, { claimId, fencingToken, at: deps.now().toISOString() }];
    if (await deps.leases.saveDesk(person.id, slots, desk))
      return { slots, counting: slots, version: desk.version + 1 };
    desk = await deskOf(person, deps);
  }
  throw new Refusal('conflict', 'You are taking claims elsewhere at the same moment. Try again.');
};

/** A person's desk, with those of its slots that count. */
interface DeskNow extends Desk {
  readonly counting: readonly Slot[];
}

const deskOf = async (person: Person, deps: ApiDeps): Promise<DeskNow> => {
  const desk = await deps.leases.desk(person.id);
  return { ...desk, counting: await counting(desk.slots, person, deps) };
};

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

const taken = async (
  lease: Lease,
  { claim, article }: Pick<KnownClaim, 'claim' | 'article'>,
  deps: ApiDeps,
): Promise<Answer> => {
  const draft = await deps.drafts.get(claim.id, lease.holder);
  const leaseId = leaseIdOf(lease);
  const view = claimView(claim, article.title);
  return { body: { ...lease, leaseId, claim: view, draft }, location: `/v1/leases/${leaseId}` };
};

const held = ({ holder, expiresAt }: Lease): Refusal =>
  new Refusal('lease-held', `${holder} holds this claim until ${expiresAt}.`, { lease: { holder, expiresAt } });

const limit = (count: number): Refusal =>
  new Refusal('lease-limit', `You hold ${count} claims. Give one back, or give your verdict on it, first.`);
