import { clock, hour } from '../../ui/clock.ts';
import { route } from '../../ui/router.ts';
import { holding } from './holding.ts';

/** On the other screens: the claim that waits on the work screen. */
export const HeldNote = () => {
  const held = holding.value;
  if (!held || route.value.screen === 'work') return null;
  const over = Date.parse(held.lease.expiresAt) < clock.value;
  return (
    <a class="note" href={`#/work/${held.claim.id}`}>
      {held.lost
        ? 'You lost a claim'
        : over
          ? 'Your hold ran out'
          : `You hold a claim until ${hour(held.lease.expiresAt)}`}
    </a>
  );
};
