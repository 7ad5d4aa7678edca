import fc from 'fast-check';
import { blocksOf } from '../../../shared/text/blocks.ts';
import { passagesOf } from '../../../shared/text/passages.ts';
import { splitSentences } from '../../../shared/text/sentences.ts';
import { extract } from '../../support/extract.ts';

const passagesIn = (text: string): { start: number; end: number }[] =>
  passagesOf(text, splitSentences(text, blocksOf(text))).map((passage) => ({
    start: passage[0]!.start,
    end: passage.at(-1)!.end,
  }));

/** Paragraphs of one sentence, together of `length` code units or a little more. */
const paragraphs = (sentence: string, length: number): string =>
  Array.from({ length: Math.ceil(length / (sentence.length + 2)) }, () => sentence).join('\n\n');

const plain = 'Nine boats left the harbour before the storm, police said.';

test('a text without a sentence has no passage', () => {
  expect(passagesIn(' \n ')).toEqual([]);
});

test('an article of common length is one passage', () => {
  expect(passagesIn(paragraphs(plain, 45_000))).toHaveLength(1);
});

test('a passage ends with a paragraph', () => {
  const text = paragraphs(plain, 200_000);
  const passages = passagesIn(text);
  expect(passages).toHaveLength(5);
  for (const { start, end } of passages) {
    expect(text.slice(start, start + plain.length)).toBe(plain);
    expect(text.slice(end - plain.length, end)).toBe(plain);
  }
});

test('a quotation that each paragraph opens anew is not cut', () => {
  const text = `${paragraphs(plain, 49_000)}\n\n“We left.\n\n${paragraphs('“Nine boats came.', 5_000)}”\n\n${plain}`;
  expect(passagesIn(text).map(({ start }) => text.slice(start, start + plain.length))).toEqual([plain, plain]);
  expect(passagesIn(text)[0]!.end).toBe(text.length - plain.length - 2);
});

test('a paragraph without end is cut at a sentence', () => {
  const text = `${plain} `.repeat(5_000).trim();
  for (const { start, end } of passagesIn(text)) {
    expect(text.slice(start, start + plain.length)).toBe(plain);
    expect(end - start).toBeLessThan(65_536 + plain.length);
  }
});

test('passages hold every sentence once, in order', () => {
  const paragraph = fc.constantFrom(plain, '“Nine boats came.', 'Why?', '12 left. "They fled," he said.', '');
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 40 }), fc.integer({ min: 1, max: 400 }), (some, times) => {
      const text = Array.from({ length: times }, () => some.join('\n\n')).join('\n\n');
      const sentences = splitSentences(text, blocksOf(text));
      expect(passagesOf(text, sentences).flat()).toEqual(sentences);
    }),
    { numRuns: 30 },
  );
});

test('nothing is lost or added where a passage ends', () => {
  const article = [
    'Nine people died in Harbourtown on Sunday, Mayor Ana Moreno said. She said 30 boats were lost.',
    '“We counted 12 fires.\n\n“Then 400 people left,” said Luis Vega.',
    'The town pledged $2m. It spent 4% of its budget last year.',
  ].join('\n\n');
  const found = (text: string): string[] =>
    extract({ text, blocks: blocksOf(text), publishedAt: null }).claims.map(({ quote, attributions }) =>
      [quote, ...attributions.map(({ sourceName }) => sourceName)].join(' | '),
    );
  const times = 1_000;
  const once = found(article);
  expect(once.length).toBeGreaterThan(4);
  expect(found(Array.from({ length: times }, () => article).join('\n\n'))).toEqual(
    Array.from({ length: times }, () => once).flat(),
  );
});
