import { signal } from '@preact/signals';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DraftInput } from '../../../shared/domain/draft.ts';
import { listArticles } from '../api/calls.ts';
import { isProblem } from '../api/failures.ts';
import type { Claim } from '../api/types.ts';
import { isEmptyDraft } from '../drafts/draft-content.ts';
import { editDraft } from '../drafts/drafts.ts';
import { hasRole } from '../session/session.ts';
import { announce } from '../ui/announce.ts';
import { KindChip } from '../ui/chips.tsx';
import { clock, spanOf } from '../ui/clock.ts';
import { Key } from '../ui/key.tsx';
import { useKeys } from '../ui/keys.ts';
import { useLoad, usePoll } from '../ui/load.ts';
import { Empty, Failure, failureWords } from '../ui/notices.tsx';
import { go, route } from '../ui/router.ts';
import { dismissToast, toast } from '../ui/toasts.ts';
import { count, kindWords, statusWords } from '../ui/words.ts';
import { Bench } from './bench.tsx';
import {
  clearAway,
  giveBack,
  holding,
  leave,
  leftOver,
  putBack,
  type QueueFilter,
  takeNamed,
  takeNext,
} from './holding.ts';
import { type Deed, lastDeed, noteDeed, recentDeeds, undoDeed, undoMilliseconds } from './recent.ts';

const filter = signal<QueueFilter>({ kind: null, article: null, status: null });
const goesOn = signal(localStorage.getItem('claimdesk.goes-on') !== 'off');

/** The queue: one claim at a time, the one most worth checking first. */
export const WorkScreen = ({ claim, article }: { claim: string | null; article: string | null }) => {
  const held = holding.value;
  const [error, setError] = useState<unknown>(null);
  const [empty, setEmpty] = useState(false);
  const busy = useRef(false);

  const attempt = useCallback(async (work: () => Promise<void>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setError(null);
    try {
      await work();
    } catch (failure) {
      setError(failure);
    } finally {
      if (holding.peek()?.left) clearAway();
      busy.current = false;
    }
  }, []);

  const next = async (): Promise<void> => {
    setEmpty(false);
    if (await takeNext(filter.peek())) return show();
    setEmpty(true);
    announce('Nothing waits for you.');
    if (route.peek().screen === 'work') go('#/work', true);
  };

  const done = async (after: Claim, what: string, typed: DraftInput): Promise<void> => {
    leave();
    const deed = noteDeed(after, what, typed);
    const id = toast(
      `${what}${after.status === 'decided' ? '' : `: ${statusWords[after.status].label.toLowerCase()}`}`,
      {
        seconds: 15,
        action: {
          label: 'Undo',
          key: 'z',
          run: () => {
            dismissToast(id);
            void undo(deed);
          },
        },
      },
    );
    await attempt(async () => {
      if (goesOn.peek()) await next();
      else go('#/work', true);
    });
  };

  const undo = (deed: Deed): Promise<void> =>
    attempt(async () => {
      await undoDeed(deed);
      await putBack();
      toast('Taken back');
      await takeNamed(deed.claimId);
      // What was sent within a moment of being typed was never saved as a draft.
      if (!isEmptyDraft(deed.typed)) editDraft(deed.claimId, deed.typed);
      show();
    });

  const skip = (): Promise<void> =>
    attempt(async () => {
      const held = holding.peek();
      if (!held) return;
      leave();
      const back = () => giveBack(held, { skip: true });
      // What is held is not offered: the next need not wait until this one is back, unless it would be one too many.
      try {
        await next();
      } catch (failure) {
        if (!isProblem(failure, 'lease-limit')) throw failure;
        await back();
        return await next();
      }
      back().catch((failure) => toast(failureWords(failure).detail, { tone: 'bad' }));
    });

  // A claim in the address is the one to work on.
  useEffect(() => {
    if (article) filter.value = { ...filter.peek(), article };
    if (!claim || holding.peek()?.claim.id === claim) return;
    void attempt(async () => {
      await putBack();
      await takeNamed(claim);
    });
  }, [claim, article]);

  const undoLast = (): void => {
    const deed = lastDeed(Date.now());
    if (deed) void undo(deed);
    else announce('There is nothing to take back any more.');
  };
  useKeys([
    ...(held ? [] : [{ key: 'n', label: 'Next claim', group: 'Work', run: () => void attempt(next) }]),
    ...(recentDeeds.value.length > 0
      ? [{ key: 'z', label: 'Take back what you did last', group: 'Work', run: undoLast }]
      : []),
  ]);

  if (held)
    return (
      <>
        {error !== null && <Failure error={error} />}
        <Bench key={held.claim.id} held={held} onDone={done} onSkip={() => void skip()} />
      </>
    );
  return (
    <Start
      error={error}
      empty={empty}
      refused={claim}
      onNext={() => void attempt(next)}
      onTake={(id) => go(`#/work/${id}`)}
      onUndo={(deed) => void undo(deed)}
    />
  );
};

const show = (): void => {
  const id = holding.peek()?.claim.id;
  // Who went elsewhere meanwhile is not called back; the bar at the top says what they hold.
  if (!id || route.peek().screen !== 'work') return;
  go(`#/work/${id}`, true);
  document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
  scrollTo(0, 0);
};

const Start = ({
  error,
  empty,
  refused,
  onNext,
  onTake,
  onUndo,
}: {
  error: unknown;
  empty: boolean;
  refused: string | null;
  onNext: () => void;
  onTake: (claimId: string) => void;
  onUndo: (deed: Deed) => void;
}) => {
  const left = useLoad('left-over', leftOver);
  const articles = useLoad('articles', () => listArticles(null, 100));
  usePoll(left.reload, 30_000);
  const { kind, article, status } = filter.value;
  const set = (changes: Partial<QueueFilter>) => {
    filter.value = { ...filter.peek(), ...changes };
  };
  const now = clock.value;
  const deeds = recentDeeds.value.slice(0, 8);
  return (
    <div class="start">
      <h1>Work</h1>
      {error !== null && <Failure error={error} retry={isProblem(error, 'lease-held') ? undefined : onNext} />}
      {refused && error !== null && (
        <p>
          <a href={`#/claims/${refused}`}>Look at that claim</a>
        </p>
      )}
      {empty && error === null && (
        <Empty title="Nothing waits for you">
          <p>
            Everything that matches is decided, held by others, skipped by you, or of articles that you uploaded
            yourself.
          </p>
        </Empty>
      )}
      <form
        class="card queue"
        onSubmit={(event) => {
          event.preventDefault();
          onNext();
        }}
      >
        <div class="queue-filters">
          <label>
            Kind
            <select value={kind ?? ''} onChange={(event) => set({ kind: event.currentTarget.value || null })}>
              <option value="">any</option>
              {Object.entries(kindWords).map(([value, { label }]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <label>
            Article
            <select value={article ?? ''} onChange={(event) => set({ article: event.currentTarget.value || null })}>
              <option value="">any</option>
              {article && !articles.data?.items.some(({ id }) => id === article) && (
                <option value={article}>{article}</option>
              )}
              {articles.data?.items
                .filter(({ readyRevision }) => readyRevision > 0)
                .map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
            </select>
          </label>
          <label>
            Status
            <select
              value={status ?? ''}
              onChange={(event) => set({ status: (event.currentTarget.value || null) as QueueFilter['status'] })}
            >
              <option value="">any</option>
              <option value="open">{statusWords.open.label}</option>
              <option value="second_review">{statusWords.second_review.label}</option>
              {hasRole('senior') && <option value="disputed">{statusWords.disputed.label}</option>}
            </select>
          </label>
        </div>
        <p class="actions">
          <button type="submit" class="primary big">
            Next claim <Key>n</Key>
          </button>
          <label class="inline">
            <input
              type="checkbox"
              checked={goesOn.value}
              onChange={(event) => {
                goesOn.value = event.currentTarget.checked;
                localStorage.setItem('claimdesk.goes-on', goesOn.value ? 'on' : 'off');
              }}
            />
            after each verdict, go on with the next
          </label>
        </p>
      </form>
      {left.data && left.data.length > 0 && (
        <section>
          <h2>You still hold</h2>
          <ul class="rows">
            {left.data.map((one) => (
              <li key={one.id} class="row">
                <KindChip kind={one.kind} />
                <span class="row-quote">{one.quote}</span>
                <button type="button" onClick={() => onTake(one.id)}>
                  Go on
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {deeds.length > 0 && (
        <section>
          <h2>Just done</h2>
          <p class="quiet">
            {count(recentDeeds.value.length, 'claim')} in this tab. For five minutes each can be taken back.
          </p>
          <ul class="rows">
            {deeds.map((deed) => (
              <li key={`${deed.claimId}${deed.at}`} class="row">
                <b>{deed.what}</b>
                <a class="row-quote" href={`#/claims/${deed.claimId}`}>
                  {deed.quote}
                </a>
                <span class="quiet">{spanOf(now - deed.at)} ago</span>
                {now - deed.at < undoMilliseconds && (
                  <button type="button" onClick={() => onUndo(deed)}>
                    Undo
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};
