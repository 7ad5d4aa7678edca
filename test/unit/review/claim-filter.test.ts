import { claimStatuses } from '../../../shared/domain/claim.ts';
import type { ClaimFilter } from '../../../shared/domain/claim-filter.ts';
import { passes } from '../../../shared/review/claim-filter.ts';
import { isGone } from '../../../shared/review/claim-state.ts';

const entry = {
  kind: 'casualty',
  modality: ['attributed', 'hedged'],
  worthScore: 0.6,
  quote: 'At least  five\nSailors were killed',
  verdictContent: 'inaccurate',
  assignee: 'ana',
};

describe('a claim', () => {
  it('passes without a filter, and with all that it meets', () => {
    expect(passes(entry, {})).toBe(true);
    expect(
      passes(entry, {
        kind: 'casualty',
        modality: 'hedged',
        verdict: 'inaccurate',
        assignee: 'ana',
        minWorth: 0.6,
        q: 'sailors',
      }),
    ).toBe(true);
  });

  const missed: ClaimFilter[] = [
    { kind: 'event' },
    { modality: 'pledge' },
    { verdict: 'accurate' },
    { assignee: 'an' },
    { minWorth: 0.61 },
    { q: 'soldiers' },
  ];
  it.each(missed)('does not pass %j', (filter) => {
    expect(passes(entry, filter)).toBe(false);
  });

  it('has its words found in any case and over any white space', () => {
    expect(passes(entry, { q: '  FIVE   sailors ' })).toBe(true);
    expect(passes(entry, { q: 'fivesailors' })).toBe(false);
    expect(passes({ ...entry, quote: ' Five sailors ' }, { q: 'five sailors' })).toBe(true);
  });

  it('is gone when its text is, or when others took its place', () => {
    expect(claimStatuses.filter((status) => isGone({ status }))).toEqual(['removed', 'superseded']);
  });
});
