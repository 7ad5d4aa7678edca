import type { ClaimAction } from '../../../../shared/domain/audit-event.ts';
import type { ClaimStatus } from '../../../../shared/domain/claim.ts';
import { transitionOf } from '../../../../shared/review/transitions.ts';
import { Key } from '../../ui/key.tsx';
import { keyCaps } from '../../ui/keys.ts';

/** Two ways to set a claim aside without a verdict. */
export type SetAside = Extract<ClaimAction, 'defer' | 'dismiss'>;

/** Words and key of each way to set a claim aside. */
export const setAsideWords: Readonly<
  Record<SetAside, { readonly label: string; readonly key: string; readonly keyLabel: string }>
> = {
  defer: { label: 'Put off', key: 'd', keyLabel: 'Put it off' },
  dismiss: { label: 'Dismiss', key: 'x', keyLabel: 'Dismiss it' },
};

/** The ways in which a claim of this status can be set aside. */
export const waysToSetAside = (status: ClaimStatus): readonly SetAside[] =>
  (Object.keys(setAsideWords) as SetAside[]).filter((way) => transitionOf(way, status));

/** Below the form: what can be done with the claim. */
export const ClaimActsBar = ({
  status,
  sending,
  lost,
  onSkip,
  onSetAside,
}: {
  status: ClaimStatus;
  sending: boolean;
  lost: boolean;
  onSkip: () => void;
  onSetAside: (way: SetAside) => void;
}) => (
  <p class="actions">
    <button type="submit" class="primary" disabled={sending || lost}>
      {status === 'disputed' ? 'Settle the dispute' : 'Send the verdict'}
      <Key>{keyCaps({ key: 'Mod+Enter' })}</Key>
    </button>
    <button type="button" onClick={onSkip}>
      Skip <Key>s</Key>
    </button>
    {waysToSetAside(status).map((way) => (
      <button key={way} type="button" disabled={lost} onClick={() => onSetAside(way)}>
        {setAsideWords[way].label} <Key>{setAsideWords[way].key}</Key>
      </button>
    ))}
  </p>
);
