import { type EditedText, editClaim, selectionFaults } from '../../../shared/review/edit-claim.ts';
import { blocksOf } from '../../../shared/text/blocks.ts';
import { extract } from '../../support/extract.ts';

const text = 'Rescuers 🚢 freed 30 sailors 👍🏽 on Monday.';
const { sentences } = extract({ text, blocks: blocksOf(text), publishedAt: null });
const edited: EditedText = { text, sentences };
const spanOf = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const ship = spanOf('🚢');
const thumb = spanOf('👍🏽');

describe('a selection', () => {
  it.each([
    ['between characters', spanOf('freed 30 sailors')],
    ['of a whole emoji', ship],
    ['from one emoji to another', { start: ship.start, end: thumb.end }],
    ['of an emoji without its skin tone, which is a character of its own', { start: ship.start, end: thumb.start + 2 }],
  ])('%s is a claim’s', (_what, span) => {
    expect(selectionFaults(edited, span)).toEqual([]);
    const { prefix, quote, suffix } = editClaim(edited, span, {}, null);
    expect(prefix + quote + suffix).not.toMatch(/[\ud800-\udfff]/u);
  });

  it.each([
    ['begins', { start: ship.start + 1, end: thumb.start }],
    ['ends', { start: 0, end: ship.start + 1 }],
    ['begins and ends', { start: ship.start + 1, end: thumb.start + 3 }],
  ])('that %s in the middle of a character is refused', (_what, span) => {
    expect(selectionFaults(edited, span, [], '/parts/1')).toEqual([
      { pointer: '/parts/1/start', code: 'empty-span', detail: 'The words begin or end in the middle of a character.' },
    ]);
  });

  it('that the text does not say there is refused', () => {
    expect(selectionFaults(edited, { ...ship, quote: 'boat' })).toMatchObject([{ code: 'quote-differs' }]);
    expect(selectionFaults(edited, { ...ship, quote: '🚢' })).toEqual([]);
  });

  it('without words is refused', () => {
    expect(selectionFaults(edited, { start: 8, end: 9 })).toMatchObject([{ code: 'empty-span' }]);
    expect(selectionFaults(edited, { start: 9, end: 9 })).toMatchObject([{ code: 'empty-span' }]);
    expect(selectionFaults(edited, { start: 9, end: 999 })).toMatchObject([{ code: 'empty-span' }]);
  });
});
