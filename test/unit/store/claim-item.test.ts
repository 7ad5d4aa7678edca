import fc from 'fast-check';
import { itemSize } from '../../../scripts/measure/bench-pipeline/item-size.ts';
import { type Claim, type ClaimStatus, claimStatuses } from '../../../shared/domain/claim.ts';
import type { ClaimChange } from '../../../shared/domain/claim-change.ts';
import { untouched } from '../../../shared/domain/untouched.ts';
import { recordChange } from '../../../shared/review/record-change.ts';
import { claimItem, queueEntry, storedClaim } from '../../../shared/store/dynamo/claim-item.ts';
import { blocksOf } from '../../../shared/text/blocks.ts';
import { extract } from '../../support/extract.ts';

const text =
  'At least 43 people, among them three firemen, were injured when the warehouse caught fire on Monday, the governor of the region said.';
const at = '2026-11-22T10:00:00.000Z';
const articleId = 'a'.repeat(20);

const fresh = (changes: Partial<Claim> = {}): ClaimChange => {
  const [extracted] = extract({ text, blocks: blocksOf(text), publishedAt: '2026-11-22' }).claims;
  const claim: Claim = {
    ...extracted!,
    ...untouched,
    id: `${articleId}-${'b'.repeat(16)}`,
    articleId,
    revision: 1,
    offsetUnit: 'utf-16',
    extractor: 'rules-1',
    createdAt: at,
    updatedAt: at,
    version: 1,
    ...changes,
  };
  return recordChange(null, claim, 'extract', { who: 'service', at, what: null, why: null, requestId: 'r' });
};

const decided = (): ClaimChange => {
  const change = fresh();
  const by = '3f2b8c1e-7d4a-4e9b-a1c2-9d8e7f6a5b4c';
  const verdict = { n: 1, content: 'needs_context', attribution: 'confirmed', action: 'add_context', by, at } as const;
  return recordChange(
    storedClaim(claimItem(change)),
    { ...change.claim, status: 'decided', verdict, reviews: [verdict], verdictCount: 1 },
    'decide',
    { who: by, at, what: null, why: null, requestId: 'r' },
  );
};

/** What is read of what was written, with what the item alone knows taken off. */
const back = (change: ClaimChange) => {
  const { auditHash, undo, ...claim } = storedClaim(claimItem(change));
  return { claim, undo, auditHash };
};

describe('a claim as an item', () => {
  it('is read as it was written, before and after its verdict', () => {
    for (const change of [fresh(), decided()])
      expect(back(change)).toEqual({ claim: change.claim, undo: change.undo, auditHash: change.event.hash });
  });

  it('is read as it was written, whatever its words, numbers and status are', () => {
    fc.assert(
      fc.property(
        fc.record({
          quote: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
          subject: fc.string({ unit: 'binary', maxLength: 100 }),
          status: fc.constantFrom<ClaimStatus>(...claimStatuses.filter((status) => status !== 'deferred')),
          assignee: fc.option(fc.string({ minLength: 1, maxLength: 36 })),
          corrected: fc.array(fc.constantFrom('kind', 'span'), { maxLength: 2 }),
          score: fc.double({ min: 0, max: 1, noNaN: true }),
          value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0))),
        }),
        ({ score, value, ...changes }) => {
          const { claim, ...rest } = fresh();
          const worth = { ...claim.worth, score };
          const quantities = claim.quantities.map((quantity) => ({ ...quantity, value }));
          const change = { ...rest, claim: { ...claim, ...changes, worth, quantities } };
          expect(back(change).claim).toEqual(change.claim);
        },
      ),
    );
  });

  it('keeps nothing of an earlier act to take back when the last one cannot be taken back', () => {
    const before = storedClaim(claimItem(decided()));
    expect(before.undo).not.toBeNull();
    const cause = { who: 'sue', at, what: null, why: null, requestId: 'r' };
    const reopened = recordChange(before, { ...before, status: 'open' }, 'reopen', cause);
    expect(back(reopened).undo).toBeNull();
  });

  it('shows the queue what it chooses by', () => {
    const { claim } = fresh();
    expect(queueEntry(claimItem(decided()))).toMatchObject({
      claimId: claim.id,
      status: 'decided',
      kind: claim.kind,
      modality: claim.modality,
      quote: claim.quote,
      worthScore: claim.worth.score,
      verdictContent: 'needs_context',
    });
  });

  it('of usual length takes one write unit, new and decided', () => {
    expect(itemSize(claimItem(fresh()))).toBeLessThanOrEqual(1024);
    expect(itemSize(claimItem(decided()))).toBeLessThanOrEqual(1024);
  });
});
