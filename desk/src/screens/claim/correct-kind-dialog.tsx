import { useState } from 'preact/hooks';
import type { ClaimKind } from '../../../../shared/domain/extracted-claim.ts';
import { correctClaim } from '../../api/calls.ts';
import type { Claim } from '../../api/types.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { KindField } from '../../ui/kind-field.tsx';

/** Asks of what kind an open claim really is; no later extraction overwrites the answer. */
export const CorrectKindDialog = ({
  claim,
  onClose,
  onCorrected,
}: {
  claim: Claim;
  onClose: () => void;
  onCorrected: () => void;
}) => {
  const [kind, setKind] = useState<ClaimKind>(claim.kind);
  const [why, setWhy] = useState('');
  const correct = async (): Promise<void> => {
    await correctClaim(claim, { kind, ...(why.trim() && { why: why.trim() }) });
    onCorrected();
  };
  return (
    <FormDialog
      title="Correct the kind"
      submit="Correct"
      disabled={kind === claim.kind}
      onSubmit={correct}
      onClose={onClose}
    >
      <KindField kind={kind} onKind={setKind} />
      <div class="field">
        <label for="why">Why, if that helps</label>
        <input id="why" maxLength={500} value={why} onInput={(event) => setWhy(event.currentTarget.value)} />
      </div>
    </FormDialog>
  );
};
