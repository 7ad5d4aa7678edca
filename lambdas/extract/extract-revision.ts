import type { Revision } from '../../shared/domain/article.ts';
import type { ExtractedClaim, Extraction } from '../../shared/domain/claim.ts';
import type { Document } from '../../shared/domain/document.ts';
import { claimIdsOf } from '../../shared/domain/ids.ts';
import { type Claim, type ClaimAction, claimStatuses } from '../../shared/domain/review.ts';
import { textOf } from '../../shared/domain/span.ts';
import { recordChange } from '../../shared/review/record-change.ts';
import { advanceRevision, type StepResult } from '../../shared/store/advance-revision.ts';
import type { ArticleStore, ClaimStore, ExtractMessage, StoredClaim, TextStore } from '../../shared/store/ports.ts';

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
  await writeClaims(revision, found, deps);
  const { extractor, sentences } = extraction;
  await deps.texts.putCoverage(articleId, revision.documentHash, { extractor, sentences });

  return advanceRevision(deps.articles, revision, 'parsed', deps.now(), async (article) => {
    if (article.readyRevision > n) {
      await removeOlderThan(article.readyRevision, revision, deps);
      return {
        revision: { state: 'superseded' },
        article: { claims: countByStatus(await deps.claims.ofArticle(articleId)) },
      };
    }
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
      id: ids[i]!,
      articleId: revision.articleId,
      revision: revision.n,
      offsetUnit: 'utf-16',
      status: 'open',
      verdict: null,
      extractor,
      createdAt: revision.updatedAt,
      updatedAt: revision.updatedAt,
      version: 1,
    };
  });
};

const assertExact = (text: string, claim: ExtractedClaim): void => {
  for (const part of [claim, ...claim.quantities])
    if (part.quote === '' || textOf(text, part) !== part.quote)
      throw new Error(`quote of a claim at ${claim.start} is not the text's at ${part.start}–${part.end}`);
};

/** First revision: all are new. Later ones: what stands in both stays, moved; what is gone is taken from the queue. */
const writeClaims = async (revision: Revision, found: readonly Claim[], deps: ExtractDeps): Promise<void> => {
  const known = new Map(
    revision.n === 1 ? [] : (await deps.claims.ofArticle(revision.articleId)).map((claim) => [claim.id, claim]),
  );
  await inParallel(found, async (claim) => {
    const before = known.get(claim.id);
    if (!before) await deps.claims.create(recordChange(null, claim, 'extract', service(revision, revision.updatedAt)));
    else if (before.revision < revision.n) await moveOn(before, claim, revision, deps);
  });
  if (revision.n > 1) await removeOlderThan(revision.n, revision, deps);
};

/** The same sentence in the next revision: only its place is new. One that had been removed is open again. */
const moveOn = (before: StoredClaim, found: Claim, revision: Revision, deps: ExtractDeps): Promise<void> => {
  const { start, end, prefix, suffix, sentence, section, quantities, attributions, place, time, restatement } = found;
  const moved = { start, end, prefix, suffix, sentence, section, quantities, attributions, place, time, restatement };
  const revived = before.status === 'removed';
  return changeClaim(before, revived ? 'revive' : 'move', revision, deps, {
    ...moved,
    revision: revision.n,
    ...(revived && { status: 'open', verdict: null }),
  });
};

/** Takes claims out of the queue that the newer text does not hold. Their verdicts and history stay. */
const removeOlderThan = async (n: number, revision: Revision, deps: ExtractDeps): Promise<void> => {
  const stored = await deps.claims.ofArticle(revision.articleId);
  const gone = stored.filter((claim) => claim.revision < n && claim.status !== 'removed');
  await inParallel(gone, (claim) => changeClaim(claim, 'remove', revision, deps, { status: 'removed' }));
};

const changeClaim = async (
  before: StoredClaim,
  action: ClaimAction,
  revision: Revision,
  deps: ExtractDeps,
  changes: Partial<Claim>,
): Promise<void> => {
  const change = recordChange(before, { ...before, ...changes }, action, service(revision, deps.now().toISOString()));
  if (!(await deps.claims.change(before, change)))
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
