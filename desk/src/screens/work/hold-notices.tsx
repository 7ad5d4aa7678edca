import { seeChanges } from './holding.ts';
import type { Holding } from './holding-after.ts';

/** Above the form: that the claim is lost, or that it has changed since it was read. */
export const HoldNotices = ({ held: { lost, changed }, onGoOn }: { held: Holding; onGoOn: () => void }) => (
  <>
    {lost && (
      <div class="notice bad">
        <div>
          <p class="notice-title">{lost.to ? `${lost.to} has taken this claim` : 'This claim is no longer yours'}</p>
          <p>What you typed stays here and is kept as your draft. It is offered to you again with the claim.</p>
        </div>
        <button type="button" onClick={onGoOn}>
          Go on
        </button>
      </div>
    )}
    {changed && (
      <div class="notice warn">
        <p>
          <b>The claim has changed since you read it</b>
          {changed.length > 0 && ` (${changed.join(', ')})`}. Look at it again before you send.
        </p>
        <button type="button" onClick={seeChanges}>
          Seen
        </button>
      </div>
    )}
  </>
);
