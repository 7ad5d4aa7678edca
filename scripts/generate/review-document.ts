import type { Route } from '../../shared/api/routes/route.ts';
import { routes } from '../../shared/api/routes.ts';
import { type ClaimAction, claimActions } from '../../shared/domain/audit-event.ts';
import { claimStatuses } from '../../shared/domain/claim.ts';
import { undoMinutes } from '../../shared/domain/claim-change.ts';
import { leaseSeconds, leasesPerPerson, skipHours } from '../../shared/domain/lease.ts';
import { roles } from '../../shared/domain/roles.ts';
import { dismissalReasons } from '../../shared/domain/set-aside.ts';
import { type Action, actions, type Need } from '../../shared/review/actions.ts';
import { type Transition, transitions } from '../../shared/review/transitions.ts';

const needs: Readonly<Record<Need, string>> = {
  lease: 'the lease',
  reason: 'a reason',
  evidence: 'a rationale; evidence, or what could not be checked',
  'another-person': 'a person who has given no verdict since the claim was opened',
  'one-review': 'one verdict is enough',
  'two-reviews': 'two verdicts are asked for',
  'in-time': `one's own last act, at most ${undoMinutes} minutes ago, nobody acted since`,
  text: 'words that occur in the text',
};

/** The workflow and the roles as a page, made from the tables that the API itself asks. */
export const reviewDocument = (): string => `# Review

Made by \`npm run generate -- review\` from \`shared/review/actions.ts\` and \`shared/api/routes.ts\`; a test fails when it is not.

## What may happen to a claim

\`\`\`mermaid
stateDiagram-v2
${edges().join('\n')}
\`\`\`

Each change raises the claim's version by one and is written together with its event, in one transaction. A request
names the version that the person has read (\`If-Match\`). There is no status for a claim that somebody holds: that follows from the
lease and the time. A deferred claim whose day has come counts as back in its earlier status; nothing is written then. \`previous\`
is the status that the claim had before.

| Action | From | To | Who | Needs |
|---|---|---|---|---|
${rows().join('\n')}

| Action | As the history says it | Fields that it may change | Can be taken back |
|---|---|---|---|
${claimActions.map(actionRow).join('\n')}

Statuses: ${claimStatuses.map(code).join(', ')}. Reasons for a dismissal: ${dismissalReasons.map(code).join(', ')}.

## Leases

A lease lasts ${leaseSeconds.default / 60} minutes unless the request says otherwise (${leaseSeconds.least} to ${leaseSeconds.most} seconds), and is extended by heartbeats and
by drafts that are sent with its token. One person holds at most ${leasesPerPerson} claims. A claim that a person has skipped is not offered
to them for ${skipHours} hours, but they can take it by its id. Whoever uploaded an article is not offered its claims, unless the
deployment sets \`SELF_REVIEW=allowed\`. A dispute is settled by a senior who gave neither of its two verdicts, unless it sets
\`OWN_DISPUTE=allowed\`.

An act of the holder names the lease's fencing token. If the lease has ended and nobody has taken the claim, the act
is accepted. If somebody has taken it, the answer is 409 \`lease-lost\`, and what was sent is kept as a draft.

## Who may call what

| Route | ${roles.join(' | ')} |
|---|${roles.map(() => '---|').join('')}
${(routes as readonly Route[]).map(routeRow).join('\n')}
`;

const code = (word: string): string => `\`${word}\``;

const edges = (): string[] => {
  const seen = new Set<string>();
  for (const { action, from, to } of transitions) {
    if (from === to) continue;
    const end = to === 'previous' ? 'previous' : to;
    seen.add(`  ${from ?? '[*]'} --> ${end}: ${action}`);
  }
  return [...seen];
};

/** Rows that differ in where they begin alone are one. */
const rows = (): string[] => {
  const merged = new Map<string, { row: Transition; from: string[] }>();
  for (const row of transitions) {
    const stays = row.from === row.to;
    const key = JSON.stringify([row.action, stays ? 'same' : row.to, row.who, row.needs]);
    const known = merged.get(key) ?? { row, from: [] };
    known.from.push(row.from ?? '–');
    merged.set(key, known);
  }
  return [...merged.values()].map(({ row, from }) => {
    const to = row.from === row.to ? 'the same' : row.to === 'previous' ? 'where it was' : code(row.to);
    const who = row.who === 'service' ? 'Claimdesk' : row.who.join(', ');
    const begin = from.map((status) => (status === '–' ? status : code(status))).join(', ');
    return `| ${code(row.action)} | ${begin} | ${to} | ${who} | ${row.needs.map((need) => needs[need]).join('; ') || '–'} |`;
  });
};

const actionRow = (action: ClaimAction): string => {
  const { sentence, changes, undo } = actions[action];
  return `| ${code(action)} | ${sentence} | ${changes.map(code).join(', ') || '–'} | ${undoWords[undo]} |`;
};

const undoWords: Readonly<Record<Action['undo'], string>> = {
  possible: `for ${undoMinutes} minutes`,
  kept: 'no, but what was done before it still can',
  ended: 'no, nor what was done before it',
};

const routeRow = ({ method, path, who }: Route): string => {
  const may = roles.map((role) => (typeof who === 'string' || who.includes(role) ? '✔' : '–'));
  return `| ${code(`${method} ${path}`)}${who === 'public' ? ' (no token)' : ''} | ${may.join(' | ')} |`;
};
