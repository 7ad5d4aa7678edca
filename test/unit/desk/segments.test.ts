import fc from 'fast-check';
import { segmentsOf, spansByBlock } from '../../../desk/src/text/segments.ts';

const text = 'At least 11 people were hurt; the ferry carried 214 passengers and 19 crew.';
const block = { start: 0, end: text.length };
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const shown = (spans: { start: number; end: number }[]) =>
  segmentsOf(block, spans).map(({ start, end, covers }) => [text.slice(start, end), ...covers]);

it('a span is one segment, with what is before and after it', () => {
  expect(shown([spanOf('11 people')])).toEqual([
    ['At least '],
    ['11 people', 0],
    [' were hurt; the ferry carried 214 passengers and 19 crew.'],
  ]);
});

it('a span inside another one comes first where both lie', () => {
  expect(shown([spanOf('the ferry carried 214 passengers and 19 crew'), spanOf('19 crew')])).toEqual([
    ['At least 11 people were hurt; '],
    ['the ferry carried 214 passengers and ', 0],
    ['19 crew', 1, 0],
    ['.'],
  ]);
});

it('spans that cross are cut where they cross', () => {
  expect(shown([spanOf('people were hurt'), spanOf('were hurt; the ferry')]).slice(1, 4)).toEqual([
    ['people ', 0],
    ['were hurt', 0, 1],
    ['; the ferry', 1],
  ]);
});

it('no span, an empty one, and one elsewhere leave the block whole', () => {
  expect(shown([])).toEqual([[text]]);
  expect(shown([{ start: 5, end: 5 }])).toEqual([[text]]);
  expect(shown([{ start: 100, end: 120 }])).toEqual([[text]]);
});

it('a span that began in the block before does not open here', () => {
  const [first] = segmentsOf({ start: 10, end: 20 }, [{ start: 5, end: 15 }]);
  expect(first).toEqual({ start: 10, end: 15, covers: [0], opens: [] });
});

const spans = fc.array(
  fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 12 },
);

it('segments cover the block without a gap, and each span with its own words', () => {
  fc.assert(
    fc.property(spans, (some) => {
      const segments = segmentsOf(block, some);
      expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      for (const [index, span] of some.entries()) {
        const own = segments.filter(({ covers }) => covers.includes(index));
        expect(own.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.slice(span.start, span.end));
        const opened = segments.filter(({ opens }) => opens.includes(index)).map(({ start }) => start);
        expect(opened).toEqual(span.end > span.start ? [span.start] : []);
      }
    }),
  );
});

it('each block is given just the spans that touch it', () => {
  const blocks = [
    { start: 0, end: 20 },
    { start: 22, end: 40 },
    { start: 42, end: 80 },
  ];
  fc.assert(
    fc.property(spans, (some) => {
      const expected = blocks.map((one) =>
        some.flatMap(({ start, end }, index) => (start < one.end && end > one.start ? [index] : [])),
      );
      expect(spansByBlock(blocks, some).map((indexes) => [...indexes].sort((a, b) => a - b))).toEqual(expected);
    }),
  );
});
