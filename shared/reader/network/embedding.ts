import { type Features, featuresOf } from './features.ts';
import type { Labels, Tensors } from './model.ts';

const { floor, fround, max, min } = Math;

/** The network's input for each form: the sum of the rows that its features have in their tables. */
export interface Embedding {
  /** Writes a form's input, `size` short integers, to `out` from `at` on. What it wrote for a form is remembered. */
  readonly write: (form: string, out: Int16Array, at: number) => void;
  /** Whether a word in lower case has a row of its own. */
  readonly knows: (lower: string) => boolean;
}

export const embeddingOf = (labels: Labels, tensors: Tensors): Embedding => {
  const { input: size } = labels.sizes;
  const table = (name: keyof Features, entries: string) => ({
    name,
    rows: rowsOf(entries),
    values: tensors.bytes(name),
    scales: tensors.floats(`${name}.scale`),
  });
  const words = table('word', labels.words);
  const tables = [
    words,
    table('prefix', labels.prefixes),
    table('suffix', labels.suffixes),
    table('ending', labels.endings),
    table('shape', labels.shapes),
  ];
  const sum = new Float32Array(size);

  const embed = (form: string, out: Int16Array, at: number): void => {
    const features = featuresOf(form);
    sum.fill(0);
    for (const { name, rows, values, scales } of tables) {
      const row = rows.get(features[name]) ?? 0;
      const scale = scales[row]!;
      for (let i = 0; i < size; i++) sum[i] = sum[i]! + fround(scale * values[size * row + i]!);
    }
    for (let i = 0; i < size; i++) out[at + i] = activation(sum[i]!);
  };

  const remembered = new Map<string, number>();
  const memory = new Int16Array(rememberedForms * size);
  const write = (form: string, out: Int16Array, at: number): void => {
    if (form.length > longestRemembered) {
      embed(form, out, at);
      return;
    }
    let place = remembered.get(form);
    if (place === undefined) {
      if (remembered.size === rememberedForms) remembered.clear();
      place = remembered.size * size;
      embed(form, memory, place);
      remembered.set(form, place);
    }
    for (let i = 0; i < size; i++) out[at + i] = memory[place + i]!;
  };
  return { write, knows: (lower) => words.rows.has(lower) };
};

const rowsOf = (entries: string): ReadonlyMap<string, number> => {
  const rows = new Map<string, number>();
  for (const entry of entries.split('\n')) rows.set(entry, rows.size + 1);
  return rows;
};

/** An article has some 500 different words. */
const rememberedForms = 2048;

/** A longer form would keep the text alive that it was cut from. */
const longestRemembered = 12;

const activation = (value: number): number => max(min(floor(fround(fround(value * 2048) + 0.5)), 32_767), -32_767);
