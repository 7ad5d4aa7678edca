import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftInput } from '../../../../shared/domain/draft.ts';
import { deferClaim, dismissClaim, giveVerdict, type Hold } from '../../api/calls.ts';
import { isProblem, Unreachable } from '../../api/failures.ts';
import type { Claim } from '../../api/types.ts';
import { verdictOf } from '../../drafts/draft-content.ts';
import { closeDraft, drafts, draftsAtRest, editDraft, rebaseDraft, sendDrafts } from '../../drafts/drafts.ts';
import { randomWord } from '../../session/pkce.ts';
import { announce } from '../../ui/announce.ts';
import { KindChip, StatusChip } from '../../ui/chips.tsx';
import { ClaimFacts } from '../../ui/claim-facts.tsx';
import { Key } from '../../ui/key.tsx';
import { type KeyBinding, keyCaps, useKeys } from '../../ui/keys.ts';
import { Failure } from '../../ui/notices.tsx';
import { attributionVerdicts, attributionWords, contentVerdicts, contentWords } from '../../ui/words.ts';
import { Dispute } from '../claim/dispute.tsx';
import { Context } from './context.tsx';
import { DraftNote } from './draft-note.tsx';
import { faultsOf, MissingChoice } from './fault.tsx';
import { loseHolding, rereadHeld, seeChanges } from './holding.ts';
import type { Holding } from './holding-after.ts';
import { LeaseNote } from './lease-note.tsx';
import { DeferDialog, DismissDialog } from './set-aside.tsx';
import { VerdictForm } from './verdict-form.tsx';

/** One claim that is worked on: what it is, where it stands, and the verdict in the making. */
export const Bench = ({
  held,
  onDone,
  onSkip,
}: {
  held: Holding;
  /** The claim was acted on; `what` says how, and `typed` is what an undo brings back. */
  onDone: (claim: Claim, what: string, typed: DraftInput) => Promise<void>;
  onSkip: () => void;
}) => {
  const { claim, lease, lost, changed, left } = held;
  const draft = drafts.value.get(claim.id) ?? { content: {}, state: { at: 'saved' as const }, savedAt: null };
  const [error, setError] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const [dialog, setDialog] = useState<'defer' | 'dismiss' | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const idempotency = useRef({ content: '', key: '' });
  const reported = claim.attributions.length > 0;
  const faults = faultsOf(error);
  const faultOf = (pointer: string) => faults.find((fault) => fault.pointer === pointer)?.detail ?? null;

  const edit = (changes: DraftInput) => {
    editDraft(claim.id, { ...drafts.peek().get(claim.id)?.content, ...changes });
    if (error instanceof MissingChoice) setError(null);
  };
  const focus = (field: string) =>
    form.current?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus({ preventScroll: false });
  const hold: Hold = { claimId: claim.id, version: claim.version, fencingToken: lease.fencingToken };

  /** What the person did came too late, or not through: nothing of it is lost. */
  const late = async (failure: unknown): Promise<void> => {
    if (isProblem(failure, 'lease-lost')) {
      await rebaseDraft(claim.id).catch(() => {});
      loseHolding(failure.problem.lease?.holder ?? null);
    } else if (isProblem(failure, 'version-mismatch')) {
      await rebaseDraft(claim.id).catch(() => {});
      await rereadHeld(failure.problem.changes ?? []);
    } else {
      throw failure;
    }
  };

  const send = async (): Promise<void> => {
    if (sending || lost || left) return;
    const verdict = verdictOf(drafts.peek().get(claim.id)?.content ?? {}, reported);
    const missing = !verdict.content ? 'content' : !verdict.attribution ? 'attribution' : null;
    if (missing) {
      const choice = new MissingChoice(missing);
      setError(choice);
      announce(choice.message, true);
      focus(missing);
      return;
    }
    setSending(true);
    const content = JSON.stringify([hold.version, verdict]);
    if (idempotency.current.content !== content) idempotency.current = { content, key: randomWord(18) };
    try {
      await draftsAtRest();
      const after = await giveVerdict(hold, verdict, idempotency.current.key);
      const typed = drafts.peek().get(claim.id)?.content ?? {};
      closeDraft(claim.id);
      await onDone(after, contentWords[verdict.content].label, typed);
    } catch (failure) {
      await late(failure).catch((other) => {
        setError(other);
        void sendDrafts();
        const first = faultsOf(other)[0];
        if (first) focus(first.pointer.split('/')[1] ?? '');
      });
    } finally {
      setSending(false);
    }
  };

  const setAside = async (act: () => Promise<Claim>, what: string): Promise<void> => {
    try {
      await sendDrafts();
      const after = await act();
      setDialog(null);
      await onDone(after, what, drafts.peek().get(claim.id)?.content ?? {});
    } catch (failure) {
      await late(failure);
      setDialog(null);
    }
  };

  useKeys([
    ...contentVerdicts.map(
      (content, i): KeyBinding => ({
        key: String(i + 1),
        label: contentWords[content].label,
        group: 'Verdict',
        run: () => edit({ content }),
      }),
    ),
    ...(reported ? attributionVerdicts.filter((one) => one !== 'not_applicable') : []).map(
      (attribution): KeyBinding => ({
        key: attributionWords[attribution].key,
        label: attributionWords[attribution].label,
        group: 'Did the source say so?',
        run: () => edit({ attribution }),
      }),
    ),
    { key: 'e', label: 'Evidence', group: 'Fields', run: () => focus('evidence') },
    { key: 'r', label: 'Why', group: 'Fields', run: () => focus('rationale') },
    { key: 'o', label: 'What could not be checked', group: 'Fields', run: () => focus('gaps') },
    { key: 't', label: 'For the editor', group: 'Fields', run: () => focus('action') },
    { key: 'w', label: 'Suggested wording', group: 'Fields', run: () => focus('suggestedWording') },
    { key: 'Mod+Enter', label: 'Send the verdict, from any field', group: 'This claim', run: () => void send() },
    { key: 's', label: 'Skip it for a day', group: 'This claim', run: onSkip },
    ...(claim.status === 'disputed'
      ? []
      : [{ key: 'd', label: 'Put it off', group: 'This claim', run: () => setDialog('defer') }]),
    ...(claim.status === 'open'
      ? [{ key: 'x', label: 'Dismiss it', group: 'This claim', run: () => setDialog('dismiss') }]
      : []),
  ]);

  useEffect(() => {
    announce(`${claim.status === 'open' ? 'Next claim' : 'Next claim, for another verdict'}: ${claim.quote}`);
  }, [claim.id]);

  return (
    <div class="bench">
      <section class="bench-claim" aria-labelledby="claim-quote">
        <header class="bench-head">
          <KindChip kind={claim.kind} />
          {claim.status !== 'open' && <StatusChip status={claim.status} />}
          <LeaseNote held={held} />
        </header>
        <h1 id="claim-quote" class="quote">
          <q>{claim.quote}</q>
        </h1>
        <ClaimFacts claim={claim} />
        {claim.status === 'second_review' && (
          <p class="notice">
            {claim.reviews.map(({ by }) => by).join(', ')} gave a first verdict. It stays hidden until you send yours.
          </p>
        )}
        {claim.status === 'disputed' && <Dispute claim={claim} />}
        <header class="context-head">
          <h2>
            In <a href={`#/articles/${claim.articleId}?claim=${claim.id}`}>{claim.articleTitle}</a>
          </h2>
          <a href={`#/claims/${claim.id}`}>History</a>
        </header>
        <Context claim={claim} />
      </section>

      <form
        ref={form}
        class="bench-form"
        inert={left}
        aria-label="Your verdict"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {lost && (
          <div class="notice bad">
            <div>
              <p class="notice-title">
                {lost.to ? `${lost.to} has taken this claim` : 'This claim is no longer yours'}
              </p>
              <p>What you typed stays here and is kept as your draft. It is offered to you again with the claim.</p>
            </div>
            <button type="button" onClick={onSkip}>
              Go on
            </button>
          </div>
        )}
        {changed && (
          <div class="notice warn">
            <p>
              <b>The claim has changed since you read it</b>
              {changed.length > 0 && ` (${changed.join(', ')})`}. Look at it again before you send.
            </p>
            <button type="button" onClick={seeChanges}>
              Seen
            </button>
          </div>
        )}
        {error !== null && faults.length === 0 && (
          <Failure error={error instanceof Unreachable ? new NotSent(error) : error} />
        )}
        <VerdictForm claim={claim} draft={draft.content} faultOf={faultOf} onChange={edit} />
        <footer class="bench-foot">
          <DraftNote claimId={claim.id} draft={draft} />
          <p class="actions">
            <button type="submit" class="primary" disabled={sending || lost !== null}>
              {claim.status === 'disputed' ? 'Settle the dispute' : 'Send the verdict'}
              <Key>{keyCaps({ key: 'Mod+Enter' })}</Key>
            </button>
            <button type="button" onClick={onSkip}>
              Skip <Key>s</Key>
            </button>
            {claim.status !== 'disputed' && (
              <button type="button" disabled={lost !== null} onClick={() => setDialog('defer')}>
                Put off <Key>d</Key>
              </button>
            )}
            {claim.status === 'open' && (
              <button type="button" disabled={lost !== null} onClick={() => setDialog('dismiss')}>
                Dismiss <Key>x</Key>
              </button>
            )}
          </p>
        </footer>
      </form>
      {dialog === 'defer' && (
        <DeferDialog
          onClose={() => setDialog(null)}
          onDefer={(body) => setAside(() => deferClaim(hold, body), `Put off until ${body.until.slice(0, 10)}`)}
        />
      )}
      {dialog === 'dismiss' && (
        <DismissDialog
          onClose={() => setDialog(null)}
          onDismiss={(body) => setAside(() => dismissClaim(hold, body), 'Dismissed')}
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
