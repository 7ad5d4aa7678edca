import { Refusal } from '../../../shared/api/problems.ts';
import type { Article, Revision } from '../../../shared/domain/article.ts';
import { textOf } from '../../../shared/domain/span.ts';
import { readPage } from '../page.ts';
import type { ApiDeps, Handlers } from '../request.ts';

export const articleHandlers: Pick<
  Handlers,
  'listArticles' | 'getArticle' | 'listRevisions' | 'getText' | 'getCoverage'
> = {
  listArticles: async ({ query }, deps) => ({
    body: await readPage('articles', query, deps, (limit, after) => deps.articles.list(limit, after)),
  }),

  getArticle: async ({ params }, deps) => {
    const article = await knownArticle(params.id, deps);
    return { body: article, etag: String(article.version) };
  },

  listRevisions: async ({ params }, deps) => {
    await knownArticle(params.id, deps);
    return { body: { items: await deps.articles.revisions(params.id) } };
  },

  getText: async ({ params }, deps) => {
    const { documentHash } = await parsedRevision(params.id, params.n, deps);
    return { body: await deps.texts.getDocument(params.id, documentHash), etag: documentHash };
  },

  getCoverage: async ({ params }, deps) => {
    const { articleId, n, documentHash, extraction } = await parsedRevision(params.id, params.n, deps);
    if (!extraction) throw new Refusal('not-found', `Claims are still being looked for in revision ${n}.`);
    const { extractor } = extraction;
    const { text } = await deps.texts.getDocument(articleId, documentHash);
    const { sentences } = await deps.texts.getCoverage(articleId, documentHash, extractor);
    const counts: Record<string, number> = {};
    for (const { disposition } of sentences) counts[disposition] = (counts[disposition] ?? 0) + 1;
    return {
      body: {
        articleId,
        revision: n,
        extractor,
        sentences: sentences.map((sentence) => ({ ...sentence, quote: textOf(text, sentence) })),
        counts,
      },
      etag: `${documentHash}-${extractor}`,
    };
  },
};

/** @throws Refusal `not-found` */
export const knownArticle = async (articleId: string, deps: ApiDeps): Promise<Article> => {
  const article = await deps.articles.get(articleId);
  if (!article) throw new Refusal('not-found', `There is no article ${articleId}.`);
  return article;
};

const parsedRevision = async (
  articleId: string,
  n: number,
  deps: ApiDeps,
): Promise<Revision & { documentHash: string }> => {
  const revision = await deps.articles.revision(articleId, n);
  if (!revision) throw new Refusal('not-found', `There is no revision ${n} of article ${articleId}.`);
  const { documentHash, state, rejection } = revision;
  if (documentHash) return { ...revision, documentHash };
  throw new Refusal('not-found', `Revision ${n} has no text: it is ${rejection?.reason ?? state}.`);
};
