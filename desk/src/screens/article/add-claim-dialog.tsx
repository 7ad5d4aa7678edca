import { useMemo, useState } from 'preact/hooks';
import type { ClaimKind } from '../../../../shared/domain/extracted-claim.ts';
import type { Span } from '../../../../shared/domain/span.ts';
import { addClaim } from '../../api/calls.ts';
import type { Claim } from '../../api/types.ts';
import { randomWord } from '../../session/pkce.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { KindField } from '../../ui/kind-field.tsx';

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
  // Sent twice, these words with this kind make one claim.
  const key = useMemo(() => randomWord(18), [kind, why]);

  const add = async (): Promise<void> => {
    const body = { revision, ...span, quote, kind, ...(why.trim() && { why: why.trim() }) };
    onAdded(await addClaim(articleId, body, key));
  };

  return (
    <FormDialog title="Add a claim" submit="Add the claim" onSubmit={add} onClose={onClose}>
      <blockquote class="quote">{quote}</blockquote>
      <KindField kind={kind} onKind={setKind} />
      <div class="field">
        <label for="why">Why it should be checked, if that helps</label>
        <input id="why" maxLength={500} value={why} onInput={(event) => setWhy(event.currentTarget.value)} />
      </div>
    </FormDialog>
  );
};
