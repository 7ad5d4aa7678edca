import fc from 'fast-check';
import { type ClaimStatus, claimActions, claimStatuses } from '../../../shared/domain/review.ts';
import { allowedActions, statusAfter, transitions } from '../../../shared/review/transitions.ts';

describe('the workflow', () => {
  it('begins with extraction and no other way', () => {
    expect(claimActions.filter((action) => statusAfter(action, null) !== null)).toEqual(['extract']);
  });

  it('lets a verdict in on an open claim only', () => {
    expect(claimStatuses.filter((status) => statusAfter('decide', status) !== null)).toEqual(['open']);
  });

  it('has one outcome for an action and a status', () => {
    const pairs = transitions.map(({ action, from }) => `${action} ${from}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('never leaves the known statuses and never makes a decision without a "decide", on any walk', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...claimActions), { maxLength: 30 }), (walk) => {
        let status: ClaimStatus | null = null;
        let decided = false;
        for (const action of walk) {
          const next = statusAfter(action, status);
          if (next === null) continue;
          expect(status === null ? ['extract'] : allowedActions(status)).toContain(action);
          if (next === 'decided') decided ||= action === 'decide';
          if (next === 'open') decided = false;
          status = next;
          if (status === 'decided') expect(decided).toBe(true);
        }
      }),
    );
  });
});
