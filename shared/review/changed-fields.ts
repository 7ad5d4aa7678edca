import type { ClaimAction } from '../domain/audit-event.ts';
import type { Claim } from '../domain/claim.ts';

type Field = keyof Claim;

const given: readonly Field[] = ['status', 'verdict', 'reviews', 'verdictCount'];
const placed: readonly Field[] = ['start', 'end', 'prefix', 'suffix', 'sentence', 'section'];
const moved: readonly Field[] = [
  'revision',
  ...placed,
  'quantities',
  'attributions',
  'place',
  'time',
  'restatement',
  'partOf',
];
const structured: readonly Field[] = ['quote', 'kind', 'modality', 'subject', 'signature', 'corrected'];

const fields: Readonly<Record<ClaimAction, readonly Field[]>> = {
  extract: [],
  add: [],
  decide: given,
  review: given,
  agree: given,
  differ: given,
  adjudicate: given,
  defer: ['status', 'deferred'],
  resume: ['status', 'deferred'],
  dismiss: ['status', 'dismissal'],
  reopen: ['status', 'verdict', 'reviews', 'dismissal'],
  undo: ['status', 'verdict', 'reviews', 'deferred', 'dismissal', 'withdrawn'],
  assign: ['assignee'],
  release: [],
  correct: [...placed, 'quantities', 'attributions', 'place', 'time', 'restatement', 'partOf', 'worth', ...structured],
  split: ['status', 'supersededBy'],
  merge: ['status', 'supersededBy'],
  move: moved,
  remove: ['status'],
  revive: [...moved, 'status', 'verdict', 'reviews', 'deferred', 'dismissal'],
};

/** The fields of a claim that these actions may have changed, beside its version and the time of the change. */
export const changedFields = (actions: readonly ClaimAction[]): Field[] => [
  ...new Set(actions.flatMap((action) => fields[action])),
];
