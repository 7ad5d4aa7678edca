import { useState } from 'preact/hooks';
import {
  type DismissalReason,
  dismissalReasons,
  mostDaysDeferred,
  namesOriginal,
} from '../../../../shared/domain/set-aside.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { dismissalWords } from '../../ui/words.ts';

/** Asks until when a claim is put off, and why. */
export const DeferDialog = ({
  onClose,
  onDefer,
}: {
  onClose: () => void;
  onDefer: (body: { until: string; reason: string }) => Promise<void>;
}) => {
  const [until, setUntil] = useState(dayFromNow(1));
  const [reason, setReason] = useState('');
  // It comes back in the morning of that day, where the person is.
  const put = () => onDefer({ until: new Date(`${until}T06:00`).toISOString(), reason });
  return (
    <FormDialog title="Put the claim off" submit="Put off" onSubmit={put} onClose={onClose}>
      <div class="field">
        <label for="until">It comes back on</label>
        <input
          id="until"
          type="date"
          required
          min={dayFromNow(1)}
          max={dayFromNow(mostDaysDeferred - 1)}
          value={until}
          onInput={(event) => setUntil(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="defer-reason">Why</label>
        <textarea
          id="defer-reason"
          required
          rows={2}
          maxLength={1000}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </div>
    </FormDialog>
  );
};

const dayFromNow = (days: number): string => {
  const date = new Date();
  date.setDate(date.getDate() + days);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** Asks why a claim is not worth a verdict. */
export const DismissDialog = ({
  onClose,
  onDismiss,
}: {
  onClose: () => void;
  onDismiss: (body: { reason: DismissalReason; duplicateOf?: string; note?: string }) => Promise<void>;
}) => {
  const [reason, setReason] = useState<DismissalReason | null>(null);
  const [original, setOriginal] = useState('');
  const [note, setNote] = useState('');
  const dismiss = async (): Promise<void> => {
    if (!reason) return;
    const duplicateOf = namesOriginal(reason) ? claimIdIn(original) : undefined;
    await onDismiss({ reason, ...(duplicateOf && { duplicateOf }), ...(note.trim() && { note }) });
  };
  return (
    <FormDialog title="Dismiss the claim" submit="Dismiss" onSubmit={dismiss} onClose={onClose}>
      <fieldset class="field">
        <legend>Why is it not worth a verdict?</legend>
        {dismissalReasons.map((one) => (
          <label key={one} class="choice">
            <input type="radio" name="reason" required checked={reason === one} onChange={() => setReason(one)} />
            <span>{dismissalWords[one]}</span>
          </label>
        ))}
      </fieldset>
      {reason && namesOriginal(reason) && (
        <div class="field">
          <label for="original">The claim that it repeats: its address or id</label>
          <input id="original" required value={original} onInput={(event) => setOriginal(event.currentTarget.value)} />
        </div>
      )}
      <div class="field">
        <label for="note">Note, if it helps</label>
        <textarea
          id="note"
          rows={2}
          maxLength={1000}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </div>
    </FormDialog>
  );
};

/** The id in a claim's address, or the text itself. */
const claimIdIn = (text: string): string => /[a-z2-7]{20}-[a-z2-7]{16}/.exec(text)?.[0] ?? text.trim();
