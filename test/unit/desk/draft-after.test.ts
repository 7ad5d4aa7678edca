import { type DraftEvent, draftAfter } from '../../../desk/src/drafts/draft-after.ts';
import {
  type DraftRecord,
  isDue,
  isUnsent,
  type KeptDraft,
  noDraft,
  type OpenDraft,
  retryMilliseconds,
  sendIn,
} from '../../../desk/src/drafts/draft-record.ts';
import { spacingMilliseconds, typingMilliseconds } from '../../../desk/src/drafts/pace.ts';

const noon = Date.parse('2026-11-22T12:00:00Z');
const at = (seconds: number): string => new Date(noon + seconds * 1000).toISOString();

const words = (rationale: string) => ({ rationale });
const fromApi = (rationale: string, version: number, savedAt = at(-60)) => ({
  claimId: 'claim',
  by: 'ana',
  content: words(rationale),
  version,
  savedAt,
});
const kept = (rationale: string, more: Partial<KeptDraft> = {}): KeptDraft => ({
  content: words(rationale),
  version: 3,
  savedAt: null,
  changedAt: at(-10),
  ...more,
});
const open = (rationale: string, state: OpenDraft['state'], savedAt: string | null = at(-60)): OpenDraft => ({
  content: words(rationale),
  state,
  savedAt,
});
const record = (parts: Partial<DraftRecord>): DraftRecord => ({ ...noDraft, ...parts });
const happens = (before: DraftRecord, event: DraftEvent) => draftAfter(before, event, noon);

describe('a draft that is opened', () => {
  it('is empty and saved where nobody has one', () => {
    expect(happens(noDraft, { type: 'opened', fromApi: null })).toEqual({
      record: record({ open: { content: {}, state: { at: 'saved' }, savedAt: null } }),
      effects: [],
    });
  });

  it('is what the API has, which this machine keeps too', () => {
    const { record: then, effects } = happens(noDraft, { type: 'opened', fromApi: fromApi('the log', 3) });
    expect(then.open).toEqual(open('the log', { at: 'saved' }));
    expect(then.kept).toEqual(kept('the log', { savedAt: at(-60), changedAt: at(0) }));
    expect(effects).toEqual([]);
  });

  it('is what this machine keeps unsent, which is sent at once', () => {
    const before = record({ kept: kept('offline words') });
    const { record: then, effects } = happens(before, { type: 'opened', fromApi: fromApi('older words', 3) });
    expect(then.open).toEqual(open('offline words', { at: 'waiting' }));
    expect(then.kept).toBe(before.kept);
    expect(effects).toEqual([{ kind: 'send-in', milliseconds: 0 }]);
  });

  it('is what this machine keeps unsent where the API has none', () => {
    const { record: then } = happens(record({ kept: kept('offline words') }), { type: 'opened', fromApi: null });
    expect(then.open).toEqual(open('offline words', { at: 'waiting' }, null));
  });

  it('is in conflict when the API has a version that this machine did not go on from', () => {
    const theirs = fromApi('from another machine', 4);
    const { record: then } = happens(record({ kept: kept('offline words') }), { type: 'opened', fromApi: theirs });
    expect(then.open).toEqual(open('offline words', { at: 'conflict', theirs }));
  });

  it('is not in conflict with a version that says the same', () => {
    const theirs = fromApi('the same words', 4);
    const { record: then, effects } = happens(record({ kept: kept('the same words') }), {
      type: 'opened',
      fromApi: theirs,
    });
    expect(then.open?.state).toEqual({ at: 'saved' });
    expect(then.kept?.version).toBe(4);
    expect(effects).toEqual([]);
  });

  it('is what the API has when this machine has nothing unsent', () => {
    const before = record({ kept: kept('as it was', { savedAt: at(-90) }) });
    const { record: then } = happens(before, { type: 'opened', fromApi: fromApi('newer words', 5) });
    expect(then.open).toEqual(open('newer words', { at: 'saved' }));
    expect(then.kept?.version).toBe(5);
  });
});

describe('a draft that an earlier page left', () => {
  it('waits to be sent when it is unsent', () => {
    const { record: then, effects } = happens(record({ kept: kept('left behind') }), { type: 'left-unsent' });
    expect(then.open).toEqual(open('left behind', { at: 'waiting' }, null));
    expect(effects).toEqual([]);
  });

  it.each([
    ['was sent', record({ kept: kept('sent', { savedAt: at(-60) }) })],
    ['is open in this tab by now', record({ kept: kept('open'), open: open('open', { at: 'changed' }) })],
    ['was forgotten', noDraft],
  ])('is left alone when it %s', (_, before) => {
    expect(happens(before, { type: 'left-unsent' })).toEqual({ record: before, effects: [] });
  });
});

describe('a draft that is edited', () => {
  it('is kept at once, and sent after a short pause of typing', () => {
    const before = record({ open: open('the log', { at: 'saved' }), kept: kept('the log', { savedAt: at(-60) }) });
    const { record: then, effects } = happens(before, { type: 'edited', content: words('the log says') });
    expect(then.open).toEqual(open('the log says', { at: 'changed' }));
    expect(then.kept).toEqual(kept('the log says', { changedAt: at(0) }));
    expect(effects).toEqual([{ kind: 'send-in', milliseconds: typingMilliseconds }]);
  });

  it('goes on from no version where the API has none', () => {
    const { record: then } = happens(noDraft, { type: 'edited', content: words('first words') });
    expect(then.kept).toMatchObject({ version: null, savedAt: null });
    expect(then.open).toEqual(open('first words', { at: 'changed' }, null));
  });

  it('is not sent before half a minute has passed since its last save', () => {
    const before = record({ open: open('the log', { at: 'saved' }), lastSave: noon - 8_000 });
    const { effects } = happens(before, { type: 'edited', content: words('the log says') });
    expect(effects).toEqual([{ kind: 'send-in', milliseconds: spacingMilliseconds - 8_000 }]);
  });

  it.each([
    ['was refused', { at: 'refused', why: 'too long' } as const],
    ['waited for the connection', { at: 'waiting' } as const],
  ])('is sent anew where it %s before', (_, state) => {
    const before = record({ open: open('before', state), kept: kept('before') });
    const { record: then } = happens(before, { type: 'edited', content: words('after') });
    expect(then.open?.state).toEqual({ at: 'changed' });
    expect(isUnsent(then)).toBe(true);
  });

  it('stays in conflict until the person has chosen', () => {
    const state = { at: 'conflict', theirs: fromApi('theirs', 4) } as const;
    const before = record({ open: open('mine', state), kept: kept('mine') });
    const { record: then } = happens(before, { type: 'edited', content: words('mine, longer') });
    expect(then.open).toEqual(open('mine, longer', state));
    expect(isUnsent(then)).toBe(false);
  });
});

describe('a draft that the API took', () => {
  const before = record({ open: open('words', { at: 'changed' }), kept: kept('words') });
  const saved = { version: 4, savedAt: at(-1) };

  it('is saved, and goes on from the new version', () => {
    const { record: then, effects } = happens(before, { type: 'saved', changedAt: at(-10), saved });
    expect(then).toEqual({
      open: open('words', { at: 'saved' }, at(-1)),
      kept: kept('words', { version: 4, savedAt: at(-1) }),
      lastSave: noon,
    });
    expect(effects).toEqual([]);
    expect(isUnsent(then)).toBe(false);
  });

  it('stays unsent with what was typed while it was on its way', () => {
    const { record: then } = happens(before, { type: 'saved', changedAt: at(-11), saved });
    expect(then.open).toEqual(open('words', { at: 'changed' }, at(-1)));
    expect(then.kept).toEqual(kept('words', { version: 4 }));
    expect(isUnsent(then)).toBe(true);
  });

  it('is kept without being shown where it is not open in this tab', () => {
    const { record: then } = happens(record({ kept: kept('words') }), { type: 'saved', changedAt: at(-10), saved });
    expect(then.open).toBeNull();
    expect(then.kept?.savedAt).toBe(at(-1));
  });

  it('does not come back when it was closed while it was on its way', () => {
    expect(happens(noDraft, { type: 'saved', changedAt: at(-10), saved }).record).toBe(noDraft);
  });
});

describe('a draft that was not saved', () => {
  const before = record({ open: open('words', { at: 'changed' }), kept: kept('words') });

  it('waits when there is no connection or no session', () => {
    const { record: then, effects } = happens(before, { type: 'unsent' });
    expect(then.open).toEqual(open('words', { at: 'waiting' }));
    expect(then.kept).toBe(before.kept);
    expect(effects).toEqual([]);
  });

  it('says why when the API does not take it, and is not sent again as it is', () => {
    const { record: then } = happens(before, { type: 'refused', why: 'A draft has at most 64 KB.' });
    expect(then.open?.state).toEqual({ at: 'refused', why: 'A draft has at most 64 KB.' });
    expect(isUnsent(then)).toBe(false);
  });

  it('is shown with what was typed while it was on its way', () => {
    const typed = record({ open: open('words', { at: 'changed' }), kept: kept('words and more') });
    expect(happens(typed, { type: 'unsent' }).record.open?.content).toEqual(words('words and more'));
  });

  it('is shown when it had been left by an earlier page', () => {
    const { record: then } = happens(record({ kept: kept('left behind') }), { type: 'unsent' });
    expect(then.open).toEqual(open('left behind', { at: 'waiting' }, null));
  });

  it.each(['unsent', 'outdated'] as const)('does not come back when it was closed meanwhile (%s)', (type) => {
    expect(happens(noDraft, { type })).toEqual({ record: noDraft, effects: [] });
  });
});

describe('a draft that meets another version (412)', () => {
  const before = record({ open: open('mine', { at: 'changed' }), kept: kept('mine') });
  const sent = before.kept!;

  it('first asks what the API has', () => {
    expect(happens(before, { type: 'outdated' })).toEqual({ record: before, effects: [{ kind: 'read-other' }] });
  });

  it('is in conflict when the other one says something else', () => {
    const theirs = fromApi('theirs', 7, at(-5));
    const { record: then, effects } = happens(before, { type: 'other-read', theirs, sent });
    expect(then.open).toEqual(open('mine', { at: 'conflict', theirs }, at(-5)));
    expect(then.kept).toBe(before.kept);
    expect(effects).toEqual([]);
    expect(isUnsent(then)).toBe(false);
  });

  it('is saved when it had come through and only the answer was lost', () => {
    const theirs = fromApi('mine', 4, at(-5));
    const { record: then } = happens(before, { type: 'other-read', theirs, sent });
    expect(then.open).toEqual(open('mine', { at: 'saved' }, at(-5)));
    expect(then.kept).toEqual(kept('mine', { version: 4, savedAt: at(-5) }));
  });

  it('begins anew when the other one was thrown away', () => {
    const { record: then } = happens(before, { type: 'other-read', theirs: null, sent });
    expect(then.open).toEqual(open('mine', { at: 'changed' }, null));
    expect(then.kept).toEqual(kept('mine', { version: null, changedAt: at(0) }));
  });

  it('does not come back when it was closed while the other one was read', () => {
    expect(happens(noDraft, { type: 'other-read', theirs: null, sent }).record).toBe(noDraft);
  });
});

describe('a conflict', () => {
  const theirs = fromApi('theirs', 7, at(-5));
  const before = record({ open: open('mine', { at: 'conflict', theirs }), kept: kept('mine') });

  it('ends with what is here, which goes on from their version and is sent at once', () => {
    const { record: then, effects } = happens(before, { type: 'settled', keep: 'mine' });
    expect(then.open).toEqual(open('mine', { at: 'changed' }));
    expect(then.kept).toEqual(kept('mine', { version: 7, changedAt: at(0) }));
    expect(effects).toEqual([{ kind: 'send-now' }]);
  });

  it('ends with what the API has, and nothing is sent', () => {
    const { record: then, effects } = happens(before, { type: 'settled', keep: 'theirs' });
    expect(then.open).toEqual(open('theirs', { at: 'saved' }, at(-5)));
    expect(then.kept).toEqual(kept('theirs', { version: 7, savedAt: at(-5), changedAt: at(0) }));
    expect(effects).toEqual([]);
    expect(isUnsent(then)).toBe(false);
  });

  it('that is over is not settled again', () => {
    const over = record({ open: open('mine', { at: 'saved' }), kept: kept('mine', { savedAt: at(-1) }) });
    expect(happens(over, { type: 'settled', keep: 'theirs' })).toEqual({ record: over, effects: [] });
  });
});

describe('a draft whose lease was lost with the verdict on its way', () => {
  const theirs = fromApi('the verdict that came too late', 9, at(-2));

  it('replaces the one that the API made of the verdict', () => {
    const before = record({ open: open('mine', { at: 'saved' }), kept: kept('mine', { savedAt: at(-60) }) });
    const { record: then, effects } = happens(before, { type: 'rebased', theirs });
    expect(then.open).toEqual(open('mine', { at: 'changed' }, at(-2)));
    expect(then.kept).toEqual(kept('mine', { version: 9, changedAt: at(0) }));
    expect(effects).toEqual([{ kind: 'send-now' }]);
  });

  it('is left alone when it is not open any more', () => {
    expect(happens(noDraft, { type: 'rebased', theirs })).toEqual({ record: noDraft, effects: [] });
  });
});

describe('a draft that another tab works on', () => {
  const mine = open('mine', { at: 'changed' });

  it('is shown here as it is typed there', () => {
    const { record: then, effects } = happens(record({ open: mine, kept: kept('from the other tab') }), {
      type: 'kept-elsewhere',
    });
    expect(then.open).toEqual(open('from the other tab', { at: 'changed' }));
    expect(effects).toEqual([]);
  });

  it('is saved here when it is saved there', () => {
    const before = record({ open: mine, kept: kept('from the other tab', { savedAt: at(-1) }) });
    expect(happens(before, { type: 'kept-elsewhere' }).record.open).toEqual(
      open('from the other tab', { at: 'saved' }, at(-1)),
    );
  });

  it('stays in conflict while the other tab only types on', () => {
    const state = { at: 'conflict', theirs: fromApi('theirs', 7) } as const;
    const before = record({ open: open('mine', state), kept: kept('from the other tab') });
    expect(happens(before, { type: 'kept-elsewhere' }).record.open?.state).toEqual(state);
  });

  it('is closed here when it became a verdict there', () => {
    expect(happens(record({ open: mine }), { type: 'kept-elsewhere' }).record.open).toBeNull();
  });

  it('is not shown where it is not open', () => {
    const before = record({ kept: kept('from the other tab') });
    expect(happens(before, { type: 'kept-elsewhere' })).toEqual({ record: before, effects: [] });
  });
});

it('a draft that became a verdict leaves nothing behind, not even when it was last saved', () => {
  const before = record({ open: open('mine', { at: 'changed' }), kept: kept('mine'), lastSave: noon - 1 });
  expect(happens(before, { type: 'closed' })).toEqual({ record: noDraft, effects: [] });
});

describe('what is sent', () => {
  it.each([
    ['nothing that this machine does not keep', noDraft],
    ['nothing that the API has', record({ kept: kept('sent', { savedAt: at(-1) }) })],
    ['nothing empty that the API has never seen', record({ kept: kept('', { version: null }) })],
  ])('is %s', (_, one) => expect(isUnsent(one)).toBe(false));

  it('is a draft that was emptied after the API had it', () => {
    expect(isUnsent(record({ kept: kept('', { version: 3 }) }))).toBe(true);
  });

  it('is a draft of which an earlier page knew', () => {
    expect(isUnsent(record({ kept: kept('left behind') }))).toBe(true);
  });

  it('while it is typed waits for half a minute since its last save, and otherwise for nothing', () => {
    const typed = record({ open: open('mine', { at: 'changed' }), lastSave: noon - spacingMilliseconds + 1 });
    expect(isDue(typed, noon)).toBe(false);
    expect(isDue(typed, noon + 1)).toBe(true);
    expect(isDue(record({ open: open('mine', { at: 'waiting' }), lastSave: noon }), noon)).toBe(true);
    expect(isDue(record({ open: open('mine', { at: 'changed' }) }), noon)).toBe(true);
  });

  it('is tried again after a few seconds when it waits, after the spacing when it changed, and else not', () => {
    expect(sendIn(record({ open: open('mine', { at: 'waiting' }) }), noon)).toBe(retryMilliseconds);
    expect(sendIn(record({ open: open('mine', { at: 'changed' }), lastSave: noon - 5_000 }), noon)).toBe(25_000);
    expect(sendIn(record({ open: open('mine', { at: 'changed' }) }), noon)).toBe(typingMilliseconds);
    expect(sendIn(record({ open: open('mine', { at: 'saved' }) }), noon)).toBeNull();
    expect(sendIn(record({ open: open('mine', { at: 'refused', why: '' }) }), noon)).toBeNull();
    expect(sendIn(noDraft, noon)).toBeNull();
  });
});
