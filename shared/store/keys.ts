/**
 * The one definition of the tables: the cloud and the machine-local composition both create them from here, and every
 * key is built here. String keys only.
 */
export const tableSchema = {
  partitionKey: 'pk',
  sortKey: 'sk',
  ttlAttribute: 'ttl',
  indexes: [
    /** Articles by month, and a person's work. */
    { name: 'gsi1', partitionKey: 'gsi1pk', sortKey: 'gsi1sk', projection: 'KEYS_ONLY', nonKeyAttributes: [] },
    /** Claims by status in rank order; what lists filter by is projected, the rest is read by key. */
    {
      name: 'gsi2',
      partitionKey: 'gsi2pk',
      sortKey: 'gsi2sk',
      projection: 'INCLUDE',
      nonKeyAttributes: ['kind', 'modality', 'worthScore', 'quote', 'verdictContent', 'assignee', 'barred'],
    },
  ],
} as const;

/** Append-only: no role holds update or delete on it. */
export const auditSchema = { partitionKey: 'pk', sortKey: 'sk' } as const;

/**
 * How many partitions one status of the claim queue is spread over. Those that few claims are in at a time have one:
 * whoever takes the next claim reads them all.
 */
export const queueShards = (status: string): number => (sparse.includes(status) ? 1 : 4);
const sparse: readonly string[] = ['second_review', 'disputed', 'deferred'];

const digits = (n: number, width: number): string => String(n).padStart(width, '0');

export const articleKey = (articleId: string) => ({ pk: `ART#${articleId}`, sk: 'ART' }) as const;
export const revisionKey = (articleId: string, n: number) => ({ pk: `ART#${articleId}`, sk: `REV#${digits(n, 4)}` });
export const claimKey = (claimId: string) => ({ pk: `ART#${articleOfClaim(claimId)}`, sk: `CLM#${claimId}` });
export const leaseKey = (claimId: string) => ({ pk: `CLM#${claimId}`, sk: 'LSE' }) as const;
export const draftKey = (claimId: string, person: string) => ({ pk: `CLM#${claimId}`, sk: `DRF#${person}` });
/** What a person holds, with what they skipped behind it: one query reads both. */
export const holdingsKey = (person: string) => ({ pk: `WHO#${person}`, sk: 'HOLD' }) as const;
export const skipKey = (claimId: string, person: string) => ({ pk: `WHO#${person}`, sk: `HOLD#${claimId}` });
export const idempotencyKey = (person: string, key: string) => ({ pk: `WHO#${person}`, sk: `IDM#${key}` });
export const auditKey = (claimId: string, version: number) => ({ pk: `CLM#${claimId}`, sk: digits(version, 8) });
export const settingsKey = (articleId: string, version: number) => ({
  pk: `ART#${articleId}`,
  sk: digits(version, 8),
});

/** Articles that arrived in one month, newest last: `receivedAt` is RFC 3339 in UTC. */
export const articleListKey = (articleId: string, receivedAt: string) => ({
  gsi1pk: articleMonth(receivedAt.slice(0, 7)),
  gsi1sk: `${receivedAt}#${articleId}`,
});
export const articleMonth = (month: string): string => `ARTS#${month}`;

/** No article is older than the product: lists by month end here. */
export const firstMonth = '2026-01';

/**
 * Place of a claim in its status' queue. The rank is inverted, so that ascending order is "most worth checking first".
 *
 * @param worthScore 0 to 1
 */
export const queueKey = (claimId: string, status: string, worthScore: number, createdAt: string) => ({
  gsi2pk: queuePartition(status, shardOf(claimId, queueShards(status))),
  gsi2sk: rankOf(claimId, worthScore, createdAt),
});
/** A deferred claim stands by the day on which it comes back. */
export const deferredKey = (claimId: string, until: string) => ({
  gsi2pk: queuePartition('deferred', 0),
  gsi2sk: `${until}#${claimId}`,
});
/** Claims kept for one person, in rank order. */
export const assignedKey = (assignee: string, claimId: string, worthScore: number, createdAt: string) => ({
  gsi1pk: assignedPartition(assignee),
  gsi1sk: rankOf(claimId, worthScore, createdAt),
});
export const assignedPartition = (assignee: string): string => `WHO#${assignee}`;

export const rankOf = (claimId: string, worthScore: number, createdAt: string): string =>
  `${rankDigits(worthScore)}#${createdAt}#${claimId}`;

/** No claim of at least this worth stands behind it. */
export const lastRank = (minWorth: number): string => `${rankDigits(minWorth)}~`;

const rankDigits = (worthScore: number): string => digits(Math.round((1 - worthScore) * 9999), 4);

export const queuePartition = (status: string, shard: number): string => `Q#${status}#${shard}`;

/** A claim's id begins with its article's, so that a claim is one read away from its id alone. */
export const articleOfClaim = (claimId: string): string => claimId.split('-', 1)[0] ?? '';

/** A spread of ids over the shards that depends on nothing but the id. */
const shardOf = (claimId: string, shards: number): number => {
  let sum = 0;
  for (let i = 0; i < claimId.length; i++) sum = (sum * 31 + claimId.charCodeAt(i)) % 65521;
  return sum % shards;
};
