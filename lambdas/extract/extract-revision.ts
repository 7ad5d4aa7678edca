import type { Revision } from '../../shared/domain/article.ts';
import type { ClaimAction } from '../../shared/domain/audit-event.ts';
import type { Claim } from '../../shared/domain/claim.ts';
import type { StoredClaim } from '../../shared/domain/claim-change.ts';
import { claimStatuses } from '../../shared/domain/claim-status.ts';
import type { Document } from '../../shared/domain/document.ts';
import type { ExtractedClaim, Extraction } from '../../shared/domain/extracted-claim.ts';
import { claimIdsOf } from '../../shared/domain/ids.ts';
import type { Quantity } from '../../shared/domain/quantity.ts';
import { textOf } from '../../shared/domain/span.ts';
import { untouched } from '../../shared/domain/untouched.ts';
import { openedAnew } from '../../shared/review/claim-state.ts';
import { reanchor } from '../../shared/review/reanchor.ts';
import { recordChange } from '../../shared/review/record-change.ts';
import type { ArticleStore, ClaimStore, ExtractMessage, TextStore } from '../../shared/store/ports.ts';
import { advanceRevision, type StepResult } from '../advance-revision.ts';

export interface ExtractDeps {
  readonly articles: ArticleStore;
  readonly claims: ClaimStore;
  readonly texts: TextStore;
  readonly extract: (document: Document) => Extraction;
  readonly now: () => Date;
}

/** Claims written at the same time. */
const parallelWrites = 8;

/**
 * Finds the claims of one parsed revision and shows them. Claims are written first, then the revision turns `ready` and
 * with it all of them can be seen. Repeating it at any point ends the same: ids depend on the text alone, and no write
 * replaces what a reviewer has touched.
 *
 * @throws on transient faults, and when the extractor breaks its promise of exact quotes
 */
export const extractRevision = async ({ articleId, n }: ExtractMessage, deps: ExtractDeps): Promise<StepResult> => {
  const revision = await deps.articles.revision(articleId, n);
  if (!revision) throw new Error(`article ${articleId} has no revision ${n}`);
  if (revision.state !== 'parsed' || !revision.documentHash) return { revision, moved: false };

  const document = await deps.texts.getDocument(articleId, revision.documentHash);
  const extraction = deps.extract(document);
  const found = claimsOf(revision, document.text, extraction);
  await writeClaims(revision, document.text, found, deps);
  const { extractor, sentences } = extraction;
  await deps.texts.putCoverage(articleId, revision.documentHash, { extractor, sentences });

  const start = { from: 'parsed', at: deps.now(), articles: deps.articles } as const;
  return advanceRevision(revision, start, async (article) => {
    if (article.readyRevision > n) {
      await removeOlderThan(article.readyRevision, revision, null, deps);
      return {
        revision: { state: 'superseded' },
        article: { claims: countByStatus(await deps.claims.ofArticle(articleId)) },
      };
    }
    // A person may have added a claim to the revision before while this one was written.
    if (n > 1) await removeOlderThan(n, revision, document.text, deps);
    return {
      revision: {
        state: 'ready',
        extraction: {
          extractor,
          sentences: sentences.length,
          claims: found.length,
          unresolved: sentences.filter(({ disposition }) => disposition === 'unresolved').length,
        },
      },
      article: {
        readyRevision: n,
        claims: countByStatus(n === 1 ? found : await deps.claims.ofArticle(articleId)),
      },
    };
  });
};

/** The extraction's claims as the desk keeps them, each checked against the text. */
const claimsOf = (revision: Revision, text: string, { extractor, claims }: Extraction): Claim[] => {
  const ids = claimIdsOf(revision.articleId, text, claims);
  return claims.map((claim, i) => {
    assertExact(text, claim);
    return {
      ...claim,
      quantities: claim.quantities.map(storable),
      id: ids[i]!,
      articleId: revision.articleId,
      revision: revision.n,
      offsetUnit: 'utf-16',
      ...untouched,
      extractor,
      createdAt: revision.updatedAt,
      updatedAt: revision.updatedAt,
      version: 1,
    };
  });
};

/** A number beyond what the table takes, and beyond all that can be counted, stays as it is written only. */
const storable = (quantity: Quantity): Quantity => ({
  ...quantity,
  value: inRange(quantity.value),
  low: inRange(quantity.low),
  high: inRange(quantity.high),
});

const inRange = (value: number | null): number | null => {
  const size = Math.abs(value ?? 0);
  return size === 0 || (size >= 1e-130 && size < 1e126) ? value : null;
};

const assertExact = (text: string, claim: ExtractedClaim): void => {
  for (const part of [claim, ...claim.quantities])
    if (part.quote === '' || textOf(text, part) !== part.quote)
      throw new Error(`quote of a claim at ${claim.start} is not the text's at ${part.start}–${part.end}`);
};

/** First revision: all are new. Later ones: what stands in both stays, moved; what is gone is taken from the queue. */
const writeClaims = async (
  revision: Revision,
  text: string,
  found: readonly Claim[],
  deps: ExtractDeps,
): Promise<void> => {
  const known = new Map(
    revision.n === 1 ? [] : (await deps.claims.ofArticle(revision.articleId)).map((claim) => [claim.id, claim]),
  );
  await inParallel(found, async (claim) => {
    const before = known.get(claim.id);
    if (!before) await deps.claims.create(recordChange(null, claim, 'extract', service(revision, revision.updatedAt)));
    else if (before.revision < revision.n && !isPersons(before)) await moveOn(before, claim, revision, deps);
  });
  if (revision.n > 1) await removeOlderThan(revision.n, revision, text, deps);
};

/** A person made it, corrected it, or put others in its place: what the extractor thinks of it counts no more. */
const isPersons = ({ origin, corrected, status }: Claim): boolean =>
  origin !== null || corrected.length > 0 || status === 'superseded';

/** The same sentence in the next revision: only its place is new. One that had been removed is open again. */
const moveOn = (before: StoredClaim, found: Claim, revision: Revision, deps: ExtractDeps): Promise<void> => {
  const { start, end, prefix, suffix, sentence, section } = found;
  const { quantities, attributions, place, time, restatement, partOf } = found;
  const anchors = { start, end, prefix, suffix, sentence, section };
  return carry(before, { ...anchors, quantities, attributions, place, time, restatement, partOf }, revision, deps);
};

const carry = (before: StoredClaim, moved: Partial<Claim>, revision: Revision, deps: ExtractDeps): Promise<void> => {
  const revived = before.status === 'removed';
  const changes = { ...moved, revision: revision.n, ...(revived && openedAnew) };
  return changeClaim(before, { action: revived ? 'revive' : 'move', changes }, revision, deps);
};

/**
 * Takes claims out of the queue that the newer text does not hold; their verdicts and history stay. What a person made
 * or corrected goes along with its sentence.
 *
 * @param text the newer text; null leaves the persons' claims to the extraction that has it
 */
const removeOlderThan = async (
  n: number,
  revision: Revision,
  text: string | null,
  deps: ExtractDeps,
): Promise<void> => {
  const stored = await deps.claims.ofArticle(revision.articleId);
  const older = stored.filter((claim) => claim.revision < n && claim.status !== 'superseded');
  const textAt = textsOf(revision.articleId, deps);
  await inParallel(older, async (claim) => {
    if (isPersons(claim)) {
      if (text === null) return;
      const moved = reanchor(claim, await textAt(claim.revision), text);
      if (moved) return carry(claim, moved, revision, deps);
    }
    if (claim.status !== 'removed') await changeClaim(claim, { action: 'remove', changes: {} }, revision, deps);
  });
};

/** Texts of earlier revisions, each read once. */
const textsOf = (articleId: string, deps: ExtractDeps): ((n: number) => Promise<string>) => {
  const read = new Map<number, Promise<string>>();
  return (n) => {
    const known = read.get(n) ?? earlierText(articleId, n, deps);
    read.set(n, known);
    return known;
  };
};

const earlierText = async (articleId: string, n: number, deps: ExtractDeps): Promise<string> => {
  const hash = (await deps.articles.revision(articleId, n))?.documentHash;
  return hash ? (await deps.texts.getDocument(articleId, hash)).text : '';
};

const changeClaim = async (
  before: StoredClaim,
  { action, changes }: { readonly action: ClaimAction; readonly changes: Partial<Claim> },
  revision: Revision,
  deps: ExtractDeps,
): Promise<void> => {
  const change = recordChange(before, { ...before, ...changes }, action, service(revision, deps.now().toISOString()));
  if ((await deps.claims.write([{ read: before, change }])) !== 'written')
    throw new Error(`claim ${before.id} was changed by somebody else at the same moment`);
};

const service = (revision: Revision, at: string) => ({
  who: 'service',
  what: null,
  why: null,
  requestId: revision.id,
  at,
});

const countByStatus = (claims: readonly Claim[]): Record<string, number> =>
  Object.fromEntries(claimStatuses.map((status) => [status, claims.filter((claim) => claim.status === status).length]));

const inParallel = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: parallelWrites }, async () => {
      for (const item of queue) await work(item);
    }),
  );
};
