import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DraftInput } from '../../../../shared/domain/draft.ts';
import { isProblem } from '../../api/failures.ts';
import type { Claim } from '../../api/types.ts';
import { isEmptyDraft } from '../../drafts/draft-content.ts';
import { editDraft } from '../../drafts/drafts.ts';
import { announce } from '../../ui/announce.ts';
import { useKeys } from '../../ui/keys.ts';
import { Failure, failureWords } from '../../ui/notices.tsx';
import { go, route } from '../../ui/router.ts';
import { dismissToast, toast } from '../../ui/toasts.ts';
import { statusWords } from '../../ui/words.ts';
import { ClaimAtWork } from './claim-at-work.tsx';
import { clearAway, giveBack, holding, leave, putBack } from './holding.ts';
import { goesOn, queueFilter } from './queue-settings.ts';
import { lastAct, noteAct, type RecentAct, recentActs, undoAct } from './recent.ts';
import { Start } from './start.tsx';
import { takeNamed, takeNext } from './take-claim.ts';

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
    if (await takeNext(queueFilter.peek())) return show();
    setEmpty(true);
    announce('Nothing waits for you.');
    if (route.peek().screen === 'work') go('#/work', true);
  };

  const done = async (after: Claim, what: string, typed: DraftInput): Promise<void> => {
    leave();
    const act = noteAct(after, what, typed);
    const id = toast(
      `${what}${after.status === 'decided' ? '' : `: ${statusWords[after.status].label.toLowerCase()}`}`,
      {
        seconds: 15,
        action: {
          label: 'Undo',
          key: 'z',
          run: () => {
            dismissToast(id);
            void undo(act);
          },
        },
      },
    );
    await attempt(async () => {
      if (goesOn.peek()) await next();
      else go('#/work', true);
    });
  };

  const undo = (act: RecentAct): Promise<void> =>
    attempt(async () => {
      await undoAct(act);
      await putBack();
      toast('Taken back');
      await takeNamed(act.claimId);
      // What was sent within a moment of being typed was never saved as a draft.
      if (!isEmptyDraft(act.typed)) editDraft(act.claimId, act.typed);
      show();
    });

  const skip = (): Promise<void> =>
    attempt(async () => {
      const held = holding.peek();
      if (!held) return;
      leave();
      const back = () => giveBack(held, { skip: true });
      // The next claim is asked for at once, and this one is given back meanwhile, unless that would be one claim too many.
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
    if (article) queueFilter.value = { ...queueFilter.peek(), article };
    if (!claim || holding.peek()?.claim.id === claim) return;
    void attempt(async () => {
      await putBack();
      await takeNamed(claim);
    });
  }, [claim, article]);

  const undoLast = (): void => {
    const act = lastAct(Date.now());
    if (act) void undo(act);
    else announce('There is nothing to take back any more.');
  };
  useKeys([
    ...(held ? [] : [{ key: 'n', label: 'Next claim', group: 'Work', run: () => void attempt(next) }]),
    ...(recentActs.value.length > 0
      ? [{ key: 'z', label: 'Take back what you did last', group: 'Work', run: undoLast }]
      : []),
  ]);

  if (held)
    return (
      <>
        {error !== null && <Failure error={error} />}
        <ClaimAtWork key={held.claim.id} held={held} onDone={done} onSkip={() => void skip()} />
      </>
    );
  return (
    <Start
      error={error}
      empty={empty}
      refused={claim}
      onNext={() => void attempt(next)}
      onTake={(id) => go(`#/work/${id}`)}
      onUndo={(act) => void undo(act)}
    />
  );
};

const show = (): void => {
  const id = holding.peek()?.claim.id;
  // Somebody who went to another screen meanwhile stays there; the bar at the top says what they hold.
  if (!id || route.peek().screen !== 'work') return;
  go(`#/work/${id}`, true);
  document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
  scrollTo(0, 0);
};
