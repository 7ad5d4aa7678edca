/** How often a lease is renewed. Taking the claim and sending a draft of it renew it just as a heartbeat does. */
export const beatMilliseconds = 60_000;

/** Who has done nothing for so long has gone. */
const idleMilliseconds = 10 * 60_000;

/** True when the person has gone from the page. */
export const isIdle = ({ now, lastActive }: { readonly now: number; readonly lastActive: number }): boolean =>
  now - lastActive > idleMilliseconds;

/** A lease with less than this left is about to run out. */
const endsSoonMilliseconds = 120_000;

/** How a hold stands: `lost` and `ran-out` are over, but one that ran out counts until somebody takes the claim. */
export type LeaseStanding = 'lost' | 'ran-out' | 'ends-soon' | 'held';

/**
 * How the hold on a claim stands, from what is known of it and the time.
 *
 * @example leaseStanding({ lost: null, lease: { expiresAt: '2026-11-22T12:05:00Z' } }, Date.parse('2026-11-22T12:00:00Z')) // 'held'
 */
export const leaseStanding = (
  { lost, lease }: { readonly lost: unknown; readonly lease: { readonly expiresAt: string } },
  now: number,
): LeaseStanding => {
  if (lost) return 'lost';
  const left = Date.parse(lease.expiresAt) - now;
  if (left <= 0) return 'ran-out';
  return left < endsSoonMilliseconds ? 'ends-soon' : 'held';
};
