import fc from 'fast-check';
import { anchorOf } from '../../shared/domain/anchor.ts';
import { splitsPair } from '../../shared/domain/surrogate-pair.ts';

/** Words with emoji around them, as characters. */
const characters = fc.array(fc.constantFrom('a', ' ', 'é', '🚢', '👩‍🚒', '🇺🇦', '𝟗'), { minLength: 1, maxLength: 90 });

/** A text and the offsets of some of its characters. */
const selection = fc.tuple(characters, fc.nat(), fc.nat()).map(([parts, a, b]) => {
  const first = a % parts.length;
  const count = 1 + (b % (parts.length - first));
  const start = parts.slice(0, first).join('').length;
  return { text: parts.join(''), start, end: start + parts.slice(first, first + count).join('').length };
});

const halfCharacter = /[\ud800-\udfff]/u;

describe('the context of a quote', () => {
  it('holds no half of a character', () => {
    fc.assert(
      fc.property(selection, ({ text, ...span }) => {
        const { prefix, suffix } = anchorOf(text, span);
        expect(prefix).not.toMatch(halfCharacter);
        expect(suffix).not.toMatch(halfCharacter);
      }),
      { numRuns: 500 },
    );
  });

  it('is what stands beside it, 32 code units long but for a character cut in two', () => {
    fc.assert(
      fc.property(selection, ({ text, ...span }) => {
        const { quote, prefix, suffix } = anchorOf(text, span);
        const from = Math.max(0, span.start - 32);
        const to = Math.min(text.length, span.end + 32);
        expect(prefix).toBe(text.slice(splitsPair(text, from) ? from - 1 : from, span.start));
        expect(suffix).toBe(text.slice(span.end, splitsPair(text, to) ? to - 1 : to));
        expect(text).toContain(prefix + quote + suffix);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an offset splits a pair', () => {
  it.each([
    ['🚢', 1],
    ['a🚢b', 2],
    ['🚢🚢', 3],
  ])('between the halves of a character: %s at %i', (text, offset) => {
    expect(splitsPair(text, offset)).toBe(true);
  });

  it.each([
    ['🚢🚢', 2],
    ['🚢', 0],
    ['🚢', 2],
    ['a\ud83d', 1],
    ['\udea2a', 1],
    ['ab', 1],
  ])('not beside a character: %j at %i', (text, offset) => {
    expect(splitsPair(text, offset)).toBe(false);
  });
});
