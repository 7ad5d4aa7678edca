import { clock, hour } from '../../ui/clock.ts';
import { route } from '../../ui/router.ts';
import { holding } from './holding.ts';
import type { Holding } from './holding-after.ts';
import { leaseStanding } from './lease-time.ts';

/** On the other screens: the claim that waits on the work screen. */
export const HeldNote = () => {
  const held = holding.value;
  if (!held || route.value.screen === 'work') return null;
  return (
    <a class="note" href={`#/work/${held.claim.id}`}>
      {wordsFor(held)}
    </a>
  );
};

const wordsFor = (held: Holding): string => {
  switch (leaseStanding(held, clock.value)) {
    case 'lost':
      return 'You lost a claim';
    case 'ran-out':
      return 'Your hold ran out';
    case 'ends-soon':
    case 'held':
      return `You hold a claim until ${hour(held.lease.expiresAt)}`;
  }
};
