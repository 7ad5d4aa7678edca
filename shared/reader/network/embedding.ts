import { type Features, featuresOf } from './features.ts';
import type { Labels, Tensors } from './model.ts';

/** Writes the network's input for a form, `size` short integers, to `out` from `at` on. */
export type Embedding = (form: string, out: Int16Array, at: number) => void;

/** Sums the rows that a form's features have in their tables. What it wrote for a form is remembered. */
export const embeddingOf = (labels: Labels, tensors: Tensors): Embedding => {
  const { input: size } = labels.sizes;
  const table = (name: keyof Features, entries: string) => ({
    name,
    rows: new Map(entries.split('\n').map((entry, i) => [entry, i + 1])),
    values: tensors.bytes(name),
    scales: tensors.floats(`${name}.scale`),
  });
  const tables = [
    table('word', labels.words),
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
      for (let i = 0; i < size; i++) sum[i] = sum[i]! + Math.fround(scale * values[size * row + i]!);
    }
    for (let i = 0; i < size; i++) out[at + i] = activation(sum[i]!);
  };

  const remembered = new Map<string, number>();
  const memory = new Int16Array(rememberedForms * size);
  return (form, out, at) => {
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
};

/** An article has some 500 different words. */
const rememberedForms = 2048;

/** A longer form would keep the text alive that it was cut from. */
const longestRemembered = 12;

const activation = (value: number): number =>
  Math.max(Math.min(Math.floor(Math.fround(Math.fround(value * 2048) + 0.5)), 32_767), -32_767);
