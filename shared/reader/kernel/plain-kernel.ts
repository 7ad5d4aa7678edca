import { blockRows, type Kernel, type Matrix } from './kernel.ts';

// Looked up once: in a sandbox each look-up of a global takes long.
const { floor, fround, imul, max, min } = Math;

/** A kernel in plain JavaScript over `bytes` of memory of its own, some ten times slower than the one with vectors. */
export const plainKernel = (bytes: number, hidden: number): Kernel => {
  const memory = new ArrayBuffer(Math.ceil(bytes / 16) * 16);
  const byteWeights = new Int8Array(memory);
  const shorts = new Int16Array(memory);
  const integers = new Int32Array(memory);
  const floats = new Float32Array(memory);

  /** Adds to the integers at `out` the matrix times the short integers at `row`, four of its rows at a time. */
  const addProducts = (out: number, row: number, { weights, pairs, blocks }: Matrix): void => {
    for (let first = 0; first < blockRows * blocks; first += 4) {
      const to = (out >> 2) + first;
      let [a, b, c, d] = [0, 0, 0, 0];
      let at = weights + 2 * pairs * (first & -blockRows) + 2 * (first % blockRows);
      for (let x = row >> 1; x < (row >> 1) + 2 * pairs; x += 2) {
        const left = shorts[x]!;
        const right = shorts[x + 1]!;
        a = (a + imul(byteWeights[at]!, left) + imul(byteWeights[at + 1]!, right)) | 0;
        b = (b + imul(byteWeights[at + 2]!, left) + imul(byteWeights[at + 3]!, right)) | 0;
        c = (c + imul(byteWeights[at + 4]!, left) + imul(byteWeights[at + 5]!, right)) | 0;
        d = (d + imul(byteWeights[at + 6]!, left) + imul(byteWeights[at + 7]!, right)) | 0;
        at += 2 * blockRows;
      }
      integers[to] = integers[to]! + a;
      integers[to + 1] = integers[to + 1]! + b;
      integers[to + 2] = integers[to + 2]! + c;
      integers[to + 3] = integers[to + 3]! + d;
    }
  };

  const activation = (value: number): number => clamp(floor(fround(fround(value * 2048) + 0.5)), 32_767);

  return {
    memory,
    multiply: (out, rows, matrix, tokens) => {
      const width = 4 * blockRows * matrix.blocks;
      integers.fill(0, out >> 2, (out + width * tokens) >> 2);
      for (let token = 0; token < tokens; token++)
        addProducts(out + width * token, rows + 4 * matrix.pairs * token, matrix);
    },
    scale: (rows, { scale, bias, blocks }, tokens) => {
      const width = blockRows * blocks;
      for (let token = 0; token < tokens; token++)
        for (let row = 0; row < width; row++) {
          const at = (rows >> 2) + width * token + row;
          floats[at] = fround(fround(integers[at]!) * floats[(scale >> 2) + row]!) + floats[(bias >> 2) + row]!;
        }
    },
    recur: ({ recurrent, gates, output, outputWidth, cell, backward }, tokens) => {
      const { scale, bias } = recurrent;
      const step = backward ? -1 : 1;
      for (let i = 0; i < tokens; i++) {
        const token = backward ? tokens - 1 - i : i;
        const z = (gates >> 2) + 4 * hidden * token;
        const now = (output + outputWidth * token) >> 1;
        addProducts(4 * z, output + outputWidth * (token - step), recurrent);
        const gate = (row: number): number =>
          fround(fround(fround(integers[z + row]!) * floats[(scale >> 2) + row]!) + floats[(bias >> 2) + row]!);
        for (let unit = 0; unit < hidden; unit++) {
          const kept = fround(sigmoid(gate(hidden + unit)) * floats[(cell >> 2) + unit]!);
          const added = fround(sigmoid(gate(unit)) * tanh(gate(2 * hidden + unit)));
          const remembered = fround(kept + added);
          floats[(cell >> 2) + unit] = remembered;
          shorts[now + unit] = activation(fround(sigmoid(gate(3 * hidden + unit)) * tanh(remembered)));
        }
      }
    },
    activate: (out, from, count) => {
      for (let i = 0; i < count; i++) shorts[(out >> 1) + i] = activation(max(floats[(from >> 2) + i]!, 0));
    },
    activateSum: (out, a, b, count) => {
      for (let i = 0; i < count; i++)
        shorts[(out >> 1) + i] = activation(max(fround(floats[(a >> 2) + i]! + floats[(b >> 2) + i]!), 0));
    },
    project: (out, from, count) => {
      for (let i = 0; i < count; i++)
        shorts[(out >> 1) + i] = clamp(floor(fround(fround(floats[(from >> 2) + i]! * 256) + 0.5)), 4095);
    },
    score: ({ dependents, heads, scores, width }, count) => {
      for (let dependent = 0; dependent < count; dependent++)
        for (let head = 0; head <= count; head++) {
          let sum = 0;
          for (let i = 0; i < width; i++)
            sum += shorts[(dependents >> 1) + width * dependent + i]! * shorts[(heads >> 1) + width * head + i]!;
          integers[(scores >> 2) + (count + 1) * dependent + head] = sum;
        }
    },
  };
};

const clamp = (value: number, limit: number): number => max(min(value, limit), -limit);

const longest = fround(4.97);

const tanh = (value: number): number => {
  const x = clamp(value, longest);
  const square = fround(x * x);
  const above = fround(fround(fround(fround(fround(square + 378) * square) + 17_325) * square) + 135_135);
  const below = fround(fround(fround(fround(fround(fround(28 * square) + 3150) * square) + 62_370) * square) + 135_135);
  return clamp(fround(fround(x * above) / below), 1);
};

const sigmoid = (value: number): number => fround(fround(0.5 * tanh(fround(0.5 * value))) + 0.5);
