import fc from 'fast-check';
import { tokenise } from '../../shared/reader/tokenise.ts';

/** Text of what the shapes of tokens are made of, in any order and glued together. */
const glued = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(...'aZéж0 9.,:;-–—/@#\'’"“”()[]$£%&_+*=<>!?…~`\n\u00a0\u0301\u200d'.split('')),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          "don't",
          'cannot',
          'http://',
          'www.',
          '.com',
          'U.S.',
          'Mr.',
          'etc.',
          'No.',
          'non-',
          '1,000',
          '10:30',
          'pm',
          'km',
          "n't",
          '’s',
          '🚢',
          '\ud83d',
          '\udea2',
        ),
      },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const anyText = fc.oneof(glued, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), loneSurrogates());

function loneSurrogates(): fc.Arbitrary<string> {
  return fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((codes) => String.fromCharCode(...codes));
}

test('tokens are in order and disjoint, none is empty, and only white space is left between them', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let at = 0;
      for (const { start, end } of tokenise(text)) {
        expect(text.slice(at, start).trim()).toBe('');
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).not.toMatch(/\s/);
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
    { numRuns: 2000 },
  );
});

test('no pair of surrogates comes apart', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { start, end } of tokenise(text)) {
        for (const at of [start, end]) expect(isInsidePair(text, at)).toBe(false);
      }
    }),
  );
});

const isInsidePair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');

test('a span of a text has the tokens of that span alone, moved', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (before, text, after) => {
      const start = before.length;
      const moved = tokenise(text).map((token) => ({ start: token.start + start, end: token.end + start }));
      expect(tokenise(before + text + after, { start, end: start + text.length })).toEqual(moved);
    }),
  );
});
