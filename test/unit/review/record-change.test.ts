import { brokenLinks } from '../../../shared/review/audit.ts';
import { openedAnew } from '../../../shared/review/claim-state.ts';
import { historySentence } from '../../../shared/review/history-sentence.ts';
import { recordChange } from '../../../shared/review/record-change.ts';
import { aClaim } from '../../support/a-claim.ts';

const cause = { who: 'ana', at: '2026-11-22T10:00:00.000Z', what: null, why: null, requestId: 'r' };
const summary = {
  n: 1,
  content: 'accurate',
  attribution: 'confirmed',
  action: 'none',
  by: 'ana',
  at: cause.at,
} as const;

describe('a change', () => {
  it('makes the next version, with an event that links to the one before', () => {
    const before = aClaim({ version: 4 });
    const { claim, event, undo } = recordChange(before, { ...before, reviews: [summary] }, 'review', cause);
    expect(claim).toMatchObject({ version: 5, status: 'second_review', updatedAt: cause.at, reviews: [summary] });
    expect(event).toEqual({
      ...cause,
      claimId: 'a-1',
      version: 5,
      action: 'review',
      from: 'open',
      to: 'second_review',
      prevHash: 'hash of the first event',
      verdict: null,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(undo).toEqual({
      by: 'ana',
      at: cause.at,
      action: 'review',
      before: { status: 'open', verdict: null, reviews: [], deferred: null, dismissal: null },
    });
  });

  it('of nothing into something is the first version, linked to no event', () => {
    const { claim, event, undo } = recordChange(null, aClaim(), 'extract', cause);
    expect(claim).toMatchObject({ version: 1, status: 'open' });
    expect(event).toMatchObject({ version: 1, from: null, to: 'open', prevHash: null });
    expect(undo).toBeNull();
    expect(brokenLinks([event])).toEqual([]);
  });

  it('leads where the workflow says, whatever the claim says of itself', () => {
    const before = aClaim();
    expect(recordChange(before, { ...before, status: 'decided' }, 'dismiss', cause).claim.status).toBe('dismissed');
  });

  it('leads a deferred claim back where it was, and an undone one to what was before', () => {
    const deferred = aClaim({ status: 'deferred', deferred: { until: cause.at, back: 'second_review' } });
    expect(recordChange(deferred, { ...deferred, deferred: null }, 'resume', cause).claim.status).toBe('second_review');
    const before = { status: 'disputed', verdict: null, reviews: [], deferred: null, dismissal: null } as const;
    const undo = { by: 'ana', at: cause.at, action: 'adjudicate', before } as const;
    const decided = { ...aClaim({ status: 'decided' }), undo: { ...undo, before: { ...before, reviews: [] } } };
    expect(recordChange(decided, decided, 'undo', cause).claim.status).toBe('disputed');
  });

  it('that only moves the claim leaves what can be taken back', () => {
    const undo = { by: 'ana', at: cause.at, action: 'decide', before: openedAnew } as const;
    const decided = { ...aClaim({ status: 'decided' }), undo };
    expect(recordChange(decided, decided, 'move', cause).undo).toBe(undo);
    expect(recordChange(decided, decided, 'reopen', cause).undo).toBeNull();
  });

  it('that the workflow does not have is none', () => {
    const decided = aClaim({ status: 'decided' });
    expect(() => recordChange(decided, decided, 'dismiss', cause)).toThrow('no transition "dismiss" from decided');
    expect(() => recordChange(null, aClaim(), 'decide', cause)).toThrow('no transition "decide" from null');
    expect(() => recordChange(decided, decided, 'undo', cause)).toThrow('no transition "undo" from decided');
    expect(() => recordChange(null, aClaim(), 'undo', cause)).toThrow('no transition "undo" from null');
  });
});

describe('the sentence of an event', () => {
  const { event } = recordChange(null, aClaim(), 'add', cause);

  it('says who did what, and when', () => {
    expect(historySentence(event)).toBe('ana added the claim on 2026-11-22 at 10:00 UTC.');
  });

  it('says what of it and why, with one full stop at its end', () => {
    expect(historySentence({ ...event, what: '“the pier”', why: 'It was missed. .' })).toBe(
      'ana added the claim (“the pier”) on 2026-11-22 at 10:00 UTC, because It was missed.',
    );
    expect(historySentence({ ...event, why: 'one. two' })).toBe(
      'ana added the claim on 2026-11-22 at 10:00 UTC, because one. two.',
    );
  });

  it('calls the service by its name', () => {
    expect(historySentence({ ...event, who: 'service', action: 'extract' })).toBe(
      'Claimdesk found the claim in the article on 2026-11-22 at 10:00 UTC.',
    );
  });
});
