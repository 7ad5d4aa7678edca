import type * as z from 'zod';
import type { Role } from '../domain/roles.ts';
import { verdictInputSchema } from '../domain/verdict.ts';
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
  readonly answer: { readonly status: 200 | 201; readonly description: string; readonly schema?: z.ZodType };
  /** It changes an existing resource: `If-Match` must name the version that the caller read. */
  readonly conditional?: true;
}

const readers = ['editor', 'reviewer', 'senior', 'auditor'] as const satisfies readonly Role[];
const deciders = ['reviewer', 'senior'] as const satisfies readonly Role[];

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
    id: 'listClaims',
    method: 'GET',
    path: '/v1/claims',
    summary: 'Claims by status, kind and article, most worth checking first',
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
    id: 'getHistory',
    method: 'GET',
    path: '/v1/claims/{id}/history',
    summary: 'All that ever happened to a claim, oldest first',
    who: readers,
    params: schemas.claimParams,
    answer: { status: 200, description: 'Every audit event', schema: schemas.history },
  },
  {
    id: 'listVerdicts',
    method: 'GET',
    path: '/v1/claims/{id}/verdicts',
    summary: "A claim's verdicts in full, oldest first",
    who: readers,
    params: schemas.claimParams,
    answer: { status: 200, description: 'Every verdict', schema: schemas.verdictList },
  },
  {
    id: 'giveVerdict',
    method: 'POST',
    path: '/v1/claims/{id}/verdicts',
    summary: 'Give a verdict on a claim',
    who: deciders,
    params: schemas.claimParams,
    body: verdictInputSchema,
    conditional: true,
    answer: { status: 201, description: 'The claim, decided', schema: schemas.claimView },
  },
] as const satisfies readonly Route[];

export type RouteId = (typeof routes)[number]['id'];
