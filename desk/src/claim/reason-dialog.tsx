import { useState } from 'preact/hooks';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/notices.tsx';
import type { ClaimAct } from './claim-acts.ts';

/** Asks for the reason of an act, and does it. */
export const ReasonDialog = ({
  act,
  onClose,
  onDone,
}: {
  act: ClaimAct;
  onClose: () => void;
  onDone: (what: string) => void;
}) => {
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
