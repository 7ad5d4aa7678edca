import type { Claim } from '../../shared/domain/claim.ts';
import type { StoredClaim } from '../../shared/domain/claim-change.ts';
import { untouched } from '../../shared/domain/untouched.ts';

/** A claim of the extractor's on which nobody has acted. */
export const aClaim = (changes: Partial<Claim> = {}): StoredClaim => ({
  ...untouched,
  id: 'a-1',
  articleId: 'a',
  revision: 1,
  offsetUnit: 'utf-16',
  start: 0,
  end: 16,
  quote: 'The pier burned.',
  prefix: '',
  suffix: '',
  kind: 'event',
  modality: ['asserted'],
  sentence: { start: 0, end: 16 },
  section: 'body',
  subject: 'the pier',
  quantities: [],
  attributions: [],
  place: null,
  time: null,
  restatement: null,
  worth: { score: 0.5, reasons: [] },
  signature: 's',
  extractor: 'rules-1',
  createdAt: '2026-11-22T09:00:00.000Z',
  updatedAt: '2026-11-22T09:00:00.000Z',
  version: 1,
  auditHash: 'hash of the first event',
  undo: null,
  ...changes,
});
