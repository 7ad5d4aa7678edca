import type { Kernel } from '../kernel/kernel.ts';
import { longestPiece } from '../pieces.ts';
import { denseOf } from './dense.ts';
import type { MemoryPlan } from './memory.ts';
import { bestTree } from './spanning-tree.ts';

/**
 * Scores each encoded token as the head of each other and of itself as a dependent, and finds the best tree. With a
 * kernel it writes the heads of `count` tokens to `heads`, 1-based, 0 for the root.
 */
export const planArcs = (memory: MemoryPlan, encoded: number, width: number) => {
  const floats = memory.rows(4 * width);
  const shorts = memory.rows(2 * width);
  const sideOf = (name: string, projection: string) => ({
    part: memory.matrix(name),
    projection: memory.matrix(projection),
    rows: memory.rows(2 * width),
  });
  const dependents = sideOf('arc.dependent', 'arc.query');
  const heads = sideOf('arc.head', 'arc.key');
  // The row before the first token's is the root.
  const root = heads.rows - 2 * width;
  const rootFloats = memory.floats('arc.root');
  const scoreCount = longestPiece * (longestPiece + 1);
  const scores = memory.space(4 * scoreCount);
  const table = { dependents: dependents.rows, heads: root, scores, width };

  return (kernel: Kernel, found: Int32Array) => {
    kernel.project(root, rootFloats, width);
    const values = new Int32Array(kernel.memory, scores, scoreCount);
    const dense = denseOf(kernel);
    const project = ({ part, projection, rows }: typeof heads, count: number): void => {
      dense(floats, encoded, part, count);
      kernel.activate(shorts, floats, width * count);
      dense(floats, shorts, projection, count);
      kernel.project(rows, floats, width * count);
    };
    return (count: number): void => {
      project(dependents, count);
      project(heads, count);
      kernel.score(table, count);
      bestTree(values, count, found);
    };
  };
};
