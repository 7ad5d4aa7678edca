import { uploaders } from '../../domain/setting-rights.ts';
import * as schemas from '../schemas.ts';
import type { Route } from './route.ts';

/** Who one is, and where to send an article. */
export const sessionRoutes = [
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
    who: uploaders,
    body: schemas.uploadInput,
    creates: true,
    answer: { status: 201, description: 'Where and how to send the bytes', schema: schemas.uploadView },
  },
] as const satisfies readonly Route[];
