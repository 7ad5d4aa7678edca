import fc from 'fast-check';
import type { ExtractedClaim } from '../../shared/domain/extracted-claim.ts';
import { blocksOf } from '../../shared/text/blocks.ts';
import { normaliseText } from '../../shared/text/normalise.ts';
import { splitSentences } from '../../shared/text/sentences.ts';
import { tokenise } from '../../shared/text/tokens.ts';
import { extract } from '../support/extract.ts';

const words =
  `one two half dozen dozens hundreds of thousands million billion percent per cent $ £ € 5 90 1,234.5 2014 2025-05-09 - – to from between and
  or killed injured people soldiers drones , . ; : ( ) " “ ” ' said that according including at least more than up no none F-16 Mr. U.S. é 👩‍🚒 ا שלום \r\n \n\n
  \ufeff \u0301 - 1. % ° km a an the it they which who blast killing injuring injured died Sunday yesterday ministry launched , Harbin of them in May May-9 twice times 12:30 may 0 ½ ¥ RM79 US$5m`.split(
    / +/,
  );
const prose = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(' '));
const anyText = fc.oneof(
  prose,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
const read = (text: string) => extract({ text, blocks: blocksOf(text), publishedAt: '2025-02-18' });
const coversAll = (text: string, spans: readonly { start: number; end: number }[]): boolean => {
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at || end <= start || text.slice(at, start).trim()) return false;
    at = end;
  }
  return !text.slice(at).trim();
};

test('normalising twice is normalising once', () => {
  fc.assert(fc.property(anyText, (raw) => normaliseText(normaliseText(raw)) === normaliseText(raw)));
});

test('blocks and sentences are in order and cover all but white space', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const blocks = blocksOf(text);
      return coversAll(text, blocks) && coversAll(text, splitSentences(text, blocks));
    }),
  );
});

test('tokens cover all but white space', () => {
  fc.assert(fc.property(anyText, (text) => coversAll(text, tokenise(text, { start: 0, end: text.length }))));
});

test('extraction never throws, and every span is its quote', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { quantities, claims } = read(text);
      for (const { start, end, quote } of [...quantities, ...claims]) expect(text.slice(start, end)).toBe(quote);
      for (const claim of claims) {
        expect(claim.quote.length).toBeGreaterThan(0);
        expect(text.slice(0, claim.start).endsWith(claim.prefix)).toBe(true);
        expect(text.slice(claim.end).startsWith(claim.suffix)).toBe(true);
      }
      for (const { value, low, high } of quantities) {
        for (const number of [value, low, high]) expect(number === null || Number.isFinite(number)).toBe(true);
        expect(value !== null || (low !== null && high !== null)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('extraction is deterministic', () => {
  fc.assert(
    fc.property(prose, (text) => {
      expect(read(text)).toEqual(read(text));
    }),
    { numRuns: 50 },
  );
});

const identity = ({ start, end, quantities }: ExtractedClaim): string =>
  [start, end, ...quantities.map((quantity) => quantity.start)].join(':');

test('no two claims of a text have one span and the same quantities, and a part lies behind the whole that it points at', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const { claims } = read(text);
      expect(new Set(claims.map(identity)).size).toBe(claims.length);
      for (const { partOf, quantities } of claims)
        if (partOf) expect(partOf.end).toBeLessThanOrEqual(Math.max(...quantities.map(({ end }) => end)));
    }),
    { numRuns: 300 },
  );
});

test("a restatement without its additions is the quote, and adds no words but the text's and its dates", () => {
  fc.assert(
    fc.property(prose, (text) => {
      for (const { restatement, quote, time } of read(text).claims) {
        if (!restatement) continue;
        let bare = restatement.text;
        for (const { span, from } of restatement.additions.toReversed()) {
          const words = restatement.text.slice(span.start, span.end).trim();
          bare = bare.slice(0, span.start) + bare.slice(span.end);
          expect(words).toMatch(/^\[[\s\S]+\]$/);
          const dated = time?.start === from.start && time.end === from.end;
          if (!dated) expect(words.slice(1, -1)).toBe(text.slice(from.start, from.end));
        }
        expect(bare).toBe(quote);
      }
    }),
    { numRuns: 500 },
  );
});

test('the texts that are tried hold claims and quantities', () => {
  const found = fc.sample(prose, { numRuns: 200, seed: 1 }).map(read);
  const withClaims = found.filter(({ claims }) => claims.length > 0).length;
  const withQuantities = found.filter(({ quantities }) => quantities.length > 0).length;
  expect(withClaims).toBeGreaterThan(50);
  expect(withQuantities).toBeGreaterThan(50);
});
