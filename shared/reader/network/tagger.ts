import { blockRows, type Kernel } from '../kernel/kernel.ts';
import { denseOf } from './dense.ts';
import { highest } from './highest.ts';
import type { MemoryPlan } from './memory.ts';

/** Chooses one of `tagCount` tags for each encoded token. With a kernel it writes those of `count` tokens to `tags`. */
export const planTagger = (memory: MemoryPlan, encoded: number, tagCount: number) => {
  const matrix = memory.matrix('tag');
  const width = blockRows * matrix.blocks;
  const rows = memory.rows(4 * width);

  return (kernel: Kernel, tags: Int32Array) => {
    const floats = new Float32Array(kernel.memory);
    const dense = denseOf(kernel);
    return (count: number): void => {
      dense(rows, encoded, matrix, count);
      for (let token = 0; token < count; token++) tags[token] = highest(floats, (rows >> 2) + width * token, tagCount);
    };
  };
};
