import { useEffect, useState } from 'preact/hooks';
import { listArticles } from '../../api/calls.ts';
import type { Article, ListPage } from '../../api/types.ts';
import { mayUpload } from '../../session/rights.ts';
import { announce } from '../../ui/announce.ts';
import { ago, clock, moment } from '../../ui/clock.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLoad, usePoll } from '../../ui/load.ts';
import { Empty, Failure, Skeleton } from '../../ui/notices.tsx';
import { rejectionWords, stateWords } from '../../ui/words.ts';
import { Deadline } from './deadline.tsx';
import { DropZone } from './drop-zone.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { uploads } from './uploads.ts';

const pageSize = 50;
/** How often the list is read: while an article is being read, and otherwise. */
const [busyMilliseconds, calmMilliseconds] = [1_200, 20_000];

/** Every article with its state; the list keeps itself up to date. */
export const ArticlesScreen = () => {
  const [pages, setPages] = useState(1);
  const { data, error, reload } = useLoad(`articles/${pages}`, () => readPages(pages));
  const busy = data?.items.some(({ state }) => stateWords[state].busy) ?? false;
  const known = new Set(data?.items.map(({ id }) => id));
  const awaited = uploads.value.some(({ state }) => state.at === 'sent' && !known.has(state.articleId));
  usePoll(reload, busy || awaited ? busyMilliseconds : calmMilliseconds);

  const sent = uploads.value.filter(({ state }) => state.at === 'sent').length;
  useEffect(() => {
    if (sent > 0) void reload();
  }, [sent, reload]);
  useEndsAnnounced(data?.items ?? []);

  return (
    <div class="articles">
      <h1>Articles</h1>
      {mayUpload() && <DropZone />}
      {error !== null && <Failure error={error} retry={() => void reload()} />}
      {!data && error === null && <Skeleton rows={5} label="The articles are being read" />}
      {data && data.items.length === 0 && (
        <Empty title="No articles yet">
          <p>
            {mayUpload()
              ? 'Drop the first one above. Its claims are found within seconds.'
              : 'An editor uploads them; they appear here by themselves.'}
          </p>
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <ul class="rows" aria-busy={busy}>
          {data.items.map((article) => (
            <ArticleRow key={article.id} article={article} />
          ))}
        </ul>
      )}
      {data?.nextCursor && (
        <p class="more">
          <button type="button" onClick={() => setPages(pages + 1)}>
            Show more
          </button>
        </p>
      )}
    </div>
  );
};

const readPages = async (pages: number): Promise<ListPage<Article>> => {
  const items: Article[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page++) {
    const answer: ListPage<Article> = await listArticles(cursor, pageSize);
    items.push(...answer.items);
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  return { items, nextCursor: cursor };
};

/** Says when an article that was in work has come to its end. */
const useEndsAnnounced = (items: readonly Article[]): void => {
  const [inWork, setInWork] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    for (const { id, title, state } of items)
      if (inWork.has(id) && !stateWords[state].busy) announce(`${title}: ${stateWords[state].label.toLowerCase()}.`);
    const now = items.filter(({ state }) => stateWords[state].busy).map(({ id }) => id);
    if (now.length !== inWork.size || now.some((id) => !inWork.has(id))) setInWork(new Set(now));
  }, [items, inWork]);
};

const ArticleRow = ({ article }: { article: Article }) => {
  const { id, title, state, rejection, receivedAt, uploader, claims, settings, readyRevision } = article;
  const { label, busy } = stateWords[state];
  return (
    <li class={`row article-row ${state}`}>
      <div>
        {readyRevision > 0 ? (
          <a class="article-title" href={`#/articles/${id}`}>
            {title}
          </a>
        ) : (
          <span class="article-title">{title}</span>
        )}
        <p class="quiet meta">
          <span>
            <time dateTime={receivedAt} title={moment(receivedAt)}>
              {ago(receivedAt, clock.value)}
            </time>
            {uploader && ` by ${uploader}`}
          </span>
          {settings.desk && <span>{settings.desk}</span>}
          {settings.deadline && <Deadline at={settings.deadline} />}
          {settings.secondReview && <span>two verdicts each</span>}
          {settings.archived && <span>archived</span>}
        </p>
        {rejection && (
          <p class="rejection">
            <b>{rejectionWords[rejection.reason]}.</b> {rejection.detail}
          </p>
        )}
      </div>
      <p class={`chip state-${state}`}>
        {busy && <span class="spinner" aria-hidden="true" />}
        {state === 'rejected' && <Icon name="warn" />}
        {state === 'ready' && <Icon name="check" />}
        {label}
      </p>
      <div class="article-progress">{readyRevision > 0 && <ProgressBar claims={claims} />}</div>
    </li>
  );
};
