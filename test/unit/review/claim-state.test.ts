import { claimAt } from '../../../shared/review/claim-state.ts';

const day = { until: '2026-11-22T10:00:00.000Z', back: 'second_review' } as const;

describe('a deferred claim', () => {
  it('is back where it was from the moment that was set, and not before', () => {
    const claim = { status: 'deferred', deferred: day } as const;
    expect(claimAt(claim, '2026-11-22T09:59:59.999Z')).toBe(claim);
    expect(claimAt(claim, day.until)).toEqual({ status: 'second_review', deferred: null });
  });

  it('stays as it is when no moment was set', () => {
    const claim = { status: 'deferred', deferred: null } as const;
    expect(claimAt(claim, day.until)).toBe(claim);
  });
});

it('a claim that is not deferred stays as it is, whatever moment it has', () => {
  const claim = { status: 'decided', deferred: day } as const;
  expect(claimAt(claim, day.until)).toBe(claim);
});
