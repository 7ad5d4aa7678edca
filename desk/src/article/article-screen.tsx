import { useSignal } from '@preact/signals';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Span } from '../../../shared/domain/span.ts';
import { getArticle } from '../api/calls.ts';
import type { Article, Claim, TextDocument } from '../api/types.ts';
import { Deadline } from '../articles/articles-screen.tsx';
import { ProgressBar } from '../articles/progress-bar.tsx';
import { hasRole } from '../session/session.ts';
import { type Mark, TextPane } from '../text/text-pane.tsx';
import { announce } from '../ui/announce.ts';
import { Icon } from '../ui/icon.tsx';
import { Key } from '../ui/key.tsx';
import { useKeys } from '../ui/keys.ts';
import { useLoad, usePoll } from '../ui/load.ts';
import { Empty, Failure, Skeleton } from '../ui/notices.tsx';
import { go } from '../ui/router.ts';
import { toast } from '../ui/toasts.ts';
import { count, kindWords } from '../ui/words.ts';
import { textOfRevision } from '../work/context.tsx';
import { AddClaimDialog } from './add-claim-dialog.tsx';
import { ChosenBar, ClaimList, isWaiting } from './claim-list.tsx';
import { claimsOfArticle } from './claims-of-article.ts';
import { CoverageView } from './coverage-view.tsx';
import { SettingsDialog } from './settings-form.tsx';

interface Whole {
  readonly article: Article;
  readonly document: TextDocument;
  readonly claims: readonly Claim[];
  /** False while only the first hundred of them are read. */
  readonly complete: boolean;
}

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
  const { data, error, reload, set } = useLoad<Whole>(id, (before, show) => readWhole(id, before, show));
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
  if (!data && error !== null) return <Failure error={error} retry={() => void reload()} />;
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
          {hasRole('editor', 'senior') && (
            <button type="button" onClick={() => showSettings(true)}>
              Settings
            </button>
          )}
          {hasRole('reviewer', 'senior') && claims.some(isWaiting) && (
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

/** The article's counts change with its claims: while they are as before, its claims are not read again. */
const readWhole = async (id: string, before: Whole | null, show: (part: Whole) => void): Promise<Whole> => {
  const article = await getArticle(id);
  if (before && JSON.stringify(before.article) === JSON.stringify(article)) return before;
  const document = await textOfRevision(id, article.readyRevision);
  const claims = await claimsOfArticle(id, (part) => show({ article, document, claims: part, complete: false }));
  return { article, document, claims, complete: true };
};

type Order = 'place' | 'rank';

const ClaimsView = ({
  whole: { article, document, claims, complete },
  claim,
  onAdded,
}: {
  whole: Whole;
  claim: string | null;
  onAdded: () => void;
}) => {
  const [order, setOrder] = useState<Order>('place');
  const [waitingOnly, setWaitingOnly] = useState(false);
  const [pane, setPane] = useState<'text' | 'list'>('text');
  const [selected, setSelected] = useState<Span | null>(null);
  const [adding, setAdding] = useState<Span | null>(null);
  const chosen = useSignal(claim);

  const inPlace = useMemo(() => [...claims].sort((a, b) => a.start - b.start || a.end - b.end), [claims]);
  const numbers = useMemo(() => new Map(inPlace.map(({ id }, i) => [id, i + 1])), [inPlace]);
  const shown = useMemo(() => {
    const ordered = order === 'place' ? inPlace : claims;
    return waitingOnly ? ordered.filter(isWaiting) : ordered;
  }, [claims, inPlace, order, waitingOnly]);
  const marks = useMemo(
    () =>
      inPlace.map(
        ({ id, start, end, kind }, i): Mark => ({ id, start, end, family: kindWords[kind].family, tag: String(i + 1) }),
      ),
    [inPlace],
  );

  const choose = useCallback(
    (id: string) => {
      chosen.value = id;
      history.replaceState(null, '', `#/articles/${article.id}?claim=${id}`);
    },
    [article.id, chosen],
  );
  useEffect(() => {
    if (claim) chosen.value = claim;
  }, [claim, chosen]);

  const step = (by: 1 | -1): void => {
    const at = shown.findIndex(({ id }) => id === chosen.peek());
    const next = shown[at === -1 ? (by === 1 ? 0 : shown.length - 1) : at + by];
    if (!next) return;
    choose(next.id);
    announce(`Claim ${numbers.get(next.id)}, ${kindWords[next.kind].label}: ${next.quote}`);
  };
  const mayAdd = hasRole('reviewer', 'senior');
  useKeys([
    { key: 'j', label: 'Next claim', group: 'Article', run: () => step(1) },
    { key: 'ArrowDown', label: 'Next claim', group: 'Article', run: () => step(1) },
    { key: 'k', label: 'Claim before', group: 'Article', run: () => step(-1) },
    { key: 'ArrowUp', label: 'Claim before', group: 'Article', run: () => step(-1) },
    {
      key: 'Enter',
      label: 'Check the chosen claim',
      group: 'Article',
      run: () => {
        const one = claims.find(({ id }) => id === chosen.peek());
        if (one) go(isWaiting(one) && mayAdd ? `#/work/${one.id}` : `#/claims/${one.id}`);
      },
    },
    {
      key: 'h',
      label: 'Verdicts and history of the chosen claim',
      group: 'Article',
      run: () => chosen.peek() && go(`#/claims/${chosen.peek()}`),
    },
    {
      key: 'b',
      label: order === 'place' ? 'Order by rank' : 'Order by place',
      group: 'Article',
      run: () => setOrder(order === 'place' ? 'rank' : 'place'),
    },
    ...(mayAdd && selected
      ? [{ key: '+', label: 'Add a claim from the selected words', group: 'Article', run: () => setAdding(selected) }]
      : []),
  ]);

  return (
    <div class={`split show-${pane}`}>
      <fieldset class="pane-switch" aria-label="What is shown">
        <button type="button" aria-pressed={pane === 'text'} onClick={() => setPane('text')}>
          Text
        </button>
        <button type="button" aria-pressed={pane === 'list'} onClick={() => setPane('list')}>
          {count(claims.length, 'claim')}
        </button>
      </fieldset>
      <section class="split-text" aria-label="Text">
        <TextPane
          document={document}
          marks={marks}
          chosen={chosen}
          label={article.title}
          onChoose={choose}
          {...(mayAdd && { onSelect: setSelected })}
        />
        {!selected && <ChosenBar claims={claims} chosen={chosen} onShow={() => setPane('list')} />}
        {mayAdd && selected && !adding && (
          <p class="selection-bar" role="status">
            <span>{count(selected.end - selected.start, 'character')} selected</span>
            <button
              type="button"
              class="primary"
              // The click must not end the selection before it is read.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => setAdding(selected)}
            >
              Add a claim <Key>+</Key>
            </button>
          </p>
        )}
      </section>
      <section class="split-list" aria-label="Claims of the article">
        <div class="list-tools">
          <label>
            Order
            <select value={order} onChange={(event) => setOrder(event.currentTarget.value as Order)}>
              <option value="place">by place</option>
              <option value="rank">by rank</option>
            </select>
          </label>
          <label class="inline">
            <input
              type="checkbox"
              checked={waitingOnly}
              onChange={(event) => setWaitingOnly(event.currentTarget.checked)}
            />
            waiting only
          </label>
          <span class="quiet">{complete ? count(shown.length, 'claim') : 'reading more …'}</span>
        </div>
        {shown.length === 0 ? (
          <Empty title={waitingOnly ? 'Nothing waits here' : 'No claims were found'}>
            {!waitingOnly && mayAdd && <p>Select words in the text to add one, or look at the coverage.</p>}
          </Empty>
        ) : (
          <ClaimList claims={shown} numbers={numbers} chosen={chosen} onChoose={choose} />
        )}
      </section>
      {adding && (
        <AddClaimDialog
          articleId={article.id}
          revision={article.readyRevision}
          span={adding}
          text={document.text}
          onClose={() => setAdding(null)}
          onAdded={(added) => {
            setAdding(null);
            setSelected(null);
            getSelection()?.removeAllRanges();
            toast('The claim is added');
            choose(added.id);
            onAdded();
          }}
        />
      )}
    </div>
  );
};
