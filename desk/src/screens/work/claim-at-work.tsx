import { useEffect, useRef, useState } from 'preact/hooks';
import { deferClaim, dismissClaim } from '../../api/calls.ts';
import { Unreachable } from '../../api/failures.ts';
import type { Claim } from '../../api/types.ts';
import { sendDrafts } from '../../drafts/drafts.ts';
import { announce } from '../../ui/announce.ts';
import { Failure } from '../../ui/notices.tsx';
import { ClaimActsBar, type SetAside } from './claim-acts-bar.tsx';
import { DraftNote } from './draft-note.tsx';
import { faultsOf } from './fault.tsx';
import { HeldClaim } from './held-claim.tsx';
import { HoldNotices } from './hold-notices.tsx';
import { holdOf } from './hold-of.ts';
import type { Holding } from './holding-after.ts';
import { keepLate } from './keep-late.ts';
import { DeferDialog, DismissDialog } from './set-aside.tsx';
import { type OnDone, typedFor, useVerdict } from './use-verdict.ts';
import { useWorkKeys } from './use-work-keys.ts';
import { VerdictForm } from './verdict-form.tsx';

/** One claim that is worked on: what it is, where it stands, and the verdict in the making. */
export const ClaimAtWork = ({ held, onDone, onSkip }: { held: Holding; onDone: OnDone; onSkip: () => void }) => {
  const { claim, lost, left } = held;
  const form = useRef<HTMLFormElement>(null);
  const [asking, setAsking] = useState<SetAside | null>(null);
  const verdict = useVerdict(held, form, onDone);
  useWorkKeys({ claim, verdict, onSkip, onSetAside: setAsking });
  useEffect(() => {
    announce(`${claim.status === 'open' ? 'Next claim' : 'Next claim, for another verdict'}: ${claim.quote}`);
  }, [claim.id]);

  const faults = faultsOf(verdict.error);
  const faultOf = (pointer: string) => faults.find((fault) => fault.pointer === pointer)?.detail ?? null;

  const setAside = async (act: () => Promise<Claim>, what: string): Promise<void> => {
    try {
      await sendDrafts();
      const after = await act();
      setAsking(null);
      await onDone(after, what, typedFor(claim.id));
    } catch (failure) {
      await keepLate(claim.id, failure);
      setAsking(null);
    }
  };

  return (
    <div class="at-work">
      <HeldClaim held={held} />
      <form
        ref={form}
        class="at-work-form"
        inert={left}
        aria-label="Your verdict"
        onSubmit={(event) => {
          event.preventDefault();
          void verdict.send();
        }}
      >
        <HoldNotices held={held} onGoOn={onSkip} />
        {verdict.error !== null && faults.length === 0 && (
          <Failure error={verdict.error instanceof Unreachable ? new NotSent(verdict.error) : verdict.error} />
        )}
        <VerdictForm claim={claim} draft={verdict.draft.content} faultOf={faultOf} onChange={verdict.edit} />
        <footer class="at-work-foot">
          <DraftNote claimId={claim.id} draft={verdict.draft} />
          <ClaimActsBar
            status={claim.status}
            sending={verdict.sending}
            lost={lost !== null}
            onSkip={onSkip}
            onSetAside={setAsking}
          />
        </footer>
      </form>
      {asking === 'defer' && (
        <DeferDialog
          onClose={() => setAsking(null)}
          onDefer={(body) => setAside(() => deferClaim(holdOf(held), body), `Put off until ${body.until.slice(0, 10)}`)}
        />
      )}
      {asking === 'dismiss' && (
        <DismissDialog
          onClose={() => setAsking(null)}
          onDismiss={(body) => setAside(() => dismissClaim(holdOf(held), body), 'Dismissed')}
        />
      )}
    </div>
  );
};

class NotSent extends Error {
  constructor(cause: unknown) {
    super('There is no connection. Your words are kept; send them again when it is back.', { cause });
  }
}
