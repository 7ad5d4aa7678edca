import type { Direction, Kernel } from '../kernel/kernel.ts';
import type { MemoryPlan } from './memory.ts';
import type { Sizes } from './model.ts';

/** Layers of recurrent units that read a sentence forwards and backwards. */
export interface Encoder {
  /** Where a row of short integers for each token's form goes. */
  readonly input: number;
  /** Where a row of short integers for each token in its sentence comes out. */
  readonly output: number;
  /** With a kernel it reads the first `count` rows. */
  readonly start: (kernel: Kernel) => (count: number) => void;
}

export const planEncoder = (memory: MemoryPlan, { input: inputLength, hidden, layers: layerCount }: Sizes): Encoder => {
  const input = memory.rows(2 * inputLength);
  const gates = memory.rows(16 * hidden);
  const width = 4 * hidden;

  const layers = Array.from({ length: layerCount }, (_, layer) => {
    const output = memory.rows(width);
    const direction = (name: string, backward: boolean) => {
      const from = layer === 0 ? inputLength : 2 * hidden;
      const { input: matrix, recurrent } = memory.recurrentMatrix(`lstm${layer}.${name}`, from);
      const run: Direction = {
        recurrent,
        gates,
        output: output + (backward ? 2 * hidden : 0),
        outputWidth: width,
        cell: memory.space(4 * hidden),
        backward,
      };
      return { matrix, run };
    };
    return { output, directions: [direction('forward', false), direction('backward', true)] };
  });

  const start = (kernel: Kernel) => {
    const shorts = new Int16Array(kernel.memory);
    const floats = new Float32Array(kernel.memory);
    return (count: number): void => {
      let from = input;
      for (const { output, directions } of layers) {
        // The row behind the last token, which is zeros before the first: a longer sentence may have been there.
        shorts.fill(0, (output + width * count) >> 1, (output + width * (count + 1)) >> 1);
        for (const { matrix, run } of directions) {
          kernel.multiply(gates, from, matrix, count);
          floats.fill(0, run.cell >> 2, (run.cell >> 2) + hidden);
          kernel.recur(run, count);
        }
        from = output;
      }
    };
  };
  return { input, output: layers.at(-1)?.output ?? input, start };
};
