import { blockRows, type Kernel, type Matrix } from './kernel.ts';

/** A kernel in plain JavaScript over `bytes` of memory of its own, some ten times slower than the one with vectors. */
export const plainKernel = (bytes: number, hidden: number): Kernel => {
  const memory = new ArrayBuffer(Math.ceil(bytes / 16) * 16);
  const byteWeights = new Int8Array(memory);
  const shorts = new Int16Array(memory);
  const integers = new Int32Array(memory);
  const floats = new Float32Array(memory);
  const { fround } = Math;

  /** A row of the matrix, at byte offset `weights` within its block, times the short integers at `row`. */
  const product = (weights: number, row: number, pairs: number): number => {
    let sum = 0;
    for (let pair = 0; pair < pairs; pair++) {
      const at = weights + 2 * blockRows * pair;
      sum += byteWeights[at]! * shorts[row + 2 * pair]! + byteWeights[at + 1]! * shorts[row + 2 * pair + 1]!;
    }
    return sum;
  };

  const rowOf = ({ weights, pairs }: Matrix, row: number): number =>
    weights + 2 * blockRows * pairs * Math.floor(row / blockRows) + 2 * (row % blockRows);

  const activation = (value: number): number => clamp(Math.floor(fround(fround(value * 2048) + 0.5)), 32_767);

  return {
    memory,
    multiply: (out, rows, matrix, tokens) => {
      const width = blockRows * matrix.blocks;
      for (let token = 0; token < tokens; token++)
        for (let row = 0; row < width; row++)
          integers[(out >> 2) + width * token + row] = product(
            rowOf(matrix, row),
            (rows >> 1) + 2 * matrix.pairs * token,
            matrix.pairs,
          );
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
      const { pairs, scale, bias } = recurrent;
      const width = 4 * hidden;
      const step = backward ? -1 : 1;
      for (let i = 0; i < tokens; i++) {
        const token = backward ? tokens - 1 - i : i;
        const before = (output + outputWidth * (token - step)) >> 1;
        const now = (output + outputWidth * token) >> 1;
        const z = (gates >> 2) + width * token;
        for (let row = 0; row < width; row++) integers[z + row]! += product(rowOf(recurrent, row), before, pairs);
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
      for (let i = 0; i < count; i++) shorts[(out >> 1) + i] = activation(Math.max(floats[(from >> 2) + i]!, 0));
    },
    activateSum: (out, a, b, count) => {
      for (let i = 0; i < count; i++)
        shorts[(out >> 1) + i] = activation(Math.max(fround(floats[(a >> 2) + i]! + floats[(b >> 2) + i]!), 0));
    },
    project: (out, from, count) => {
      for (let i = 0; i < count; i++)
        shorts[(out >> 1) + i] = clamp(Math.floor(fround(fround(floats[(from >> 2) + i]! * 256) + 0.5)), 4095);
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

const clamp = (value: number, limit: number): number => Math.max(Math.min(value, limit), -limit);

const longest = Math.fround(4.97);

const tanh = (value: number): number => {
  const { fround } = Math;
  const x = clamp(value, longest);
  const square = fround(x * x);
  const above = fround(fround(fround(fround(fround(square + 378) * square) + 17_325) * square) + 135_135);
  const below = fround(fround(fround(fround(fround(fround(28 * square) + 3150) * square) + 62_370) * square) + 135_135);
  return clamp(fround(fround(x * above) / below), 1);
};

const sigmoid = (value: number): number => Math.fround(Math.fround(0.5 * tanh(Math.fround(0.5 * value))) + 0.5);
