import { blockRows, type Kernel } from '../kernel/kernel.ts';
import { denseOf } from './dense.ts';
import { highest } from './highest.ts';
import type { MemoryPlan } from './memory.ts';

export interface RelationSizes {
  readonly width: number;
  readonly relationCount: number;
  /** Which relation is that of the root and of no other token. */
  readonly rootRelation: number;
}

/** Chooses the relation of each encoded token to its head. With a kernel it writes those of `count` tokens to `relations`. */
export const planRelations = (
  memory: MemoryPlan,
  encoded: number,
  { width, relationCount, rootRelation }: RelationSizes,
) => {
  const dependentMatrix = memory.matrix('rel.dependent');
  const headMatrix = memory.matrix('rel.head');
  const dependents = memory.rows(4 * width);
  const heads = memory.rows(4 * width);
  const root = memory.floats('rel.root');
  const joined = memory.rows(2 * width);
  const outMatrix = memory.matrix('rel.out');
  const outWidth = blockRows * outMatrix.blocks;
  const out = memory.rows(4 * outWidth);

  return (kernel: Kernel, headOf: Int32Array, relations: Int32Array) => {
    const floats = new Float32Array(kernel.memory);
    const dense = denseOf(kernel);
    return (count: number): void => {
      dense(dependents, encoded, dependentMatrix, count);
      dense(heads, encoded, headMatrix, count);
      for (let token = 0; token < count; token++) {
        const head = headOf[token]! === 0 ? root : heads + 4 * width * (headOf[token]! - 1);
        kernel.activateSum(joined + 2 * width * token, dependents + 4 * width * token, head, width);
      }
      dense(out, joined, outMatrix, count);
      for (let token = 0; token < count; token++)
        relations[token] =
          headOf[token] === 0
            ? rootRelation
            : highest(floats, (out >> 2) + outWidth * token, relationCount, rootRelation);
    };
  };
};
