import { draftInputSchema } from '../../domain/draft.ts';
import { rolesFor } from '../../review/transitions.ts';
import * as schemas from '../schemas.ts';
import { type Route, readers } from './route.ts';

/** The queue, leases and drafts. */
export const workRoutes = [
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
    summary: 'Save your draft for a claim; no lease is needed, and with `Lease-Token` yours is kept on the way',
    who: rolesFor('decide'),
    params: schemas.claimParams,
    query: schemas.heartbeatQuery,
    body: draftInputSchema,
    conditional: 'if-given',
    leased: 'if-given',
    answer: { status: 200, description: 'The draft, and what became of the lease', schema: schemas.savedDraftView },
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
] as const satisfies readonly Route[];
