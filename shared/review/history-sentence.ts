import type { AuditEvent, ClaimAction } from '../domain/review.ts';

/**
 * An audit event as a person reads it.
 *
 * @example historySentence(event) // "ana gave a verdict (inaccurate, source confirmed) on 2026-11-22 at 14:02 UTC."
 */
export const historySentence = (event: AuditEvent): string => {
  const who = event.who === 'service' ? 'Claimdesk' : event.who;
  const what = event.what ? ` (${event.what})` : '';
  const why = event.why ? `, because ${event.why.replace(/[.\s]+$/, '')}` : '';
  return `${who} ${deeds[event.action]}${what} on ${event.at.slice(0, 10)} at ${event.at.slice(11, 16)} UTC${why}.`;
};

const deeds: Readonly<Record<ClaimAction, string>> = {
  extract: 'found the claim in the article',
  decide: 'gave a verdict',
  move: 'found the claim unchanged in a new revision of the article',
  remove: 'took the claim from the queue, since a new revision of the article does not hold it',
  revive: 'opened the claim again, since a new revision of the article holds it again',
};
