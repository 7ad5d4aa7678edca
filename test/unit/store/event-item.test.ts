import fc from 'fast-check';
import { itemSize } from '../../../scripts/measure/bench-pipeline/item-size.ts';
import type { AuditEvent } from '../../../shared/domain/audit-event.ts';
import { brokenLinks, sealEvent } from '../../../shared/review/audit.ts';
import { eventItem, storedEvent } from '../../../shared/store/dynamo/event-item.ts';

const person = '3f2b8c1e-7d4a-4e9b-a1c2-9d8e7f6a5b4c';
const at = '2026-11-22T10:00:00.000Z';
const rationale =
  'The governor said 43 in his post of Monday evening. The fire service counts 41, among them the firemen. Which of the two includes those treated on the spot is not known.';

const decided = (words = rationale): AuditEvent =>
  sealEvent({
    claimId: `${'a'.repeat(20)}-${'b'.repeat(16)}`,
    version: 2,
    at,
    who: person,
    action: 'decide',
    from: 'open',
    to: 'decided',
    what: 'needs_context, source confirmed',
    why: words.slice(0, 300),
    verdict: {
      n: 1,
      claimId: `${'a'.repeat(20)}-${'b'.repeat(16)}`,
      content: 'needs_context',
      attribution: 'confirmed',
      rationale: words,
      evidence: [
        {
          url: 'https://example.org/press/2026/11/22/warehouse-fire',
          title: 'Warehouse fire: situation at 18:00',
          quote: 'Forty-one people, three of them members of the service, were taken to hospital.',
          stance: 'context',
          fromSource: false,
          retrievedAt: at,
        },
      ],
      action: 'add_context',
      suggestedWording: 'between 41 and 43 people',
      stage: 'first',
      by: person,
      at,
      asOf: at,
      basis: 'ead60d0f1a4ac3b6',
    },
    requestId: 'JKJaXmPLvHcESHA=',
    prevHash: null,
  });

describe('an audit event as an item', () => {
  it('is read as it was written, so that its hash holds, whatever the rationale says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (words) => {
        const event = decided(words);
        const read = storedEvent(eventItem(event, { key: 'k', hash: 'h' }));
        expect(read).toEqual(event);
        expect(brokenLinks([read])).toEqual([]);
      }),
    );
  });

  it('of a change that is no verdict has its reason in plain words', () => {
    const event = sealEvent({ ...decided(), action: 'reopen', verdict: null, why: 'A new count is out.' });
    expect(eventItem(event)).toMatchObject({ why: 'A new count is out.' });
    expect(storedEvent(eventItem(event))).toEqual(event);
  });

  it('shows a reason that somebody wrote beside what is packed', () => {
    const read = storedEvent({ ...eventItem(decided()), why: 'Because I say so.' });
    expect(brokenLinks([read])).toEqual([2]);
  });

  it('with a verdict of usual length takes one kilobyte at most', () => {
    const request = { key: person, hash: 'f'.repeat(64) };
    expect(itemSize(eventItem(decided(), request))).toBeLessThanOrEqual(1024);
  });
});
