import { readTxt } from '../../../shared/formats/txt.ts';

describe('a plain text', () => {
  test('gives its headline, byline, date and paragraphs', () => {
    const draft = readTxt(
      'Dozens hurt in blast\n\nBy Ann Lee\n12 May 2025\n\nThree people died.\n\n- one\n- two\n\n> Never again.',
    );
    expect(draft.byline).toBe('Ann Lee');
    expect(draft.publishedAt).toBe('2025-05-12');
    expect(draft.parts.at(0)).toEqual({ kind: 'headline', text: 'Dozens hurt in blast' });
    expect(draft.parts.slice(-3).map((part) => part.kind)).toEqual(['list', 'list', 'quote']);
  });

  test('gives no byline for a sentence that begins with "by"', () => {
    expect(readTxt('By Monday 3 people had died.\n\nMore later.').byline).toBeNull();
    expect(readTxt('By far the worst\n\nIt was bad.').byline).toBeNull();
  });

  test('gives no date for a sentence with a date in it', () => {
    expect(readTxt('It began on 12 May 2025 in Kyiv.').publishedAt).toBeNull();
  });

  test('of white space has no parts', () => {
    expect(readTxt(' \n\t\n\u00a0').parts).toEqual([]);
  });
});
