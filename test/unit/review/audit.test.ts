import fc from 'fast-check';
import type { AuditEvent } from '../../../shared/domain/audit-event.ts';
import { brokenLinks, sealEvent } from '../../../shared/review/audit.ts';

/** A sound history of so many events. */
const historyOf = (length: number): AuditEvent[] => {
  const events: AuditEvent[] = [];
  for (let version = 1; version <= length; version++)
    events.push(
      sealEvent({
        claimId: 'article-claim',
        version,
        at: `2026-11-22T10:00:0${version % 10}.000Z`,
        who: 'ana',
        action: 'move',
        from: 'open',
        to: 'open',
        what: null,
        why: `reason ${version}`,
        requestId: 'request',
        verdict: null,
        prevHash: events.at(-1)?.hash ?? null,
      }),
    );
  return events;
};

describe('a history', () => {
  it('that nobody touched is sound', () => {
    for (const length of [0, 1, 7]) expect(brokenLinks(historyOf(length))).toEqual([]);
  });

  it('shows where a field of any event was changed', () => {
    const fields = ['who', 'at', 'why', 'what', 'from', 'to', 'action', 'requestId'] as const;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.constantFrom(...fields), (i, field) => {
        const events = historyOf(6);
        events[i] = { ...events[i]!, [field]: 'changed' };
        expect(brokenLinks(events)).toEqual([i + 1]);
      }),
    );
  });

  it('shows a changed event even when its own hash was made anew', () => {
    const events = historyOf(4);
    events[1] = sealEvent({ ...events[1]!, who: 'eve' });
    expect(brokenLinks(events)).toEqual([3]);
  });

  it('shows where an event was taken out', () => {
    const events = historyOf(4);
    events.splice(1, 1);
    expect(brokenLinks(events)).toEqual([3]);
  });

  it('does not depend on the order in which a store gives the fields', () => {
    const events = historyOf(3).map((event) => Object.fromEntries(Object.entries(event).reverse()) as AuditEvent);
    expect(brokenLinks(events)).toEqual([]);
  });
});
