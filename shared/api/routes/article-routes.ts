import { uploaders } from '../../domain/setting-rights.ts';
import * as schemas from '../schemas.ts';
import { type Route, readers } from './route.ts';

/** Articles and their texts. */
export const articleRoutes = [
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
    who: uploaders,
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
] as const satisfies readonly Route[];
