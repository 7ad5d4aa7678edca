import { blockRows, type Matrix } from '../kernel/kernel.ts';
import { longestPiece } from '../pieces.ts';
import type { Tensors } from './model.ts';

/** Gives out places, as byte offsets, in a memory that is not there yet, and remembers what must be written to them. */
export interface MemoryPlan {
  readonly space: (bytes: number) => number;
  /** A row of so many bytes for each token, with one before the first and two behind the last. Gives the first token's. */
  readonly rows: (width: number) => number;
  /** A tensor of floats. */
  readonly floats: (name: string) => number;
  /** A matrix with its scales and, where it has them, biases. */
  readonly matrix: (name: string) => Matrix;
  /** One matrix for the input of a layer and for what it put out before, which are multiplied at different times. */
  readonly recurrentMatrix: (
    name: string,
    inputLength: number,
  ) => { readonly input: Matrix; readonly recurrent: Matrix };
  /** How many bytes were given out. */
  readonly size: () => number;
  /** Writes the weights to the memory that was made. */
  readonly fill: (memory: ArrayBuffer) => void;
}

/** A plan for the weights in `tensors`; it throws a `RangeError` where one is asked for that is not there. */
export const planMemory = (tensors: Tensors): MemoryPlan => {
  let size = 0;
  const writes: ((memory: ArrayBuffer) => void)[] = [];

  const space = (bytes: number): number => {
    const at = size;
    size += Math.ceil(bytes / 16) * 16;
    return at;
  };

  /** Floats of the file, filled up with zeros to a length. */
  const floatsAt = (values: Float32Array | undefined, length: number): number => {
    const at = space(4 * length);
    if (values) writes.push((memory) => new Float32Array(memory, at).set(values));
    return at;
  };

  /** Some columns of a matrix in the order of {@link Matrix}. */
  const packed = (values: Int8Array, rowLength: number, columns: readonly [from: number, to: number]): number => {
    const width = columns[1] - columns[0];
    const rowCount = values.length / rowLength;
    const at = space(Math.ceil(rowCount / blockRows) * blockRows * width);
    writes.push((memory) => {
      const out = new Int8Array(memory, at);
      for (let row = 0; row < rowCount; row++) {
        const block = width * (row - (row % blockRows)) + 2 * (row % blockRows);
        const from = rowLength * row + columns[0];
        for (let column = 0; column < width; column += 2) {
          out[block + blockRows * column] = values[from + column]!;
          out[block + blockRows * column + 1] = values[from + column + 1]!;
        }
      }
    });
    return at;
  };

  const scalesOf = (name: string, rowCount: number) => {
    const blocks = Math.ceil(rowCount / blockRows);
    const bias = tensors.has(`${name}.bias`) ? tensors.floats(`${name}.bias`) : undefined;
    return {
      scale: floatsAt(tensors.floats(`${name}.scale`), blockRows * blocks),
      bias: floatsAt(bias, blockRows * blocks),
      blocks,
    };
  };

  return {
    space,
    rows: (width) => space((longestPiece + 3) * width) + width,
    floats: (name) => {
      const values = tensors.floats(name);
      return floatsAt(values, values.length);
    },
    matrix: (name) => {
      const values = tensors.bytes(name);
      const [rowCount, rowLength] = tensors.shape(name);
      return {
        weights: packed(values, rowLength, [0, rowLength]),
        pairs: rowLength / 2,
        ...scalesOf(name, rowCount),
      };
    },
    recurrentMatrix: (name, inputLength) => {
      const values = tensors.bytes(name);
      const [rowCount, rowLength] = tensors.shape(name);
      const scales = scalesOf(name, rowCount);
      const part = (from: number, to: number): Matrix => ({
        weights: packed(values, rowLength, [from, to]),
        pairs: (to - from) / 2,
        ...scales,
      });
      return { input: part(0, inputLength), recurrent: part(inputLength, rowLength) };
    },
    size: () => size,
    fill: (memory) => {
      for (const write of writes) write(memory);
    },
  };
};
