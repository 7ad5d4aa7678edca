import type { ClaimKind } from '../../../shared/domain/extracted-claim.ts';
import { kindWords } from './words.ts';

/** Asks of what kind a claim is. */
export const KindField = ({ kind, onKind }: { kind: ClaimKind; onKind: (kind: ClaimKind) => void }) => (
  <div class="field">
    <label for="kind">Kind</label>
    <select id="kind" value={kind} onChange={(event) => onKind(event.currentTarget.value as ClaimKind)}>
      {(Object.keys(kindWords) as ClaimKind[]).map((one) => (
        <option key={one} value={one}>
          {kindWords[one].label}
        </option>
      ))}
    </select>
  </div>
);
