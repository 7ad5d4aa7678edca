import { useState } from 'preact/hooks';
import type { ClaimKind } from '../../../shared/domain/claim.ts';
import { correctClaim } from '../api/calls.ts';
import type { Claim } from '../api/types.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/notices.tsx';
import { kindWords } from '../ui/words.ts';

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
  const [error, setError] = useState<unknown>(null);
  return (
    <Dialog title="Correct the kind" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          correctClaim(claim, { kind, ...(why.trim() && { why: why.trim() }) }).then(onCorrected, setError);
        }}
      >
        {error !== null && <Failure error={error} />}
        <div class="field">
          <label for="kind">Kind</label>
          <select id="kind" value={kind} onChange={(event) => setKind(event.currentTarget.value as ClaimKind)}>
            {(Object.keys(kindWords) as ClaimKind[]).map((one) => (
              <option key={one} value={one}>
                {kindWords[one].label}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="why">Why, if that helps</label>
          <input id="why" maxLength={500} value={why} onInput={(event) => setWhy(event.currentTarget.value)} />
        </div>
        <p class="actions">
          <button type="submit" class="primary" disabled={kind === claim.kind}>
            Correct
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
};
