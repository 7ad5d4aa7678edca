import { effect } from '@preact/signals';
import { getClaim, listLeases } from '../../api/calls.ts';
import type { Claim } from '../../api/types.ts';
import { holding } from './holding.ts';
import { leftOverOf, lockOf } from './left-over.ts';

/** Reads the claims that the person holds and no open tab works on: left over from a closed one. */
export const readLeftOver = async (): Promise<readonly Claim[]> => {
  const leases = await listLeases();
  const { held = [] } = await navigator.locks.query();
  return Promise.all(leftOverOf(leases, held).map(({ claimId }) => getClaim(claimId)));
};

let unlock: (() => void) | undefined;
let locked: string | null = null;

/** Other tabs see by a lock that this one works on the claim. */
effect(() => {
  const claimId = holding.value?.claim.id ?? null;
  if (claimId === locked) return;
  unlock?.();
  unlock = undefined;
  locked = claimId;
  if (claimId === null) return;
  void navigator.locks.request(lockOf(claimId), { mode: 'shared' }, () => {
    // By the time that the lock is given, the tab may work on another claim.
    if (locked !== claimId) return;
    return new Promise<void>((resolve) => {
      unlock = resolve;
    });
  });
});
