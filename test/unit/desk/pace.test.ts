import {
  savesWhileTyping,
  spacingMilliseconds,
  typingMilliseconds,
  waitBeforeSaving,
} from '../../../desk/src/drafts/pace.ts';

describe('the pace of saving a draft', () => {
  it('is a short pause after the first change, and after a quiet time', () => {
    expect(waitBeforeSaving(Number.POSITIVE_INFINITY)).toBe(typingMilliseconds);
    expect(waitBeforeSaving(spacingMilliseconds)).toBe(typingMilliseconds);
  });

  it('is half a minute from the last save while typing goes on', () => {
    expect(waitBeforeSaving(0)).toBe(30_000);
    expect(waitBeforeSaving(12_000)).toBe(18_000);
  });

  it('makes one save of half a minute of typing, and one more of each further one', () => {
    expect([0, 599, 600, 30_000, 30_599, 30_600, 60_600].map(savesWhileTyping)).toEqual([0, 0, 1, 1, 1, 2, 3]);
  });
});
