import type { AuditEvent } from '../domain/audit-event.ts';
import { actions } from './actions.ts';

/**
 * An audit event as a person reads it.
 *
 * @example historySentence(event) // "ana gave a verdict (inaccurate, source confirmed) on 2026-11-22 at 14:02 UTC."
 */
export const historySentence = (event: Omit<AuditEvent, 'verdict'>): string => {
  const who = event.who === 'service' ? 'Claimdesk' : event.who;
  const what = event.what ? ` (${event.what})` : '';
  const why = event.why ? `, because ${event.why.replace(/[.\s]+$/, '')}` : '';
  return `${who} ${actions[event.action].sentence}${what} on ${event.at.slice(0, 10)} at ${event.at.slice(11, 16)} UTC${why}.`;
};
