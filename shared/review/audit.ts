import { createHash } from 'node:crypto';
import type { AuditEvent } from '../domain/audit-event.ts';

/** The event with its hash. Fields are hashed in a fixed order, so that storage may reorder them. */
export const sealEvent = (event: Omit<AuditEvent, 'hash'>): AuditEvent => ({ ...event, hash: hashOf(event) });

/** The versions of the events whose hash or link to the event before is wrong; empty for a sound history. */
export const brokenLinks = (history: readonly AuditEvent[]): number[] =>
  history
    .filter((event, i) => event.hash !== hashOf(event) || event.prevHash !== (history[i - 1]?.hash ?? null))
    .map((event) => event.version);

const hashOf = (event: Omit<AuditEvent, 'hash'>): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        event.claimId,
        event.version,
        event.at,
        event.who,
        event.action,
        event.from,
        event.to,
        event.what,
        event.why,
        event.requestId,
        event.prevHash,
        ...(event.verdict ? [event.verdict] : []),
      ]),
    )
    .digest('hex');
