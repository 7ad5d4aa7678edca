import { undoMinutes } from '../../../../shared/domain/claim-change.ts';
import { isProblem } from '../../api/failures.ts';
import { KindChip } from '../../ui/chips.tsx';
import { clock, spanOf } from '../../ui/clock.ts';
import { useLoad, usePoll } from '../../ui/load.ts';
import { Empty, Failure } from '../../ui/notices.tsx';
import { count } from '../../ui/words.ts';
import { readLeftOver } from './other-tabs.ts';
import { QueueForm } from './queue-form.tsx';
import { type RecentAct, recentActs, undoMilliseconds } from './recent.ts';

const pollMilliseconds = 30_000;
const actsShown = 8;

/** Before the first claim and between two: what to ask for, what is still held, what was just done. */
export const Start = ({
  error,
  empty,
  refused,
  onNext,
  onTake,
  onUndo,
}: {
  error: unknown;
  /** True when nothing waited the last time that it was asked for. */
  empty: boolean;
  /** Id of the claim that was asked for and not given. */
  refused: string | null;
  onNext: () => void;
  onTake: (claimId: string) => void;
  onUndo: (act: RecentAct) => void;
}) => (
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
          Everything that matches is decided, held by others, skipped by you, or of articles that you uploaded yourself.
        </p>
      </Empty>
    )}
    <QueueForm onNext={onNext} />
    <StillHeld onTake={onTake} />
    <JustDone onUndo={onUndo} />
  </div>
);

const StillHeld = ({ onTake }: { onTake: (claimId: string) => void }) => {
  const { data, reload } = useLoad('left-over', readLeftOver);
  usePoll(reload, pollMilliseconds);
  if (!data || data.length === 0) return null;
  return (
    <section>
      <h2>You still hold</h2>
      <ul class="rows">
        {data.map(({ id, kind, quote }) => (
          <li key={id} class="row">
            <KindChip kind={kind} />
            <span class="row-quote">{quote}</span>
            <button type="button" onClick={() => onTake(id)}>
              Go on
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

const JustDone = ({ onUndo }: { onUndo: (act: RecentAct) => void }) => {
  const acts = recentActs.value;
  const now = clock.value;
  if (acts.length === 0) return null;
  return (
    <section>
      <h2>Just done</h2>
      <p class="quiet">
        {count(acts.length, 'claim')} in this tab. For {undoMinutes} minutes each can be taken back.
      </p>
      <ul class="rows">
        {acts.slice(0, actsShown).map((act) => (
          <li key={`${act.claimId}${act.at}`} class="row">
            <b>{act.what}</b>
            <a class="row-quote" href={`#/claims/${act.claimId}`}>
              {act.quote}
            </a>
            <span class="quiet">{spanOf(now - act.at)} ago</span>
            {now - act.at < undoMilliseconds && (
              <button type="button" onClick={() => onUndo(act)}>
                Undo
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
