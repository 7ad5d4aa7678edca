import {
  addClaimInputSchema,
  correctClaimInputSchema,
  mergeClaimInputSchema,
  splitClaimInputSchema,
} from '../../domain/edit.ts';
import { rolesFor } from '../../review/transitions.ts';
import * as schemas from '../schemas.ts';
import { type Route, readers } from './route.ts';

/** Claims: lists, and what people correct in them. */
export const claimRoutes = [
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
] as const satisfies readonly Route[];
