import { useMemo, useState } from 'preact/hooks';
import type { ClaimKind } from '../../../shared/domain/claim.ts';
import type { Span } from '../../../shared/domain/span.ts';
import { addClaim } from '../api/calls.ts';
import type { Claim } from '../api/types.ts';
import { randomWord } from '../session/pkce.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/notices.tsx';
import { kindWords } from '../ui/words.ts';

/** Asks what kind of claim the selected words are, and adds it. */
export const AddClaimDialog = ({
  articleId,
  revision,
  span,
  text,
  onClose,
  onAdded,
}: {
  articleId: string;
  revision: number;
  span: Span;
  text: string;
  onClose: () => void;
  onAdded: (claim: Claim) => void;
}) => {
  const quote = text.slice(span.start, span.end);
  const [kind, setKind] = useState<ClaimKind>(/\d/.test(quote) ? 'quantity_other' : 'event');
  const [why, setWhy] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  // Sent twice, these words with this kind make one claim.
  const key = useMemo(() => randomWord(18), [kind, why]);

  const add = async (): Promise<void> => {
    setSending(true);
    try {
      const body = { revision, ...span, quote, kind, ...(why.trim() && { why: why.trim() }) };
      onAdded(await addClaim(articleId, body, key));
    } catch (failure) {
      setError(failure);
      setSending(false);
    }
  };

  return (
    <Dialog title="Add a claim" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <blockquote class="quote">{quote}</blockquote>
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
          <label for="why">Why it should be checked, if that helps</label>
          <input id="why" maxLength={500} value={why} onInput={(event) => setWhy(event.currentTarget.value)} />
        </div>
        <p class="actions">
          <button type="submit" class="primary" disabled={sending}>
            Add the claim
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
};
