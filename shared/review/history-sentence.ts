import type { AuditEvent, ClaimAction } from '../domain/audit-event.ts';

/**
 * An audit event as a person reads it.
 *
 * @example historySentence(event) // "ana gave a verdict (inaccurate, source confirmed) on 2026-11-22 at 14:02 UTC."
 */
export const historySentence = (event: Omit<AuditEvent, 'verdict'>): string => {
  const who = event.who === 'service' ? 'Claimdesk' : event.who;
  const what = event.what ? ` (${event.what})` : '';
  const why = event.why ? `, because ${event.why.replace(/[.\s]+$/, '')}` : '';
  return `${who} ${deeds[event.action]}${what} on ${event.at.slice(0, 10)} at ${event.at.slice(11, 16)} UTC${why}.`;
};

const deeds: Readonly<Record<ClaimAction, string>> = {
  extract: 'found the claim in the article',
  add: 'added the claim',
  decide: 'gave a verdict',
  review: 'gave the first of two verdicts',
  agree: 'gave the second verdict, which is the same',
  differ: 'gave the second verdict, which differs',
  adjudicate: 'settled the dispute with a verdict',
  defer: 'put the claim off',
  resume: 'took the claim up again before its day',
  dismiss: 'dismissed the claim',
  reopen: 'opened the claim again',
  undo: 'took back what they had just done',
  assign: 'assigned the claim',
  release: 'took the claim from the person who held it',
  correct: 'corrected the claim',
  split: 'split the claim',
  merge: 'merged the claim with others',
  move: 'found the claim unchanged in a new revision of the article',
  remove: 'took the claim from the queue, since a new revision of the article does not hold it',
  revive: 'opened the claim again, since a new revision of the article holds it again',
};
