import type { ClaimChange, StoredClaim } from '../../domain/claim-change.ts';
import type { QueueEntry } from '../../domain/queue-entry.ts';
import { untouched } from '../../domain/untouched.ts';
import { articleOfClaim, assignedKey, claimKey, deferredKey, queueKey } from '../keys.ts';
import { pack, unpack } from './packed.ts';
import { withoutKeys } from './table.ts';

/** What stands in the item as it is: what conditions, lists and people at the console read. All else is packed. */
const plain = ['kind', 'modality', 'quote', 'status', 'revision', 'version', 'assignee'] as const;

/** What the key says, and what a claim that was read brings along and is written anew beside it. */
const beside: readonly string[] = ['id', 'articleId', 'offsetUnit', 'undo', 'auditHash'];

/**
 * A claim as one item. What nobody has touched is left out, and structure and review are packed: an item of less than a
 * kilobyte costs half as much to write as one of two.
 */
export const claimItem = ({ claim, event, undo }: ClaimChange): Record<string, unknown> => {
  const { id, worth, createdAt, status, assignee, deferred, verdict, reviews } = claim;
  const worn = Object.entries(claim).filter(
    ([name, value]) =>
      !beside.includes(name) && JSON.stringify(value) !== JSON.stringify(untouched[name as keyof typeof untouched]),
  );
  const isPlain = ([name]: readonly [string, unknown]) => (plain as readonly string[]).includes(name);
  return {
    ...claimKey(id),
    ...(status === 'deferred' && deferred
      ? deferredKey(id, deferred.until)
      : queueKey(id, status, worth.score, createdAt)),
    ...(assignee && assignedKey(assignee, id, worth.score, createdAt)),
    ...Object.fromEntries(worn.filter(isPlain)),
    status,
    worthScore: worth.score,
    ...(verdict && { verdictContent: verdict.content }),
    ...(reviews.length > 0 && { barred: reviews.map(({ by }) => by) }),
    packed: pack({ ...Object.fromEntries(worn.filter((entry) => !isPlain(entry))), ...(undo && { undo }) }),
    auditHash: event.hash,
  };
};

/** The claim of an item. */
export const storedClaim = (item: Record<string, unknown>): StoredClaim => {
  const id = claimIdOf(item);
  const { packed, ...plain } = withoutKeys<Record<string, unknown>>(item);
  const structure = unpack<object>(packed as Uint8Array);
  const claim = { ...untouched, ...derived, id, articleId: articleOfClaim(id), ...structure, ...plain };
  return claim as unknown as StoredClaim;
};

const derived = { offsetUnit: 'utf-16', undo: null } as const;

const claimIdOf = ({ sk }: Record<string, unknown>): string => String(sk).slice('CLM#'.length);

/** What the queue's index holds of a claim. */
export const queueEntry = (item: Record<string, unknown>): QueueEntry => ({
  claimId: claimIdOf(item),
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
