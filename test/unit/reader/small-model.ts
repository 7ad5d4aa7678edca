import type { Labels } from '../../../shared/reader/network/model.ts';

/** Labels and weights of a network too small to know English: all its numbers seem random and are the same each time. */
export const smallModel = (): { readonly labels: Labels; readonly weights: Uint8Array } => {
  const sizes = { input: 16, hidden: 16, layers: 2, arc: 16, relation: 16 };
  const tags = ['NOUN|NN', 'VERB|VBD', 'PUNCT|.', 'PROPN|NNP', 'NUM|CD'];
  const relations = ['nsubj', 'root', 'obj', 'punct', 'nmod', 'ccomp'];
  const lists = {
    words: 'the\n,\n.\nsank\nboats',
    prefixes: 'the\nboa\nsan',
    suffixes: 'ats\nank',
    endings: 'ts\nhe',
    shapes: 'xxx\nXxxx\nd',
  };
  const tables = Object.entries({ word: 5, prefix: 3, suffix: 2, ending: 2, shape: 3 });
  const gates = 4 * sizes.hidden;
  const both = 2 * sizes.hidden;
  const matrices: readonly (readonly [name: string, rows: number, columns: number, bias: boolean])[] = [
    ...tables.map(([name, rows]) => [name, rows + 1, sizes.input, false] as const),
    ...[sizes.input, both].flatMap((width, layer) =>
      ['forward', 'backward'].map((name) => [`lstm${layer}.${name}`, gates, width + sizes.hidden, true] as const),
    ),
    ['tag', tags.length, both, true],
    ['arc.dependent', sizes.arc, both, true],
    ['arc.head', sizes.arc, both, true],
    ['arc.query', sizes.arc, sizes.arc, true],
    ['arc.key', sizes.arc, sizes.arc, true],
    ['rel.dependent', sizes.relation, both, true],
    ['rel.head', sizes.relation, both, false],
    ['rel.out', relations.length, sizes.relation, true],
  ];

  let state = 1;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
  const tensors: Record<string, { type: string; shape: readonly number[]; offset: number }> = {};
  const parts: Uint8Array[] = [];
  let offset = 0;
  const add = (name: string, type: 'i8' | 'f32', shape: readonly number[], scale: number): void => {
    const values = Array.from({ length: shape.reduce((a, b) => a * b) }, () => random() * scale);
    const bytes =
      type === 'i8' ? new Uint8Array(Int8Array.from(values).buffer) : new Uint8Array(Float32Array.from(values).buffer);
    const padded = new Uint8Array(Math.ceil(bytes.length / 16) * 16);
    padded.set(bytes);
    tensors[name] = { type, shape, offset };
    parts.push(padded);
    offset += padded.length;
  };
  const isTable = new Set(tables.map(([name]) => name));
  for (const [name, rows, columns, bias] of matrices) {
    add(name, 'i8', [rows, columns], 127);
    add(`${name}.scale`, 'f32', [rows], isTable.has(name) ? 0.02 : 0.01 / 2048);
    if (bias) add(`${name}.bias`, 'f32', [rows], 0.5);
  }
  add('arc.root', 'f32', [sizes.arc], 1);
  add('rel.root', 'f32', [sizes.relation], 1);
  const weights = new Uint8Array(offset);
  let at = 0;
  for (const part of parts) {
    weights.set(part, at);
    at += part.length;
  }
  return { labels: { version: 1, sizes, ...lists, tags, relations, tensors }, weights };
};
