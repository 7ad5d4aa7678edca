import { claimActions } from '../../../shared/domain/audit-event.ts';
import { claimStatuses } from '../../../shared/domain/claim.ts';
import { actions, changedFields, isVerdict, opensAnew, stageOf } from '../../../shared/review/actions.ts';
import { verdictStatuses, verdictStatusesFor } from '../../../shared/review/transitions.ts';

describe('the verdicts among the actions', () => {
  it('are those that give one, each with its stage', () => {
    expect(Object.fromEntries(claimActions.filter(isVerdict).map((action) => [action, stageOf(action)]))).toEqual({
      decide: 'first',
      review: 'first',
      agree: 'second',
      differ: 'second',
      adjudicate: 'adjudicated',
    });
  });

  it('are given by reviewers on open claims and on those with one verdict, on disputes by seniors alone', () => {
    expect(verdictStatuses).toEqual(['open', 'second_review', 'disputed']);
    expect(verdictStatusesFor(['reviewer'])).toEqual(['open', 'second_review']);
    expect(verdictStatusesFor(['senior'])).toEqual(['open', 'second_review', 'disputed']);
    expect(verdictStatusesFor(['reviewer', 'senior'])).toEqual(['open', 'second_review', 'disputed']);
    expect(verdictStatusesFor(['editor', 'operator', 'auditor'])).toEqual([]);
  });

  it.each(claimActions.filter(isVerdict))(
    '%s changes the reviews, the verdict, their number and the status',
    (action) => {
      expect(changedFields([action])).toEqual(['status', 'verdict', 'reviews', 'verdictCount']);
    },
  );
});

it('claims begin anew when they are opened again, by a person or by a new revision, and no other way', () => {
  expect(claimActions.filter(opensAnew)).toEqual(['reopen', 'revive']);
});

it('the fields that several actions changed are named once each', () => {
  expect(changedFields(['defer', 'resume', 'assign'])).toEqual(['status', 'deferred', 'assignee']);
  expect(changedFields([])).toEqual([]);
});

it('an action that leads elsewhere changes the status, and one that stays does not', () => {
  for (const action of claimActions) {
    const { from, to, changes } = actions[action];
    expect({ action, status: changes.includes('status') }).toEqual({ action, status: from !== 'new' && to !== 'same' });
  }
});

it('what brings a status back is possible from every status that a person’s act leads to', () => {
  const taken = claimActions
    .filter((action) => actions[action].undo === 'possible')
    .map((action) => actions[action].to);
  expect([...actions.undo.from].sort()).toEqual(claimStatuses.filter((status) => taken.includes(status)).sort());
});
