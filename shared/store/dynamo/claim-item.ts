import { untouched } from '../../domain/review.ts';
import { assignedKey, claimKey, deferredKey, queueKey } from '../keys.ts';
import type { ClaimChange, QueueEntry, StoredClaim } from '../ports.ts';
import { withoutKeys } from './table.ts';

/**
 * A claim as one item. What nobody has touched is left out: most claims never leave that state, and an item of less
 * than two kilobytes costs a third less to write than one of three.
 */
export const claimItem = ({ claim, event, undo }: ClaimChange): Record<string, unknown> => {
  const { id, worth, createdAt, status, assignee, deferred, verdict, reviews } = claim;
  const worn = Object.entries(claim).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(untouched[name as keyof typeof untouched]),
  );
  return {
    ...claimKey(id),
    ...(status === 'deferred' && deferred
      ? deferredKey(id, deferred.until)
      : queueKey(id, status, worth.score, createdAt)),
    ...(assignee && assignedKey(assignee, id, worth.score, createdAt)),
    ...Object.fromEntries(worn),
    status,
    worthScore: worth.score,
    ...(verdict && { verdictContent: verdict.content }),
    ...(reviews.length > 0 && { barred: reviews.map(({ by }) => by) }),
    ...(undo && { undo }),
    auditHash: event.hash,
  };
};

/** The claim of an item. */
export const storedClaim = (item: Record<string, unknown>): StoredClaim => ({
  ...untouched,
  undo: null,
  ...withoutKeys<Omit<StoredClaim, keyof typeof untouched | 'undo'>>(item),
});

/** What the queue's index holds of a claim. */
export const queueEntry = (item: Record<string, unknown>): QueueEntry => ({
  claimId: String(item.sk).slice('CLM#'.length),
  status: String(item.gsi2pk).split('#')[1] as QueueEntry['status'],
  kind: String(item.kind),
  modality: (item.modality ?? []) as string[],
  worthScore: Number(item.worthScore ?? 0),
  quote: String(item.quote ?? ''),
  verdictContent: (item.verdictContent ?? null) as string | null,
  assignee: (item.assignee ?? null) as string | null,
  barred: (item.barred ?? []) as string[],
  position: String(item.gsi2sk),
});
