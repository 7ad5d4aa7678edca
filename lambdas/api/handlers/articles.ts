import { Refusal } from '../../../shared/api/problems.ts';
import { type Article, articleSettingsSchema, type Revision } from '../../../shared/domain/article.ts';
import { maySet } from '../../../shared/domain/setting-rights.ts';
import { textOf } from '../../../shared/domain/span.ts';
import { changeSettings } from '../../../shared/review/change-settings.ts';
import { readPage } from '../http/page.ts';
import type { ApiDeps, Handlers } from '../http/request.ts';

const settingNames = articleSettingsSchema.keyof().options;

export const articleHandlers: Pick<
  Handlers,
  'listArticles' | 'getArticle' | 'updateArticle' | 'listRevisions' | 'getText' | 'getCoverage'
> = {
  listArticles: async ({ query }, deps) => ({
    body: await readPage('articles', query, deps, (limit, after) => deps.articles.list(limit, after)),
  }),

  getArticle: async ({ params }, deps) => {
    const article = await knownArticle(params.id, deps);
    return { body: article, etag: String(article.version) };
  },

  updateArticle: async ({ params, body, person, version, requestId }, deps) => {
    const { reason, ...changes } = body;
    const changed = settingNames.filter((name) => changes[name] !== undefined);
    if (!changed.every((name) => maySet(person.roles, name)))
      throw new Refusal('forbidden', 'Whether an article takes two verdicts, or is archived, is for seniors to set.');
    const article = await knownArticle(params.id, deps);
    const at = deps.now().toISOString();
    const change = changeSettings(article, changes, { who: person.id, at, why: reason ?? null, requestId });
    const current = article.version === version;
    if (current && change === null) return { body: article, etag: String(article.version) };
    if (current && change && (await deps.settings.change(change.article, change.event, article)))
      return { body: change.article, etag: String(change.article.version) };
    const { version: currentVersion } = await knownArticle(params.id, deps);
    throw new Refusal('version-mismatch', `The article is at version ${currentVersion} now. Read it again.`, {
      currentVersion,
    });
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
