import type { Kernel } from './kernel.ts';
import { kernelProgram, type Program } from './program.ts';
import { webAssembly } from './web-assembly.ts';

/**
 * A kernel in WebAssembly with SIMD instructions over `bytes` of memory of its own, for layers of `hidden` units.
 * Throws where the platform has no such thing; {@link plainKernel} gives the same results anywhere.
 */
export const wasmKernel = (bytes: number, hidden: number): Kernel => {
  if (!webAssembly) throw new Error('no WebAssembly here');
  const memory = new webAssembly.Memory({ initial: Math.ceil(bytes / 65_536) });
  const module = new webAssembly.Module(kernelProgram(hidden));
  const program = new webAssembly.Instance(module, { m: { m: memory } }).exports as Program;
  return {
    memory: memory.buffer,
    multiply: (out, rows, { weights, pairs, blocks }, tokens) =>
      program.multiplyRows(out, rows, weights, pairs, blocks, (tokens + 1) >> 1),
    scale: (rows, { scale, bias, blocks }, tokens) => program.scaleRows(rows, scale, bias, 4 * blocks, tokens),
    recur: ({ recurrent: { weights, scale, bias, blocks }, gates, output, outputWidth, cell, backward }, tokens) => {
      const gatesWidth = 64 * blocks;
      const [first, step] = backward ? [tokens - 1, -1] : [0, 1];
      program.recur(
        output + outputWidth * (first - step),
        outputWidth * step,
        gates + gatesWidth * first,
        gatesWidth * step,
        weights,
        scale,
        bias,
        cell,
        tokens,
      );
    },
    activate: (out, floats, count) => program.activate(out, floats, count >> 2),
    activateSum: (out, a, b, count) => program.activateSum(out, a, b, count >> 2),
    project: (out, floats, count) => program.project(out, floats, count >> 2),
    score: ({ dependents, heads, scores, width }, count) =>
      program.score(scores, dependents, heads, width >> 3, count, count + 1),
  };
};
