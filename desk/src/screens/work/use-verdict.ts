import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { DraftInput } from '../../../../shared/domain/draft.ts';
import type { VerdictInput } from '../../../../shared/domain/verdict.ts';
import { giveVerdict } from '../../api/calls.ts';
import type { Claim } from '../../api/types.ts';
import { verdictOf } from '../../drafts/draft-content.ts';
import type { OpenDraft } from '../../drafts/draft-record.ts';
import { closeDraft, drafts, draftsAtRest, editDraft, sendDrafts } from '../../drafts/drafts.ts';
import { randomWord } from '../../session/pkce.ts';
import { announce } from '../../ui/announce.ts';
import { contentWords } from '../../ui/words.ts';
import { faultsOf, MissingChoice } from './fault.tsx';
import { holdOf } from './hold-of.ts';
import type { Holding } from './holding-after.ts';
import { keepLate } from './keep-late.ts';

/** Called with the claim after something was done to it, with words for that, and with what an undo brings back. */
export type OnDone = (claim: Claim, what: string, typed: DraftInput) => Promise<void>;

/** The verdict on the claim that is held, from its first word until it is sent. */
export interface VerdictInTheMaking {
  readonly draft: OpenDraft;
  readonly sending: boolean;
  /** Why it was not sent; null when nothing is known against it. */
  readonly error: unknown;
  readonly edit: (changes: DraftInput) => void;
  /** Puts the cursor into a field of the form. */
  readonly focus: (field: string) => void;
  readonly send: () => Promise<void>;
}

const nothingTyped: OpenDraft = { content: {}, state: { at: 'saved' }, savedAt: null };

/** What was typed for a claim. */
export const typedFor = (claimId: string): DraftInput => drafts.peek().get(claimId)?.content ?? {};

/**
 * Makes a verdict from the draft of the claim that is held.
 *
 * @param form holds the fields, each marked with its name in `data-field`
 */
export const useVerdict = (
  held: Holding,
  form: RefObject<HTMLFormElement | null>,
  onDone: OnDone,
): VerdictInTheMaking => {
  const { claim, lost, left } = held;
  const [error, setError] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const lastSent = useRef({ content: '', key: '' });

  const edit = (changes: DraftInput): void => {
    editDraft(claim.id, { ...typedFor(claim.id), ...changes });
    if (error instanceof MissingChoice) setError(null);
  };
  const focus = (field: string): void =>
    form.current?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus({ preventScroll: false });

  const refuse = (failure: unknown): void => {
    setError(failure);
    const [first] = faultsOf(failure);
    if (first) focus(first.pointer.split('/')[1] ?? '');
  };

  /** Sent again without a change, a verdict has the same key: it counts once. */
  const keyFor = (verdict: VerdictInput): string => {
    const content = JSON.stringify([claim.version, verdict]);
    if (lastSent.current.content !== content) lastSent.current = { content, key: randomWord(18) };
    return lastSent.current.key;
  };

  const send = async (): Promise<void> => {
    if (sending || lost || left) return;
    const verdict = verdictOf(typedFor(claim.id), claim.attributions.length > 0);
    const missing = missingChoice(verdict);
    if (missing) {
      announce(missing.message, true);
      return refuse(missing);
    }
    setSending(true);
    try {
      await draftsAtRest();
      const after = await giveVerdict(holdOf(held), verdict, keyFor(verdict));
      const typed = typedFor(claim.id);
      closeDraft(claim.id);
      await onDone(after, contentWords[verdict.content].label, typed);
    } catch (failure) {
      await keepLate(claim.id, failure).catch((other) => {
        void sendDrafts();
        refuse(other);
      });
    } finally {
      setSending(false);
    }
  };

  return { draft: drafts.value.get(claim.id) ?? nothingTyped, sending, error, edit, focus, send };
};

const missingChoice = ({ content, attribution }: Partial<VerdictInput>): MissingChoice | null => {
  if (!content) return new MissingChoice('content');
  return attribution ? null : new MissingChoice('attribution');
};
