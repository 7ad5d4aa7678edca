import type { DraftInput } from '../../../shared/domain/draft.ts';
import type { VerdictInput } from '../../../shared/domain/verdict.ts';
import { call, type Reply, type RequestOptions, read } from './request.ts';
import type {
  Article,
  Beat,
  Claim,
  Coverage,
  Draft,
  GivenVerdict,
  HistoryEvent,
  Lease,
  ListPage,
  Me,
  SavedDraft,
  TakenLease,
  TextDocument,
  UploadGrant,
  Verification,
} from './types.ts';

// One function for each route that the page uses, under the route's id in the route table.

export const getMe = (): Promise<Me> => read('/v1/me');

export const createUpload = async (fileName: string, size: number): Promise<UploadGrant> =>
  (await call<UploadGrant>('POST', '/v1/uploads', { body: { fileName, size } })).body;

export const listArticles = (cursor: string | null = null, limit = 50): Promise<ListPage<Article>> =>
  read(`/v1/articles${query({ limit, cursor })}`);

export const getArticle = (id: string): Promise<Article> => read(`/v1/articles/${id}`);

export const updateArticle = async (
  { id, version }: Article,
  changes: Partial<Article['settings']>,
): Promise<Article> => (await call<Article>('PATCH', `/v1/articles/${id}`, { body: changes, version })).body;

export const getText = (id: string, n: number): Promise<TextDocument> => read(`/v1/articles/${id}/revisions/${n}/text`);

export const getCoverage = (id: string, n: number): Promise<Coverage> =>
  read(`/v1/articles/${id}/revisions/${n}/coverage`);

export const listClaims = (
  filter: Readonly<Record<string, string | number | null>>,
  signal?: AbortSignal,
): Promise<ListPage<Claim>> => read(`/v1/claims${query(filter)}`, signal);

export const getClaim = (id: string): Promise<Claim> => read(`/v1/claims/${id}`);

export const addClaim = async (
  articleId: string,
  body: { revision: number; start: number; end: number; quote: string; kind: string; why?: string },
  idempotencyKey: string,
): Promise<Claim> => (await call<Claim>('POST', `/v1/articles/${articleId}/claims`, { body, idempotencyKey })).body;

/** Corrects what the extractor found of an open claim. */
export const correctClaim = async (claim: Claim, body: { kind?: string; why?: string }): Promise<Claim> =>
  (await call<Claim>('PATCH', `/v1/claims/${claim.id}`, { body, version: claim.version })).body;

export const getHistory = async (id: string): Promise<readonly HistoryEvent[]> =>
  (await read<{ items: HistoryEvent[] }>(`/v1/claims/${id}/history`)).items;

export const verifyHistory = (id: string): Promise<Verification> => read(`/v1/claims/${id}/history/verify`);

export const listVerdicts = (id: string): Promise<{ items: readonly GivenVerdict[]; withheld: number }> =>
  read(`/v1/claims/${id}/verdicts`);

/** Asks for a claim. Status 201 comes with the claim, 204 when nothing waits, 200 with where to go on looking. */
export const takeLease = (
  body: Readonly<Record<string, unknown>>,
): Promise<Reply<TakenLease | { nextCursor: string } | null>> => call('POST', '/v1/queue/leases', { body });

export const listLeases = async (claim: string | null = null): Promise<readonly Lease[]> =>
  (await read<{ items: Lease[] }>(`/v1/leases${query({ claim })}`)).items;

export const heartbeat = async (leaseId: string): Promise<Beat> =>
  (await call<Beat>('POST', `/v1/leases/${leaseId}/heartbeat`)).body;

export const giveBackLease = async (leaseId: string, how: { skip?: true; keepalive?: true } = {}): Promise<void> => {
  await call(
    'DELETE',
    `/v1/leases/${leaseId}${how.skip ? '?skip=true' : ''}`,
    how.keepalive ? { keepalive: true } : {},
  );
};

export const getDraft = (claimId: string): Promise<Draft> => read(`/v1/claims/${claimId}/draft`);

/**
 * Saves a draft.
 *
 * @param how `version`: the one that it replaces; left out, it replaces any. `fencingToken`: the lease that it renews
 */
export const saveDraft = async (
  claimId: string,
  content: DraftInput,
  how: Pick<RequestOptions, 'version' | 'fencingToken' | 'keepalive'>,
): Promise<SavedDraft> =>
  (await call<SavedDraft>('PUT', `/v1/claims/${claimId}/draft`, { body: content, ...how })).body;

/** What the API asks for with a change of a claim that the person holds. */
export interface Hold {
  readonly claimId: string;
  readonly version: number;
  readonly fencingToken: number;
}

export const giveVerdict = (hold: Hold, body: VerdictInput, idempotencyKey: string): Promise<Claim> =>
  change(hold, 'verdicts', body, idempotencyKey);

export const deferClaim = (hold: Hold, body: { until: string; reason: string }): Promise<Claim> =>
  change(hold, 'defer', body);

export const dismissClaim = (
  hold: Hold,
  body: { reason: string; duplicateOf?: string; note?: string },
): Promise<Claim> => change(hold, 'dismiss', body);

export const reopenClaim = ({ id, version }: Claim, reason: string): Promise<Claim> =>
  change({ claimId: id, version }, 'reopen', { reason });

export const resumeClaim = ({ id, version }: Claim, reason: string): Promise<Claim> =>
  change({ claimId: id, version }, 'resume', { reason });

export const releaseClaim = ({ id, version }: Claim, reason: string): Promise<Claim> =>
  change({ claimId: id, version }, 'release', { reason });

export const undoClaim = (claimId: string, version: number): Promise<Claim> => change({ claimId, version }, 'undo');

const change = async (
  { claimId, version, fencingToken }: Omit<Hold, 'fencingToken'> & { readonly fencingToken?: number },
  act: string,
  body?: unknown,
  idempotencyKey?: string,
): Promise<Claim> =>
  (
    await call<Claim>('POST', `/v1/claims/${claimId}/${act}`, {
      version,
      ...(body !== undefined && { body }),
      ...(fencingToken !== undefined && { fencingToken }),
      ...(idempotencyKey !== undefined && { idempotencyKey }),
    })
  ).body;

const query = (values: Readonly<Record<string, string | number | null>>): string => {
  const set = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
  return set.length === 0 ? '' : `?${new URLSearchParams(set)}`;
};
