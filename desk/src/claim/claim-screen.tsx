import { useState } from 'preact/hooks';
import {
  getClaim,
  getHistory,
  listLeases,
  listVerdicts,
  releaseClaim,
  reopenClaim,
  resumeClaim,
  verifyHistory,
} from '../api/calls.ts';
import { isProblem } from '../api/failures.ts';
import type { Claim, GivenVerdict, HistoryEvent, Lease, Verification } from '../api/types.ts';
import { isWaiting } from '../article/claim-list.tsx';
import { hasRole, person } from '../session/session.ts';
import { KindChip, StatusChip, VerdictChip } from '../ui/chips.tsx';
import { ClaimFacts } from '../ui/claim-facts.tsx';
import { ago, clock, day, hour, moment } from '../ui/clock.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { Key } from '../ui/key.tsx';
import { useKeys } from '../ui/keys.ts';
import { useLoad, usePoll } from '../ui/load.ts';
import { Empty, Failure, Skeleton } from '../ui/notices.tsx';
import { go } from '../ui/router.ts';
import { toast } from '../ui/toasts.ts';
import { attributionWords, count, dismissalWords } from '../ui/words.ts';
import { Context } from '../work/context.tsx';
import { CorrectKindDialog } from './correct-kind-dialog.tsx';
import { differencesOf, VerdictCard } from './verdict-card.tsx';

interface Whole {
  readonly claim: Claim;
  readonly verdicts: readonly GivenVerdict[];
  readonly withheld: number;
  /** Null when it is not for the person. */
  readonly history: readonly HistoryEvent[] | null;
  readonly verification: Verification | null;
  readonly lease: Lease | null;
}

const pollMilliseconds = 15_000;

/** All that is known of a claim: what it says, what was found, and everything that ever happened to it. */
export const ClaimScreen = ({ id }: { id: string }) => {
  const { data, error, reload } = useLoad(id, () => readWhole(id));
  const [asking, ask] = useState<Act | null>(null);
  const [correcting, setCorrecting] = useState(false);
  usePoll(reload, pollMilliseconds);
  const acts = data ? actsOn(data) : [];
  const workable = data && isWaiting(data.claim) && hasRole('reviewer', 'senior');
  const correctable = data?.claim.status === 'open' && hasRole('reviewer', 'senior');
  useKeys([
    ...(correctable ? [{ key: 'c', label: 'Correct its kind', group: 'Claim', run: () => setCorrecting(true) }] : []),
    ...(workable ? [{ key: 'Enter', label: 'Check it', group: 'Claim', run: () => go(`#/work/${id}`) }] : []),
    ...acts.map((act) => ({ key: act.key, label: act.label, group: 'Claim', run: () => ask(act) })),
  ]);
  if (!data && error !== null) return <Failure error={error} retry={() => void reload()} />;
  if (!data) return <Skeleton rows={8} label="The claim is being read" />;
  const { claim, lease } = data;
  const heldBy = lease && lease.holder !== person()?.id ? lease.holder : null;
  return (
    <div class="claim-screen">
      <header class="claim-top">
        <p class="quiet meta">
          <a href={`#/articles/${claim.articleId}?claim=${id}`}>
            <Icon name="back" />
            {claim.articleTitle}
          </a>
        </p>
        <p class="claim-chips">
          <KindChip kind={claim.kind} />
          <StatusChip status={claim.status} />
          {claim.verdict && <VerdictChip content={claim.verdict.content} />}
          {claim.verdict && claim.verdict.attribution !== 'not_applicable' && (
            <span class="chip">{attributionWords[claim.verdict.attribution].label}</span>
          )}
          {lease && (
            <span class="note">
              held by {heldBy ?? 'you'} until {hour(lease.expiresAt)}
            </span>
          )}
        </p>
        <h1 class="quote">
          <q>{claim.quote}</q>
        </h1>
        <p class="actions">
          {workable && (
            <a class="button primary" href={`#/work/${id}`}>
              {claim.status === 'disputed' ? 'Settle the dispute' : 'Check it'} <Key>Enter</Key>
            </a>
          )}
          {correctable && (
            <button type="button" onClick={() => setCorrecting(true)}>
              Correct the kind <Key>c</Key>
            </button>
          )}
          {acts.map((act) => (
            <button key={act.key} type="button" onClick={() => ask(act)}>
              {act.label} <Key>{act.key}</Key>
            </button>
          ))}
        </p>
      </header>
      {error !== null && <Failure error={error} retry={() => void reload()} />}
      <div class="claim-columns">
        <div>
          <Verdicts whole={data} />
          <History whole={data} />
        </div>
        <aside aria-label="The claim">
          <section class="card">
            <h2>What it says</h2>
            <ClaimFacts claim={claim} />
            {claim.deferred && (
              <p class="notice">Put off until {day(claim.deferred.until)}; then it comes back by itself.</p>
            )}
            {claim.dismissal && (
              <p class="notice">
                Dismissed: {dismissalWords[claim.dismissal.reason].toLowerCase()}
                {claim.dismissal.duplicateOf && (
                  <>
                    {' '}
                    (<a href={`#/claims/${claim.dismissal.duplicateOf}`}>that one</a>)
                  </>
                )}
              </p>
            )}
          </section>
          <section class="card">
            <h2>Where it stands</h2>
            <Context claim={claim} />
          </section>
        </aside>
      </div>
      {correcting && (
        <CorrectKindDialog
          claim={claim}
          onClose={() => setCorrecting(false)}
          onCorrected={() => {
            setCorrecting(false);
            toast('The kind is corrected');
            void reload();
          }}
        />
      )}
      {asking && (
        <ReasonDialog
          act={asking}
          onClose={() => ask(null)}
          onDone={(what) => {
            ask(null);
            toast(what);
            void reload();
          }}
        />
      )}
    </div>
  );
};

const readWhole = async (id: string): Promise<Whole> => {
  const [claim, { items, withheld }, history, verification, leases] = await Promise.all([
    getClaim(id),
    listVerdicts(id),
    unlessForbidden(getHistory(id)),
    unlessForbidden(verifyHistory(id)),
    listLeases(id),
  ]);
  return { claim, verdicts: items, withheld, history, verification, lease: leases[0] ?? null };
};

/** Editors see the history of their own articles only. */
const unlessForbidden = async <T,>(answer: Promise<T>): Promise<T | null> => {
  try {
    return await answer;
  } catch (error) {
    if (isProblem(error, 'forbidden')) return null;
    throw error;
  }
};

/** Something that takes a reason. */
interface Act {
  readonly key: string;
  readonly label: string;
  readonly question: string;
  readonly done: string;
  readonly run: (reason: string) => Promise<Claim>;
}

const actsOn = ({ claim, lease }: Whole): readonly Act[] => [
  ...((claim.status === 'decided' || claim.status === 'dismissed') && hasRole('editor', 'reviewer', 'senior')
    ? [
        {
          key: 'o',
          label: 'Open again',
          question: 'Why has it to be looked at again? Its verdicts are kept.',
          done: 'The claim is open again',
          run: (reason: string) => reopenClaim(claim, reason),
        },
      ]
    : []),
  ...(claim.status === 'deferred' && hasRole('reviewer', 'senior')
    ? [
        {
          key: 'o',
          label: 'Take up now',
          question: 'Why before its day?',
          done: 'The claim waits again',
          run: (reason: string) => resumeClaim(claim, reason),
        },
      ]
    : []),
  ...(lease && lease.holder !== person()?.id && hasRole('senior')
    ? [
        {
          key: 'f',
          label: `Take from ${lease.holder}`,
          question: `Why is it taken from ${lease.holder}? What they typed is kept as their draft.`,
          done: 'The claim is free',
          run: (reason: string) => releaseClaim(claim, reason),
        },
      ]
    : []),
];

const ReasonDialog = ({ act, onClose, onDone }: { act: Act; onClose: () => void; onDone: (what: string) => void }) => {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  return (
    <Dialog title={act.label} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          act.run(reason).then(() => onDone(act.done), setError);
        }}
      >
        {error !== null && <Failure error={error} />}
        <div class="field">
          <label for="reason">{act.question}</label>
          <textarea
            id="reason"
            required
            rows={3}
            maxLength={1000}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </div>
        <p class="actions">
          <button type="submit" class="primary">
            {act.label}
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
};

const Verdicts = ({ whole: { claim, verdicts, withheld } }: { whole: Whole }) => {
  const standing = new Set(claim.reviews.map(({ n }) => n));
  const [first, second] = verdicts.filter(({ n, stage }) => standing.has(n) && stage !== 'adjudicated');
  const pair = first && second ? [first, second] : [];
  const differs = first && second ? differencesOf(first, second) : [];
  const others = verdicts.filter((one) => !pair.includes(one)).toReversed();
  return (
    <section aria-labelledby="verdicts">
      <h2 id="verdicts">Verdicts</h2>
      {withheld > 0 && (
        <p class="notice">
          <Icon name="eye" />
          {count(withheld, 'verdict')} hidden until the second is given, so that nobody is led by the first.
        </p>
      )}
      {verdicts.length === 0 && withheld === 0 && <Empty title="Not yet reviewed" />}
      {others
        .filter(({ stage }) => stage === 'adjudicated')
        .map((one) => (
          <VerdictCard key={one.n} verdict={one} />
        ))}
      {pair.length === 2 && (
        <div class="dispute">
          {pair.map((one) => (
            <VerdictCard key={one.n} verdict={one} differs={differs} />
          ))}
        </div>
      )}
      {others
        .filter(({ stage }) => stage !== 'adjudicated')
        .map((one) => (
          <VerdictCard key={one.n} verdict={one} alone={pair.length === 0} earlier={!standing.has(one.n)} />
        ))}
    </section>
  );
};

const History = ({ whole: { history, verification } }: { whole: Whole }) => {
  if (!history) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history">History</h2>
      {verification && (
        <p class={`sound ${verification.sound ? '' : 'bad'}`}>
          <Icon name={verification.sound ? 'check' : 'warn'} />
          {verification.sound
            ? `${count(verification.events, 'entry', 'entries')}, each sealed to the one before: nothing was changed or cut off.`
            : `The record is not what was written${verification.broken.length > 0 ? `, at ${verification.broken.join(', ')}` : ': its end is missing'}.`}
        </p>
      )}
      <ol class="history">
        {history.toReversed().map((event) => (
          <li key={event.version} class={`act-${event.action}`}>
            <p>{event.sentence}</p>
            <p class="quiet">
              <time dateTime={event.at} title={moment(event.at)}>
                {ago(event.at, clock.value)}
              </time>
              {event.withheld && ', in part hidden until the second verdict'}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
};
