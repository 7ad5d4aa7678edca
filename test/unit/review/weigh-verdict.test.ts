import fc from 'fast-check';
import { type ClaimStatus, claimStatuses } from '../../../shared/domain/claim.ts';
import { attributionVerdicts, contentVerdicts } from '../../../shared/domain/verdict.ts';
import { stageOf } from '../../../shared/review/actions.ts';
import { claimAt, isBlind } from '../../../shared/review/claim-state.ts';
import { isBarred, weighVerdict } from '../../../shared/review/weigh-verdict.ts';

const summary = (content: (typeof contentVerdicts)[number], attribution: (typeof attributionVerdicts)[number]) => ({
  n: 1,
  content,
  attribution,
  action: 'none' as const,
  by: 'ana',
  at: '2026-11-22T10:00:00.000Z',
});
const content = fc.constantFrom(...contentVerdicts);
const attribution = fc.constantFrom(...attributionVerdicts);

describe('a second verdict', () => {
  it('agrees when it says the same on both axes, and else differs', () => {
    fc.assert(
      fc.property(content, attribution, content, attribution, (c1, a1, c2, a2) => {
        const claim = { status: 'second_review' as const, reviews: [summary(c1, a1)] };
        const action = weighVerdict(claim, { content: c2, attribution: a2 }, true)!;
        expect(action).toBe(c1 === c2 && a1 === a2 ? 'agree' : 'differ');
        expect(stageOf(action)).toBe('second');
      }),
    );
  });
});

it('a first verdict decides, or waits for the second where two are asked for', () => {
  const claim = { status: 'open' as const, reviews: [] };
  const verdict = { content: 'accurate', attribution: 'confirmed' } as const;
  expect(weighVerdict(claim, verdict, false)).toBe('decide');
  expect(weighVerdict(claim, verdict, true)).toBe('review');
});

it('no verdict can be given on a claim that waits for none', () => {
  const verdict = { content: 'accurate', attribution: 'confirmed' } as const;
  const waiting: readonly ClaimStatus[] = ['open', 'second_review', 'disputed'];
  for (const status of claimStatuses.filter((one) => !waiting.includes(one)))
    expect(weighVerdict({ status, reviews: [summary('accurate', 'confirmed')] }, verdict, true)).toBeNull();
});

it('who has given a verdict since the claim was opened does not give the next, and nobody else is kept from it', () => {
  const barred = (person: string, reviewers: string[], own = false) =>
    claimStatuses.filter((status) => isBarred(status, reviewers, person, own));
  expect(barred('ana', ['ana', 'ben'])).toEqual(claimStatuses);
  expect(barred('an', ['ana', 'ben'])).toEqual([]);
  expect(barred('ana', [])).toEqual([]);
  // Where the desk has it so, a dispute alone is for its own sides, too.
  expect(barred('ana', ['ana', 'ben'], true)).toEqual(claimStatuses.filter((status) => status !== 'disputed'));
});

describe('a deferred claim', () => {
  const deferred = { until: '2026-11-22T12:00:00.000Z', back: 'second_review' as const };
  const claim = { status: 'deferred' as const, deferred };

  it('is back where it was from its time on, and not a moment before', () => {
    expect(claimAt(claim, '2026-11-22T11:59:59.999Z')).toBe(claim);
    expect(claimAt(claim, '2026-11-22T12:00:00.000Z')).toEqual({ status: 'second_review', deferred: null });
  });

  it('keeps verdicts hidden as long as the next one is to be given without knowing them', () => {
    expect(claimStatuses.filter((status) => isBlind({ status }))).toEqual(['open', 'second_review', 'deferred']);
  });
});
