import { claimActions } from '../../../shared/domain/audit-event.ts';
import { undoMinutes } from '../../../shared/domain/claim-change.ts';
import { openedAnew, stateOf } from '../../../shared/review/claim-state.ts';
import { undoPointAfter, undoRefusal } from '../../../shared/review/undo.ts';
import { aClaim } from '../../support/a-claim.ts';

const at = '2026-11-22T10:00:00.000Z';
const later = (milliseconds: number) => new Date(Date.parse(at) + milliseconds);
const before = stateOf(aClaim());
const point = { by: 'ana', at, action: 'decide', before } as const;

describe('what can be taken back', () => {
  it('is a verdict, a deferral and a dismissal', () => {
    const undoable = claimActions.filter((action) => undoPointAfter(action, before, null, { who: 'ana', at }) !== null);
    expect(undoable).toEqual(['decide', 'review', 'agree', 'differ', 'adjudicate', 'defer', 'dismiss']);
    expect(undoPointAfter('decide', before, null, { who: 'ana', at })).toEqual(point);
  });

  it('is nothing on a claim that was not there before', () => {
    expect(undoPointAfter('decide', null, null, { who: 'ana', at })).toBeNull();
  });

  it('stays when the claim moves with its text, and ends with anything else that is done', () => {
    const kept = claimActions.filter((action) => undoPointAfter(action, before, point, { who: 'ben', at }) === point);
    expect(kept).toEqual(['move']);
    expect(undoPointAfter('assign', before, point, { who: 'ana', at })).toBeNull();
  });
});

describe('taking back', () => {
  it('is possible for whoever did it until the minutes are over, the last moment included', () => {
    expect(undoRefusal(point, 'ana', later(0))).toBeNull();
    expect(undoRefusal(point, 'ana', later(undoMinutes * 60_000))).toBeNull();
  });

  it('is refused a moment later', () => {
    expect(undoRefusal(point, 'ana', later(undoMinutes * 60_000 + 1))).toBe(
      'It was done more than 5 minutes ago. Reopen the claim instead.',
    );
  });

  it('is refused to everybody else, and where there is nothing to take back', () => {
    expect(undoRefusal(point, 'ben', later(0))).toBe('Only the person who did it can take it back.');
    expect(undoRefusal(null, 'ana', later(0))).toBe(
      'Nothing was done to the claim that can be taken back, or somebody acted on it since.',
    );
  });
});

it('a claim’s state is its status, its verdicts and why it does not wait; opened anew it has none of them', () => {
  const summary = { n: 1, content: 'accurate', attribution: 'confirmed', action: 'none', by: 'ana', at } as const;
  const state = {
    status: 'deferred',
    verdict: summary,
    reviews: [summary],
    deferred: { until: at, back: 'open' },
    dismissal: { reason: 'opinion', duplicateOf: null },
  } as const;
  expect(stateOf(aClaim({ ...state, reviews: [summary] }))).toEqual(state);
  expect(openedAnew).toEqual({ status: 'open', verdict: null, reviews: [], deferred: null, dismissal: null });
});
