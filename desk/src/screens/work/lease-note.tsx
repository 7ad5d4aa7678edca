import type { ComponentChildren } from 'preact';
import { clock, hour, spanOf } from '../../ui/clock.ts';
import type { Holding } from './holding-after.ts';
import { leaseStanding } from './lease-time.ts';

/** How long the claim is the person's yet. */
export const LeaseNote = ({ held }: { held: Holding }) => {
  const { expiresAt } = held.lease;
  const now = clock.value;
  switch (leaseStanding(held, now)) {
    case 'lost':
      return <span class="note bad">Not yours any more</span>;
    case 'ran-out':
      return (
        <span class="note warn">Your hold ran out at {hour(expiresAt)}; it counts until somebody takes the claim</span>
      );
    case 'ends-soon':
      return <KeptAlive>Yours for {spanOf(Date.parse(expiresAt) - now)} yet</KeptAlive>;
    case 'held':
      return <KeptAlive>Yours until {hour(expiresAt)}</KeptAlive>;
  }
};

const KeptAlive = ({ children }: { children: ComponentChildren }) => (
  <span class="note" title="Kept alive while you work">
    {children}
  </span>
);
