import { useState } from 'preact/hooks';
import { mayCheck, mayUpload } from '../../session/rights.ts';
import { Icon } from '../../ui/icon.tsx';
import { useKeys } from '../../ui/keys.ts';
import { useLoad, usePoll } from '../../ui/load.ts';
import { Failure, Skeleton, Unread } from '../../ui/notices.tsx';
import { go } from '../../ui/router.ts';
import { Deadline } from '../articles/deadline.tsx';
import { ProgressBar } from '../articles/progress-bar.tsx';
import { ClaimsView } from './claims-view.tsx';
import { CoverageView } from './coverage-view.tsx';
import { readArticle, type WholeArticle } from './read-article.ts';
import { SettingsDialog } from './settings-dialog.tsx';

const pollMilliseconds = 20_000;

/** An article: its text with the claims where they stand, and the claims in a list. */
export const ArticleScreen = ({
  id,
  view,
  claim,
}: {
  id: string;
  view: 'claims' | 'coverage';
  claim: string | null;
}) => {
  const { data, error, reload, set } = useLoad<WholeArticle>(id, (before, show) => readArticle(id, before, show));
  const [settings, showSettings] = useState(false);
  usePoll(reload, pollMilliseconds);
  useKeys([
    {
      key: 'v',
      label: view === 'claims' ? 'Show the coverage' : 'Show the claims',
      group: 'Article',
      run: () => go(`#/articles/${id}${view === 'claims' ? '?view=coverage' : ''}`, true),
    },
  ]);
  if (!data && error !== null) return <Unread what="article" error={error} retry={() => void reload()} />;
  if (!data) return <Skeleton rows={10} label="The article is being read" />;
  const { article, document, claims } = data;
  return (
    <div class="article">
      <header class="article-head">
        <div>
          <p class="quiet meta">
            <a href="#/articles">
              <Icon name="back" />
              Articles
            </a>
            {document.byline && <span>{document.byline}</span>}
            {document.publishedAt && <span>{document.publishedAt.slice(0, 10)}</span>}
            {article.settings.desk && <span>{article.settings.desk}</span>}
            {article.settings.deadline && <Deadline at={article.settings.deadline} />}
            {article.readyRevision > 1 && <span>revision {article.readyRevision}</span>}
          </p>
          <h1>{article.title}</h1>
        </div>
        <ProgressBar claims={article.claims} />
        <div class="article-tools">
          <nav class="tabs" aria-label="Views of the article">
            <a href={`#/articles/${id}`} aria-current={view === 'claims' ? 'page' : undefined}>
              Claims
            </a>
            <a href={`#/articles/${id}?view=coverage`} aria-current={view === 'coverage' ? 'page' : undefined}>
              Coverage
            </a>
          </nav>
          {mayUpload() && (
            <button type="button" onClick={() => showSettings(true)}>
              Settings
            </button>
          )}
          {claims.some(mayCheck) && (
            <a class="button primary" href={`#/work?article=${id}`}>
              Work on it
            </a>
          )}
        </div>
      </header>
      {error !== null && <Failure error={error} retry={() => void reload()} />}
      {article.revision > article.readyRevision && (
        <p class="notice">
          {article.rejection
            ? `A newer upload was rejected: ${article.rejection.detail}`
            : 'A newer revision is being read; what you see is the one before.'}
        </p>
      )}
      {view === 'coverage' ? (
        <CoverageView article={article} document={document} />
      ) : (
        <ClaimsView whole={data} claim={claim} onAdded={() => void reload()} />
      )}
      {settings && (
        <SettingsDialog
          article={article}
          onClose={() => showSettings(false)}
          onChanged={(changed) => {
            showSettings(false);
            set({ ...data, article: changed });
          }}
        />
      )}
    </div>
  );
};
