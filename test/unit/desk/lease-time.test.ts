import { isIdle, leaseStanding } from '../../../desk/src/screens/work/lease-time.ts';
import { leftOverOf, lockOf } from '../../../desk/src/screens/work/left-over.ts';

const noon = Date.parse('2026-11-22T12:00:00Z');
const ending = (milliseconds: number) => ({
  lost: null,
  lease: { expiresAt: new Date(noon + milliseconds).toISOString() },
});

describe('the hold on a claim', () => {
  it('stands while more than two minutes are left', () => {
    expect(leaseStanding(ending(120_000), noon)).toBe('held');
  });

  it('ends soon in its last two minutes', () => {
    expect(leaseStanding(ending(119_999), noon)).toBe('ends-soon');
    expect(leaseStanding(ending(1), noon)).toBe('ends-soon');
  });

  it('has run out at its end', () => {
    expect(leaseStanding(ending(0), noon)).toBe('ran-out');
  });

  it('is lost once it is known to be, whatever the time', () => {
    expect(leaseStanding({ ...ending(120_000), lost: { to: null } }, noon)).toBe('lost');
  });
});

describe('a person', () => {
  it('has gone after more than ten minutes without a sign', () => {
    expect(isIdle({ now: noon, lastActive: noon - 600_001 })).toBe(true);
  });

  it('has not gone before', () => {
    expect(isIdle({ now: noon, lastActive: noon - 600_000 })).toBe(false);
  });
});

describe('claims left over from a closed tab', () => {
  const leases = [{ claimId: 'here' }, { claimId: 'left' }];

  it('are those that no open tab works on', () => {
    expect(leftOverOf(leases, [{ name: lockOf('here') }])).toEqual([{ claimId: 'left' }]);
  });

  it('are none of those that a second tab works on', () => {
    expect(leftOverOf(leases, [{ name: lockOf('here') }, { name: lockOf('left') }])).toEqual([]);
  });

  it('are not told by locks of other things', () => {
    expect(leftOverOf(leases, [{ name: 'claimdesk.drafts' }, {}])).toEqual(leases);
  });
});
