import type { Kernel, Matrix } from '../kernel/kernel.ts';

/** A matrix times the short integers at `from` plus its biases, as floats at `out`: a row for each of `count` tokens. */
export const denseOf =
  (kernel: Kernel) =>
  (out: number, from: number, matrix: Matrix, count: number): void => {
    kernel.multiply(out, from, matrix, count);
    kernel.scale(out, matrix, count);
  };
