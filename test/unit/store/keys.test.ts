import fc from 'fast-check';
import {
  articleListKey,
  articleMonth,
  articleOfClaim,
  assignedKey,
  auditKey,
  claimKey,
  deferredKey,
  draftKey,
  holdingsKey,
  idempotencyKey,
  lastRank,
  leaseKey,
  queueKey,
  queuePartition,
  queueShards,
  rankOf,
  revisionKey,
  settingsKey,
  skipKey,
  tableSchema,
} from '../../../shared/store/keys.ts';
import { coverageAddress, documentAddress } from '../../../shared/store/text-address.ts';

const at = '2026-11-22T10:00:00.000Z';

it('keys are what lies in the tables: none of them may change', () => {
  expect(claimKey('art-clm')).toEqual({ pk: 'ART#art', sk: 'CLM#art-clm' });
  expect(revisionKey('art', 7)).toEqual({ pk: 'ART#art', sk: 'REV#0007' });
  expect(leaseKey('art-clm')).toEqual({ pk: 'CLM#art-clm', sk: 'LSE' });
  expect(draftKey('art-clm', 'ana')).toEqual({ pk: 'CLM#art-clm', sk: 'DRF#ana' });
  expect(holdingsKey('ana')).toEqual({ pk: 'WHO#ana', sk: 'HOLD' });
  expect(skipKey('art-clm', 'ana')).toEqual({ pk: 'WHO#ana', sk: 'HOLD#art-clm' });
  expect(idempotencyKey('ana', 'k')).toEqual({ pk: 'WHO#ana', sk: 'IDM#k' });
  expect(auditKey('art-clm', 12)).toEqual({ pk: 'CLM#art-clm', sk: '00000012' });
  expect(settingsKey('art', 12)).toEqual({ pk: 'ART#art', sk: '00000012' });
  expect(articleListKey('art', at)).toEqual({ gsi1pk: 'ARTS#2026-11', gsi1sk: `${at}#art` });
  expect(articleMonth('2026-11')).toBe('ARTS#2026-11');
  expect(queueKey('art-clm', 'disputed', 1, at)).toEqual({ gsi2pk: 'Q#disputed#0', gsi2sk: `0000#${at}#art-clm` });
  expect(queueKey('art-abc', 'open', 0.25, at)).toEqual({ gsi2pk: 'Q#open#3', gsi2sk: `7499#${at}#art-abc` });
  expect(deferredKey('art-clm', at)).toEqual({ gsi2pk: 'Q#deferred#0', gsi2sk: `${at}#art-clm` });
  expect(assignedKey('ana', 'art-clm', 0, at)).toEqual({ gsi1pk: 'WHO#ana', gsi1sk: `9999#${at}#art-clm` });
  expect(queuePartition('open', 2)).toBe('Q#open#2');
  expect(documentAddress('art', 'h')).toBe('text/art/h/document.json');
  expect(coverageAddress('art', 'h', 'rules-1')).toBe('text/art/h/coverage-rules-1.json');
});

it('the index of the queue holds what lists are filtered by', () => {
  expect(tableSchema.indexes.map(({ name, projection }) => [name, projection])).toEqual([
    ['gsi1', 'KEYS_ONLY'],
    ['gsi2', 'INCLUDE'],
  ]);
  expect(tableSchema.indexes[1].nonKeyAttributes).toEqual([
    'kind',
    'modality',
    'worthScore',
    'quote',
    'verdictContent',
    'assignee',
    'barred',
  ]);
});

it('a status that few claims are in at a time has one shard, all others four', () => {
  expect(['second_review', 'disputed', 'deferred'].map(queueShards)).toEqual([1, 1, 1]);
  expect(['open', 'decided', 'dismissed', 'removed'].map(queueShards)).toEqual([4, 4, 4, 4]);
});

it('claims are spread over all shards, evenly', () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 400; i++) {
    const { gsi2pk } = queueKey(`article-${(i * 7919).toString(32)}`, 'open', 0.5, at);
    counts.set(gsi2pk, (counts.get(gsi2pk) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual(['Q#open#0', 'Q#open#1', 'Q#open#2', 'Q#open#3']);
  for (const count of counts.values()) expect(count).toBeGreaterThan(60);
});

describe('the rank of a claim', () => {
  it('puts the one more worth checking first, and of equal ones the older', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 999 }), (a, b) => {
        fc.pre(a !== b);
        expect(rankOf('c', a / 1000, at) < rankOf('c', b / 1000, at)).toBe(a > b);
      }),
    );
    expect(rankOf('z', 0.5, '2026-11-21T10:00:00.000Z') < rankOf('a', 0.5, at)).toBe(true);
  });

  it('stands before the last rank of its worth, and before no greater one', () => {
    expect(rankOf('z', 0.5, at) < lastRank(0.5)).toBe(true);
    expect(rankOf('a', 0.5, at) < lastRank(0.501)).toBe(false);
  });
});

it('a claim names its article', () => {
  expect(articleOfClaim('art-clm-2')).toBe('art');
  expect(articleOfClaim('')).toBe('');
});
