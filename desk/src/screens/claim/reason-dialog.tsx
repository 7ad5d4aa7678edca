import { useState } from 'preact/hooks';
import { FormDialog } from '../../ui/form-dialog.tsx';
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
  const run = async (): Promise<void> => {
    await act.run(reason);
    onDone(act.done);
  };
  return (
    <FormDialog title={act.label} submit={act.label} onSubmit={run} onClose={onClose}>
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
    </FormDialog>
  );
};
