import type { Article, Revision, RevisionState } from '../shared/domain/article.ts';
import type { ArticleStore } from '../shared/store/ports.ts';

/** What a step changes: of the revision, and of the article that shows it. */
export interface Advance {
  readonly revision: Partial<Revision> & { readonly state: RevisionState };
  readonly article?: Partial<Article>;
}

/** Where a step begins: the state that the revision must be in, the time, and the store that it is kept in. */
export interface StepStart {
  readonly from: RevisionState;
  readonly at: Date;
  readonly articles: ArticleStore;
}

/** A revision as a step left it; `moved` is false when the step had been done before. */
export interface StepResult {
  readonly revision: Revision;
  readonly moved: boolean;
}

/**
 * Moves a revision one step on, together with its article, and only from the state that the step begins in: whoever
 * comes second, with the same event delivered again, finds the step done and changes nothing.
 *
 * @param step what to change, made from what was read; called again when somebody else changed the article meanwhile
 * @throws when the article is so busy that five attempts collided: the queue delivers again
 */
export const advanceRevision = async (
  { articleId, n }: Pick<Revision, 'articleId' | 'n'>,
  { from, at, articles }: StepStart,
  step: (article: Article, revision: Revision) => Advance | Promise<Advance>,
): Promise<StepResult> => {
  for (let attempt = 0; attempt < 5; attempt++) {
    const article = await articles.get(articleId);
    const revision = await articles.revision(articleId, n);
    if (!article || !revision) throw new Error(`article ${articleId} has no revision ${n}`);
    if (revision.state !== from) return { revision, moved: false };

    const advance = await step(article, revision);
    const updatedAt = at.toISOString();
    const next: Revision = { ...revision, ...advance.revision, updatedAt };
    const shown = n === article.revision ? { state: next.state, rejection: next.rejection } : {};
    const saved = { ...article, ...shown, ...advance.article, updatedAt, version: article.version + 1 };
    if (await articles.save(saved, next, article)) return { revision: next, moved: true };
  }
  throw new Error(`article ${articleId} was changed by others five times in a row`);
};
