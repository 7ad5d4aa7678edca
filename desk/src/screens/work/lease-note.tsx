import { clock, hour, spanOf } from '../../ui/clock.ts';
import type { Holding } from './holding.ts';

/** How long the claim is the person's yet. */
export const LeaseNote = ({ held: { lease, lost } }: { held: Holding }) => {
  if (lost) return <span class="note bad">Not yours any more</span>;
  const left = Date.parse(lease.expiresAt) - clock.value;
  if (left <= 0)
    return (
      <span class="note warn">
        Your hold ran out at {hour(lease.expiresAt)}; it counts until somebody takes the claim
      </span>
    );
  return (
    <span class="note" title="Kept alive while you work">
      {left < 120_000 ? `Yours for ${spanOf(left)} yet` : `Yours until ${hour(lease.expiresAt)}`}
    </span>
  );
};
