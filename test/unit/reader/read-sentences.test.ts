import { plainKernel } from '../../../shared/reader/kernel/plain-kernel.ts';
import { wasmKernel } from '../../../shared/reader/kernel/wasm-kernel.ts';
import { createReader } from '../../../shared/reader/read-sentences.ts';
import { smallModel } from './small-model.ts';

const { labels, weights } = smallModel();
const reader = createReader(weights, labels);

test('each span becomes a tree with offsets into the text', () => {
  const text = 'Before. Three boats sank, she said. ';
  const [first, second] = reader.readSentences(text, [
    { start: 8, end: 35 },
    { start: 0, end: 7 },
  ]);
  expect(first?.tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Three',
    'boats',
    'sank',
    ',',
    'she',
    'said',
    '.',
  ]);
  expect(first?.tokens.map(({ form }) => form)).toEqual(first?.tokens.map(({ start, end }) => text.slice(start, end)));
  expect(second?.tokens.map(({ start }) => start)).toEqual([0, 6]);
});

test('a span of white space has no tokens', () => {
  expect(reader.readSentences('  \n ', [{ start: 0, end: 4 }])).toEqual([{ tokens: [], head: [], rel: [], pieces: 1 }]);
});

test('given tokens stay as they are, even those that would come apart', () => {
  const { tokens } = reader.readForms(['state-owned', "don't", 'x y']);
  expect(tokens.map(({ form, start, end }) => [form, start, end])).toEqual([
    ['state-owned', 0, 11],
    ["don't", 12, 17],
    ['x y', 18, 21],
  ]);
});

test('reading one sentence does not change what another reads as', () => {
  const alone = createReader(weights, labels).readForms(['Boats', 'sank']);
  reader.readForms(Array.from({ length: 190 }, (_, i) => `word${i}`));
  expect(reader.readForms(['Boats', 'sank'])).toEqual(alone);
  expect(reader.readForms(['Boats', 'sank'])).toEqual(alone);
});

describe('a sentence longer than what is read at once', () => {
  const long = Array.from({ length: 450 }, (_, i) => (i === 150 ? ';' : 'boats'));
  const sentence = reader.readForms(long);

  it('says in how many pieces it was read', () => expect(sentence.pieces).toBe(3));

  it('is still one tree, the later roots beside the first', () => {
    expect(sentence.tokens).toHaveLength(450);
    expect(sentence.head.filter((head) => head === -1)).toHaveLength(1);
    const root = sentence.head.indexOf(-1);
    expect(root).toBeLessThanOrEqual(150);
    const joins = sentence.head.flatMap((head, i) => (head === root && i > 150 ? [sentence.rel[i]] : []));
    expect(joins).toEqual(['parataxis', 'parataxis']);
  });

  it('is cut behind the last strong sign', () => {
    const firstPiece = reader.readForms(long.slice(0, 151));
    expect(sentence.head.slice(0, 151)).toEqual(firstPiece.head);
  });
});

test.each(['\ud83d \udea2', '\0', 'x'.repeat(100_000), '. '.repeat(1000), '🚢\u0301'])('any text is read', (text) => {
  const [sentence] = reader.readSentences(text, [{ start: 0, end: text.length }]);
  expect(sentence?.head.filter((head) => head === -1)).toHaveLength(1);
});

test.each(['boats ', 'x-', '“', 'The boats sank. '])('a long text of %j is read to its end, as one tree', (part) => {
  const text = part.repeat(Math.ceil(20_000 / part.length));
  const [sentence] = reader.readSentences(text, [{ start: 0, end: text.length }]);
  expect(sentence?.tokens.at(-1)?.end).toBe(text.trimEnd().length);
  expect(sentence?.head.filter((head) => head === -1)).toHaveLength(1);
});

test('both kernels read the same', () => {
  const [wasm, plain] = [wasmKernel, plainKernel].map((kernel) => createReader(weights, labels, kernel));
  for (let length = 1; length < 60; length += 4) {
    const forms = Array.from({ length }, (_, i) => ['Boats', 'sank', ',', 'the', '12', `n${i}`][(i * length) % 6]!);
    expect(wasm!.readForms(forms)).toEqual(plain!.readForms(forms));
  }
});

test('weights may start anywhere in their buffer', () => {
  const moved = new Uint8Array(weights.length + 3);
  moved.set(weights, 3);
  expect(createReader(moved.subarray(3), labels).readForms(['Boats', 'sank'])).toEqual(
    reader.readForms(['Boats', 'sank']),
  );
});

test.each([
  ['too short', weights.slice(0, 1000), labels],
  ['of other labels', weights, { ...labels, tensors: {} }],
  [
    'of another type',
    weights,
    { ...labels, tensors: { ...labels.tensors, word: { ...labels.tensors.tag!, type: 'f32' } } },
  ],
])('weights that are %s are refused', (_, bytes, described) => {
  expect(() => createReader(bytes, described)).toThrow(RangeError);
});
