import type * as z from 'zod';
import { draftInputSchema } from '../domain/draft.ts';
import {
  addClaimInputSchema,
  correctClaimInputSchema,
  mergeClaimInputSchema,
  splitClaimInputSchema,
} from '../domain/edit.ts';
import type { Role } from '../domain/roles.ts';
import { verdictInputSchema } from '../domain/verdict.ts';
import { rolesFor } from '../review/transitions.ts';
import * as schemas from './schemas.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One entry of the API: the deployed routes, the server, the OpenAPI document and the role tests are made from it. */
export interface Route {
  readonly id: string;
  readonly method: Method;
  /** Parameters in braces, as API Gateway writes them. */
  readonly path: `/v1/${string}`;
  readonly summary: string;
  /** Any one of these roles suffices; `public` needs no token, `signed-in` any valid one. */
  readonly who: readonly Role[] | 'public' | 'signed-in';
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The successful answer; without a schema any JSON. */
  readonly answer: RouteAnswer;
  /** Other successful answers. */
  readonly otherwise?: readonly RouteAnswer[];
  /** It changes an existing resource: `If-Match` must name the version that the caller read; `if-given`, may. */
  readonly conditional?: true | 'if-given';
  /** It is for the holder of the claim's lease: `Lease-Token` must be the fencing token. */
  readonly leased?: true;
  /**
   * It makes something: with an `Idempotency-Key` it does so once, however often it is sent. `keeps-key`: what it makes
   * carries the key, written in the one transaction; else the key has an item of its own.
   */
  readonly creates?: true | 'keeps-key';
}
interface RouteAnswer {
  readonly status: 200 | 201 | 204;
  readonly description: string;
  readonly schema?: z.ZodType;
}

const readers = ['editor', 'reviewer', 'senior', 'auditor'] as const satisfies readonly Role[];

export const routes = [
  {
    id: 'getOpenApi',
    method: 'GET',
    path: '/v1/openapi.json',
    summary: 'This API as an OpenAPI 3.1 document',
    who: 'public',
    answer: { status: 200, description: 'The document' },
  },
  {
    id: 'getMe',
    method: 'GET',
    path: '/v1/me',
    summary: 'Who the token speaks for',
    who: 'signed-in',
    answer: { status: 200, description: 'The person and their roles', schema: schemas.meView },
  },
  {
    id: 'createUpload',
    method: 'POST',
    path: '/v1/uploads',
    summary: 'A presigned address to upload one article to',
    who: ['editor', 'senior'],
    body: schemas.uploadInput,
    creates: true,
    answer: { status: 201, description: 'Where and how to send the bytes', schema: schemas.uploadView },
  },
  {
    id: 'listArticles',
    method: 'GET',
    path: '/v1/articles',
    summary: 'Articles, newest first',
    who: readers,
    query: schemas.articlesQuery,
    answer: { status: 200, description: 'A page of articles', schema: schemas.articleList },
  },
  {
    id: 'getArticle',
    method: 'GET',
    path: '/v1/articles/{id}',
    summary: 'An article with its state and its counts of claims by status',
    who: readers,
    params: schemas.articleParams,
    answer: { status: 200, description: 'The article', schema: schemas.articleView },
  },
  {
    id: 'updateArticle',
    method: 'PATCH',
    path: '/v1/articles/{id}',
    summary: 'Set desk and deadline; for seniors also whether it takes two verdicts, and whether it is archived',
    who: ['editor', 'senior'],
    params: schemas.articleParams,
    body: schemas.articleInput,
    conditional: true,
    answer: { status: 200, description: 'The article', schema: schemas.articleView },
  },
  {
    id: 'getArticleHistory',
    method: 'GET',
    path: '/v1/articles/{id}/history',
    summary: "Every change of an article's settings, oldest first, and whether their chain is sound",
    who: readers,
    params: schemas.articleParams,
    answer: { status: 200, description: 'Every change', schema: schemas.settingsHistory },
  },
  {
    id: 'listRevisions',
    method: 'GET',
    path: '/v1/articles/{id}/revisions',
    summary: "An article's revisions, oldest first",
    who: readers,
    params: schemas.articleParams,
    answer: { status: 200, description: 'All revisions', schema: schemas.revisionList },
  },
  {
    id: 'getText',
    method: 'GET',
    path: '/v1/articles/{id}/revisions/{n}/text',
    summary: 'The normalised text that all offsets refer to',
    who: readers,
    params: schemas.revisionParams,
    answer: { status: 200, description: 'The document', schema: schemas.documentView },
  },
  {
    id: 'getCoverage',
    method: 'GET',
    path: '/v1/articles/{id}/revisions/{n}/coverage',
    summary: 'What became of each sentence; `unresolved` ones hold a number that no claim took',
    who: readers,
    params: schemas.revisionParams,
    answer: { status: 200, description: 'Every sentence with its disposition', schema: schemas.coverageView },
  },
  {
    id: 'addClaim',
    method: 'POST',
    path: '/v1/articles/{id}/claims',
    summary: 'Add a claim that was missed, from words selected in the text',
    who: rolesFor('add'),
    params: schemas.articleParams,
    body: addClaimInputSchema,
    creates: true,
    answer: { status: 201, description: 'The claim', schema: schemas.claimView },
  },
  {
    id: 'listClaims',
    method: 'GET',
    path: '/v1/claims',
    summary: 'Claims by status, kind, modality, verdict, article, assignee, worth and words, most worth checking first',
    who: readers,
    query: schemas.claimsQuery,
    answer: { status: 200, description: 'A page of claims', schema: schemas.claimList },
  },
  {
    id: 'getClaim',
    method: 'GET',
    path: '/v1/claims/{id}',
    summary: 'A claim; its ETag is the version that a change must name',
    who: readers,
    params: schemas.claimParams,
    answer: { status: 200, description: 'The claim', schema: schemas.claimView },
  },
  {
    id: 'correctClaim',
    method: 'PATCH',
    path: '/v1/claims/{id}',
    summary: 'Correct the words, kind or quantities of an open claim; no extraction overwrites them',
    who: rolesFor('correct'),
    params: schemas.claimParams,
    body: correctClaimInputSchema,
    conditional: true,
    answer: { status: 200, description: 'The claim', schema: schemas.claimView },
  },
  {
    id: 'splitClaim',
    method: 'POST',
    path: '/v1/claims/{id}/split',
    summary: 'Put several claims in the place of one',
    who: rolesFor('split'),
    params: schemas.claimParams,
    body: splitClaimInputSchema,
    conditional: true,
    creates: true,
    answer: { status: 201, description: 'The new claims', schema: schemas.claimItems },
  },
  {
    id: 'mergeClaim',
    method: 'POST',
    path: '/v1/claims/{id}/merge',
    summary: 'Put one claim in the place of several of one article',
    who: rolesFor('merge'),
    params: schemas.claimParams,
    body: mergeClaimInputSchema,
    conditional: true,
    creates: true,
    answer: { status: 201, description: 'The new claim', schema: schemas.claimView },
  },
  {
    id: 'takeLease',
    method: 'POST',
    path: '/v1/queue/leases',
    summary: 'Take the claim most worth checking that is free, or a named one',
    who: rolesFor('decide'),
    body: schemas.takeLeaseInput,
    creates: true,
    answer: { status: 201, description: 'The lease, its claim and your earlier draft', schema: schemas.takenLeaseView },
    otherwise: [
      { status: 204, description: 'Nothing waits that you could take' },
      { status: 200, description: 'Nothing among the first claims; go on with the cursor', schema: schemas.goOn },
    ],
  },
  {
    id: 'listLeases',
    method: 'GET',
    path: '/v1/leases',
    summary: 'What you hold, or who holds a claim',
    who: readers,
    query: schemas.leasesQuery,
    answer: { status: 200, description: 'Live leases', schema: schemas.leaseList },
  },
  {
    id: 'heartbeat',
    method: 'POST',
    path: '/v1/leases/{id}/heartbeat',
    summary: 'Keep a claim',
    who: rolesFor('decide'),
    params: schemas.leaseParams,
    query: schemas.heartbeatQuery,
    answer: { status: 200, description: 'The lease with its new end', schema: schemas.beatView },
  },
  {
    id: 'giveBackLease',
    method: 'DELETE',
    path: '/v1/leases/{id}',
    summary: 'Give a claim back; with `skip` it is not offered to you for a day',
    who: rolesFor('decide'),
    params: schemas.leaseParams,
    query: schemas.releaseQuery,
    answer: { status: 204, description: 'It is free' },
  },
  {
    id: 'getDraft',
    method: 'GET',
    path: '/v1/claims/{id}/draft',
    summary: 'Your draft for a claim',
    who: rolesFor('decide'),
    params: schemas.claimParams,
    answer: { status: 200, description: 'The draft', schema: schemas.draftView },
  },
  {
    id: 'saveDraft',
    method: 'PUT',
    path: '/v1/claims/{id}/draft',
    summary: 'Save your draft for a claim; no lease is needed',
    who: rolesFor('decide'),
    params: schemas.claimParams,
    body: draftInputSchema,
    conditional: 'if-given',
    answer: { status: 200, description: 'The draft', schema: schemas.draftView },
  },
  {
    id: 'discardDraft',
    method: 'DELETE',
    path: '/v1/claims/{id}/draft',
    summary: 'Throw your draft away',
    who: rolesFor('decide'),
    params: schemas.claimParams,
    answer: { status: 204, description: 'There is none now' },
  },
  {
    id: 'getHistory',
    method: 'GET',
    path: '/v1/claims/{id}/history',
    summary: 'All that ever happened to a claim, oldest first',
    who: readers,
    params: schemas.claimParams,
    answer: { status: 200, description: 'Every audit event', schema: schemas.history },
  },
  {
    id: 'verifyHistory',
    method: 'GET',
    path: '/v1/claims/{id}/history/verify',
    summary: 'Whether the history is the one that was written',
    who: readers,
    params: schemas.claimParams,
    answer: { status: 200, description: 'What was found', schema: schemas.verification },
  },
  {
    id: 'listVerdicts',
    method: 'GET',
    path: '/v1/claims/{id}/verdicts',
    summary: "A claim's verdicts in full, oldest first",
    who: readers,
    params: schemas.claimParams,
    answer: { status: 200, description: 'Every verdict that the caller may see', schema: schemas.verdictList },
  },
  {
    id: 'giveVerdict',
    method: 'POST',
    path: '/v1/claims/{id}/verdicts',
    summary: 'Give a verdict on a claim that you hold',
    who: rolesFor('decide'),
    params: schemas.claimParams,
    body: verdictInputSchema,
    conditional: true,
    leased: true,
    creates: 'keeps-key',
    answer: { status: 201, description: 'The claim after it', schema: schemas.claimView },
  },
  {
    id: 'deferClaim',
    method: 'POST',
    path: '/v1/claims/{id}/defer',
    summary: 'Put a claim that you hold off until a day',
    who: rolesFor('defer'),
    params: schemas.claimParams,
    body: schemas.deferInput,
    conditional: true,
    leased: true,
    answer: { status: 200, description: 'The claim', schema: schemas.claimView },
  },
  {
    id: 'resumeClaim',
    method: 'POST',
    path: '/v1/claims/{id}/resume',
    summary: 'Take a claim up again before the day it was put off to',
    who: rolesFor('resume'),
    params: schemas.claimParams,
    body: schemas.reasonInput,
    conditional: true,
    answer: { status: 200, description: 'The claim', schema: schemas.claimView },
  },
  {
    id: 'dismissClaim',
    method: 'POST',
    path: '/v1/claims/{id}/dismiss',
    summary: 'Say that a claim that you hold is not worth a verdict',
    who: rolesFor('dismiss'),
    params: schemas.claimParams,
    body: schemas.dismissInput,
    conditional: true,
    leased: true,
    answer: { status: 200, description: 'The claim', schema: schemas.claimView },
  },
  {
    id: 'reopenClaim',
    method: 'POST',
    path: '/v1/claims/{id}/reopen',
    summary: 'Open a decided or dismissed claim again',
    who: rolesFor('reopen'),
    params: schemas.claimParams,
    body: schemas.reasonInput,
    conditional: true,
    answer: { status: 200, description: 'The claim', schema: schemas.claimView },
  },
  {
    id: 'undoClaim',
    method: 'POST',
    path: '/v1/claims/{id}/undo',
    summary: 'Take back what you did last, within five minutes, unless somebody acted since',
    who: rolesFor('undo'),
    params: schemas.claimParams,
    conditional: true,
    answer: { status: 200, description: 'The claim as it stood before', schema: schemas.claimView },
  },
  {
    id: 'assignClaim',
    method: 'POST',
    path: '/v1/claims/{id}/assign',
    summary: 'Keep a claim for one person, or for nobody',
    who: rolesFor('assign'),
    params: schemas.claimParams,
    body: schemas.assignInput,
    conditional: true,
    answer: { status: 200, description: 'The claim', schema: schemas.claimView },
  },
  {
    id: 'releaseClaim',
    method: 'POST',
    path: '/v1/claims/{id}/release',
    summary: 'Take a claim from the person who holds it; their draft is kept',
    who: rolesFor('release'),
    params: schemas.claimParams,
    body: schemas.reasonInput,
    conditional: true,
    answer: { status: 200, description: 'The claim', schema: schemas.claimView },
  },
] as const satisfies readonly Route[];

export type RouteId = (typeof routes)[number]['id'];
