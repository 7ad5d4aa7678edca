import * as z from 'zod';

/**
 * Somebody's right to work on one claim, until it expires or is given back. Whether it is live follows from the time
 * alone. The fencing token goes up by one each time the claim is lent anew: an act with an older one comes too late.
 */
export const leaseSchema = z.object({
  claimId: z.string(),
  /** Subject of the person who holds it, or held it last. */
  holder: z.string(),
  fencingToken: z.int().positive(),
  takenAt: z.iso.datetime(),
  heartbeatAt: z.iso.datetime(),
  /** When it ends by itself; `givenBack` once it was ended. */
  expiresAt: z.iso.datetime(),
});
export type Lease = Readonly<z.infer<typeof leaseSchema>>;

/** The end of a lease that was given back, taken away or used up: long ago on every clock, however wrong. */
export const givenBack = '1970-01-01T00:00:00.000Z';

/** How many claims one person may hold at a time. */
export const leasesPerPerson = 3;

/** Seconds. */
export const leaseSeconds = { default: 300, least: 30, most: 1800 } as const;

/** How long a claim that a person skipped is not offered to them. */
export const skipHours = 24;
