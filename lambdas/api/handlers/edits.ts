import { Refusal } from '../../../shared/api/problems.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { ExtractedClaim } from '../../../shared/domain/extracted-claim.ts';
import { madeClaimIdOf } from '../../../shared/domain/ids.ts';
import { untouched } from '../../../shared/domain/untouched.ts';
import {
  type EditedText,
  type EditFault,
  editClaim,
  type Selection,
  selectionFaults,
} from '../../../shared/review/edit-claim.ts';
import { heldByOther } from '../../../shared/review/lease.ts';
import { recordChange } from '../../../shared/review/record-change.ts';
import type { ClaimWrite } from '../../../shared/store/ports.ts';
import { type Asked, causeOf, commit, written } from '../claims/commit.ts';
import { claimView, type KnownClaim, knownClaim } from '../claims/known-claim.ts';
import { permit } from '../claims/permit.ts';
import { stale } from '../http/refusals.ts';
import type { ApiDeps, ApiRequest, Handlers } from '../http/request.ts';
import { knownArticle } from './articles.ts';

export const editHandlers: Pick<Handlers, 'addClaim' | 'correctClaim' | 'splitClaim' | 'mergeClaim'> = {
  addClaim: async (request, deps) => {
    const { params, body } = request;
    const article = await knownArticle(params.id, deps);
    if (article.readyRevision === 0)
      throw new Refusal('not-found', 'Claims are still being looked for in the article.');
    if (body.revision !== article.readyRevision) throw otherRevision(article.readyRevision);
    const edited = await textOf(params.id, body.revision, deps);
    must(selectionFaults(edited, body, body.quantities));
    const extracted = editClaim(edited, body, body, null);
    const made = madeClaim(
      { edited, extracted, how: 'added', from: [], articleId: params.id, revision: body.revision },
      request,
      deps,
    );
    if (await deps.claims.get(made.id)) throw exists(made.id);
    const change = recordChange(
      null,
      made,
      'add',
      causeOf(request, made.createdAt, { what: quoted(made), why: body.why }),
    );
    const outcome = await deps.claims.write([{ read: null, change }], { readyRevision: body.revision });
    if (outcome === 'stale') throw exists(made.id);
    if (outcome !== 'written') throw otherRevision((await knownArticle(params.id, deps)).readyRevision);
    return {
      body: claimView(change.claim, article.title),
      etag: '1',
      location: `/v1/claims/${made.id}`,
    };
  },

  correctClaim: async (request, deps) => {
    const { body, params } = request;
    const known = await editable('correct', params.id, request, deps);
    const { claim } = known;
    const edited = await textOf(claim.articleId, claim.revision, deps);
    const span = spanOf(body, claim);
    must(selectionFaults(edited, span, body.quantities));
    const { start, end, kind, modality, subject, quantities, source } = body;
    const named = Object.entries({ span: start ?? end, kind, modality, subject, quantities, source })
      .filter(([, value]) => value !== undefined)
      .map(([name]) => name);
    const changes = {
      ...editClaim(edited, span, body, claim),
      corrected: [...new Set([...claim.corrected, ...named])],
    };
    const what = kind && kind !== claim.kind ? `kind ${claim.kind} → ${kind}` : null;
    const others = named.filter((name) => !(what && name === 'kind'));
    const said = { what: [what, ...others].filter(Boolean).join(', '), why: body.why };
    const together = { readyRevision: claim.revision };
    return commit(known, { action: 'correct', changes, said, together }, request, deps);
  },

  splitClaim: async (request, deps) => {
    const { body, params } = request;
    const known = await editable('split', params.id, request, deps);
    const { claim, article } = known;
    const edited = await textOf(claim.articleId, claim.revision, deps);
    must(body.parts.flatMap((part, i) => selectionFaults(edited, part, part.quantities, `/parts/${i}`)));
    const parts = body.parts.map((part) =>
      madeClaim(
        {
          edited,
          extracted: editClaim(edited, part, part, claim),
          how: 'split',
          from: [claim.id],
          articleId: article.id,
          revision: claim.revision,
        },
        request,
        deps,
      ),
    );
    if (new Set(parts.map(({ id }) => id)).size < parts.length)
      throw anchor([{ pointer: '/parts', code: 'empty-span', detail: 'Two of the parts are the same claim.' }]);
    const created = await replace({ old: [known], made: parts, action: 'split', why: body.why }, request, deps);
    return {
      body: { items: created.map((made) => claimView(made, article.title)) },
      location: `/v1/claims/${claim.id}`,
    };
  },

  mergeClaim: async (request, deps) => {
    const { body, params } = request;
    const first = await editable('merge', params.id, request, deps);
    const { claim, article } = first;
    const ids = new Set(body.with.map(({ id }) => id));
    if (ids.has(claim.id) || ids.size < body.with.length)
      throw anchor([{ pointer: '/with', code: 'empty-span', detail: 'Name each other claim once.' }]);
    const others: KnownClaim[] = [];
    for (const { id, version } of body.with) others.push(await editable('merge', id, { ...request, version }, deps));
    const all = [first, ...others];
    if (all.some((one) => one.article.id !== article.id || one.claim.revision !== claim.revision))
      throw anchor([{ pointer: '/with', code: 'outside-claim', detail: 'Claims of one article are merged.' }]);
    const edited = await textOf(article.id, claim.revision, deps);
    const whole: Selection =
      body.start !== undefined && body.end !== undefined
        ? { start: body.start, end: body.end, quote: body.quote }
        : {
            start: Math.min(...all.map((one) => one.claim.start)),
            end: Math.max(...all.map((one) => one.claim.end)),
            quote: body.quote,
          };
    must(selectionFaults(edited, whole, body.quantities));
    const quantities = all.flatMap((one) => one.claim.quantities);
    const extracted = editClaim(edited, whole, body, { ...claim, quantities });
    const from = all.map((one) => one.claim.id);
    const made = madeClaim(
      { edited, extracted, how: 'merged', from, articleId: article.id, revision: claim.revision },
      request,
      deps,
    );
    const [created] = await replace({ old: all, made: [made], action: 'merge', why: body.why }, request, deps);
    return { body: claimView(created!, article.title), etag: '1', location: `/v1/claims/${made.id}` };
  },
};

/** A claim that may be edited now: in its status, at the version that was read, held by nobody else. */
const editable = async (
  action: 'correct' | 'split' | 'merge',
  claimId: string,
  asked: Asked,
  deps: ApiDeps,
): Promise<KnownClaim> => {
  const known = await knownClaim(claimId, deps);
  if (known.claim.version !== asked.version) throw await stale(known.claim, asked.version, deps);
  permit(action, known.claim, asked.person);
  const lease = await deps.leases.get(claimId);
  if (heldByOther(lease, asked.person.id, deps.now()))
    throw new Refusal('lease-held', `${lease.holder} works on this claim until ${lease.expiresAt}.`, {
      lease: { holder: lease.holder, expiresAt: lease.expiresAt },
    });
  if (known.claim.revision !== known.article.readyRevision) throw otherRevision(known.article.readyRevision);
  return known;
};

const textOf = async (articleId: string, n: number, deps: ApiDeps): Promise<EditedText> => {
  const revision = await deps.articles.revision(articleId, n);
  if (!revision?.documentHash || !revision.extraction) throw new Refusal('not-found', `Revision ${n} has no text.`);
  const { documentHash, extraction } = revision;
  const [{ text }, { sentences }] = await Promise.all([
    deps.texts.getDocument(articleId, documentHash),
    deps.texts.getCoverage(articleId, documentHash, extraction.extractor),
  ]);
  return { text, sentences };
};

const spanOf = (
  { start, end, quote }: { start?: number | undefined; end?: number | undefined; quote?: string | undefined },
  claim: Claim,
): Selection => ({ start: start ?? claim.start, end: end ?? claim.end, quote });

/** What a person made of some words, how, and from which claims. */
interface Making {
  readonly edited: EditedText;
  readonly extracted: ExtractedClaim;
  readonly how: 'added' | 'split' | 'merged';
  readonly from: readonly string[];
  readonly articleId: string;
  readonly revision: number;
}

const madeClaim = (
  { edited, extracted, how, from, articleId, revision }: Making,
  { person }: Pick<ApiRequest, 'person'>,
  deps: ApiDeps,
): Claim => {
  const at = deps.now().toISOString();
  return {
    ...extracted,
    ...untouched,
    id: madeClaimIdOf(articleId, edited.text, extracted, { how, from }),
    articleId,
    revision,
    offsetUnit: 'utf-16',
    origin: { how, by: person.id, from: [...from] },
    extractor: 'person',
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
};

/** Claims that take the place of others, and what is said of it. */
interface Replacement {
  readonly old: readonly KnownClaim[];
  readonly made: readonly Claim[];
  readonly action: 'split' | 'merge';
  readonly why: string | undefined;
}

/** Writes claims in the place of others: the old point to the new, all in one transaction. */
const replace = async (
  { old, made, action, why }: Replacement,
  request: Asked,
  deps: ApiDeps,
): Promise<readonly Claim[]> => {
  const at = deps.now().toISOString();
  const supersededBy = made.map(({ id }) => id);
  const ended: ClaimWrite[] = old.map(({ stored, claim }) => ({
    read: stored,
    change: recordChange(
      claim,
      { ...claim, supersededBy },
      action,
      causeOf(request, at, { what: `into ${supersededBy.join(', ')}`, why }),
    ),
  }));
  const from = old.map(({ claim }) => claim.id).join(', ');
  const begun: ClaimWrite[] = made.map((claim) => ({
    read: null,
    change: recordChange(null, claim, 'add', causeOf(request, at, { what: `${action} from ${from}`, why })),
  }));
  const [first] = old;
  const outcome = await deps.claims.write([...ended, ...begun], { readyRevision: first!.claim.revision });
  if (outcome === 'other-revision') throw otherRevision((await knownArticle(first!.article.id, deps)).readyRevision);
  await written(outcome, first!.claim.id, request, deps);
  return begun.map(({ change }) => change.claim);
};

const must = (faults: readonly EditFault[]): void => {
  if (faults.length > 0) throw anchor(faults);
};

const anchor = (faults: readonly EditFault[]): Refusal =>
  new Refusal('anchor-mismatch', faults.map(({ detail }) => detail).join(' '), { errors: [...faults] });

const otherRevision = (readyRevision: number): Refusal =>
  new Refusal('version-mismatch', `The article shows revision ${readyRevision} now. Read its text again.`, {
    currentVersion: readyRevision,
  });

const exists = (id: string): Refusal => new Refusal('claim-exists', `It is claim ${id} already.`);

const quoted = ({ quote }: Claim): string => `“${quote.length > 80 ? `${quote.slice(0, 79)}…` : quote}”`;
