import { useState } from 'preact/hooks';
import { mayCheck, mayDo } from '../../session/rights.ts';
import { person } from '../../session/session.ts';
import { KindChip, StatusChip, VerdictChip } from '../../ui/chips.tsx';
import { ClaimFacts } from '../../ui/claim-facts.tsx';
import { day, hour } from '../../ui/clock.ts';
import { Icon } from '../../ui/icon.tsx';
import { Key } from '../../ui/key.tsx';
import { useKeys } from '../../ui/keys.ts';
import { useLoad, usePoll } from '../../ui/load.ts';
import { Failure, Skeleton, Unread } from '../../ui/notices.tsx';
import { go } from '../../ui/router.ts';
import { toast } from '../../ui/toasts.ts';
import { attributionWords, dismissalWords } from '../../ui/words.ts';
import { Context } from '../work/context.tsx';
import { actsOn, type ClaimAct } from './claim-acts.ts';
import { CorrectKindDialog } from './correct-kind-dialog.tsx';
import { History } from './history.tsx';
import { readClaim } from './read-claim.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { Verdicts } from './verdicts.tsx';

const pollMilliseconds = 15_000;

/** All that is known of a claim: what it says, what was found, and everything that ever happened to it. */
export const ClaimScreen = ({ id }: { id: string }) => {
  const { data, error, reload } = useLoad(id, () => readClaim(id));
  const [asking, ask] = useState<ClaimAct | null>(null);
  const [correcting, setCorrecting] = useState(false);
  usePoll(reload, pollMilliseconds);
  const acts = data ? actsOn(data) : [];
  const workable = data && mayCheck(data.claim);
  const correctable = data && mayDo('correct', data.claim);
  useKeys([
    ...(correctable ? [{ key: 'c', label: 'Correct its kind', group: 'Claim', run: () => setCorrecting(true) }] : []),
    ...(workable ? [{ key: 'Enter', label: 'Check it', group: 'Claim', run: () => go(`#/work/${id}`) }] : []),
    ...acts.map((act) => ({ key: act.key, label: act.label, group: 'Claim', run: () => ask(act) })),
  ]);
  if (!data && error !== null) return <Unread what="claim" error={error} retry={() => void reload()} />;
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
