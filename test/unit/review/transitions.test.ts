import fc from 'fast-check';
import type { Route } from '../../../shared/api/routes/route.ts';
import { routes } from '../../../shared/api/routes.ts';
import { type ClaimAction, claimActions } from '../../../shared/domain/audit-event.ts';
import { type ClaimStatus, claimStatuses } from '../../../shared/domain/claim.ts';
import {
  allowedActions,
  allowedTo,
  needsLease,
  rolesFor,
  statusAfter,
  transitionOf,
  transitions,
} from '../../../shared/review/transitions.ts';

const from = (action: ClaimAction) => claimStatuses.filter((status) => transitionOf(action, status) !== undefined);

describe('the workflow', () => {
  it('begins when the extractor finds a claim or a person adds one, and no other way', () => {
    expect(claimActions.filter((action) => transitionOf(action, null) !== undefined)).toEqual(['extract', 'add']);
  });

  it('lets the first verdict in on an open claim only, the second on one that has the first, a senior’s on a dispute', () => {
    expect(from('decide')).toEqual(['open']);
    expect(from('review')).toEqual(['open']);
    expect(from('agree')).toEqual(['second_review']);
    expect(from('differ')).toEqual(['second_review']);
    expect(from('adjudicate')).toEqual(['disputed']);
    expect(rolesFor('adjudicate')).toEqual(['senior']);
  });

  it('ends for a claim that a person split or merged, and opens a removed one for the service alone', () => {
    expect(allowedActions('superseded')).toEqual([]);
    expect(allowedActions('removed')).toEqual(['revive']);
    expect(allowedTo(['editor', 'reviewer', 'senior'], 'removed')).toEqual([]);
  });

  it('has one outcome for an action and a status', () => {
    const pairs = transitions.map(({ action, from }) => `${action} ${from}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('has a row for each action, and reaches each status', () => {
    expect(claimActions.filter((action) => !transitions.some((row) => row.action === action))).toEqual([]);
    expect(claimStatuses.filter((status) => !transitions.some(({ to }) => to === status))).toEqual([]);
  });

  it('gives operators and auditors nothing to do', () => {
    for (const status of claimStatuses) expect(allowedTo(['operator', 'auditor'], status)).toEqual([]);
  });

  it('decides only by a verdict, and replaces a claim only by a split or a merge, on any walk', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...claimActions), { maxLength: 40 }), (walk) => {
        let status: ClaimStatus | null = null;
        let before: ClaimStatus = 'open';
        for (const action of walk) {
          const next: ClaimStatus | null = statusAfter(action, status, before);
          if (next === null) continue;
          if (next === 'decided' && status !== 'decided')
            expect(['decide', 'agree', 'adjudicate', 'undo', 'resume']).toContain(action);
          if (status !== null && status !== next) before = status;
          status = next;
          if (status === 'superseded') expect(walk.some((one) => one === 'split' || one === 'merge')).toBe(true);
        }
      }),
    );
  });
});

describe('the route table', () => {
  const actionOf: Readonly<Record<string, ClaimAction>> = {
    addClaim: 'add',
    giveVerdict: 'decide',
    deferClaim: 'defer',
    resumeClaim: 'resume',
    dismissClaim: 'dismiss',
    reopenClaim: 'reopen',
    undoClaim: 'undo',
    assignClaim: 'assign',
    releaseClaim: 'release',
    correctClaim: 'correct',
    splitClaim: 'split',
    mergeClaim: 'merge',
  };

  it.each(Object.entries(actionOf))(
    'opens %s to the roles of the workflow, and asks for the lease when the workflow does',
    (id, action) => {
      const route: Route | undefined = routes.find((one) => one.id === id);
      expect(route?.who).toEqual(rolesFor(action));
      expect(route?.leased ?? false).toBe(needsLease(action));
    },
  );
});
