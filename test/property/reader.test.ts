import fc from 'fast-check';
import { plainKernel } from '../../shared/reader/kernel/plain-kernel.ts';
import { wasmKernel } from '../../shared/reader/kernel/wasm-kernel.ts';
import { createReader } from '../../shared/reader/read-sentences.ts';
import type { Sentence } from '../../shared/reader/sentence.ts';
import { smallModel } from '../unit/reader/small-model.ts';

const { labels, weights } = smallModel();
const [reader, plain] = [wasmKernel, plainKernel].map((kernel) => createReader(weights, labels, kernel)) as [
  ReturnType<typeof createReader>,
  ReturnType<typeof createReader>,
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('The', 'boats', "don't", 'sank', ',', '.', '“', '12%', 'state-owned', '\n', '🚢', '\ud83d'))
    .map((words) => words.join(' ')),
);

const isTree = ({ head }: Sentence): boolean =>
  head.every((_, token) => {
    let at = token;
    for (let steps = 0; at >= 0; steps++) {
      if (steps > head.length) return false;
      at = head[at]!;
    }
    return true;
  });

test('any text is read as a tree with one root, and its tokens are slices of the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [sentence] = reader.readSentences(text, [{ start: 0, end: text.length }]);
      const { tokens, head, rel } = sentence!;
      expect([head.length, rel.length]).toEqual([tokens.length, tokens.length]);
      expect(head.filter((index) => index === -1)).toHaveLength(tokens.length > 0 ? 1 : 0);
      expect(isTree(sentence!)).toBe(true);
      for (const { start, end, form } of tokens) expect(text.slice(start, end)).toBe(form);
      rel.forEach((relation, i) => {
        expect(relation === 'root').toBe(head[i] === -1);
      });
    }),
    { numRuns: 300 },
  );
});

test('a sentence is read the same whatever was read before, and by both kernels', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, text) => {
      const whole = [{ start: 0, end: text.length }];
      reader.readSentences(before, [{ start: 0, end: before.length }]);
      expect(reader.readSentences(text, whole)).toEqual(plain.readSentences(text, whole));
    }),
  );
});
