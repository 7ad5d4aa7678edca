import { add, assemble, constant, functionOf, repeat, storeInteger } from '../../../shared/reader/kernel/assembler.ts';
import type { Direction, Kernel, Matrix } from '../../../shared/reader/kernel/kernel.ts';
import { plainKernel } from '../../../shared/reader/kernel/plain-kernel.ts';
import { kernelProgram } from '../../../shared/reader/kernel/program.ts';
import { wasmKernel } from '../../../shared/reader/kernel/wasm-kernel.ts';
import { webAssembly } from '../../../shared/reader/kernel/web-assembly.ts';

const hidden = 16;
const memoryBytes = 65_536;

/** Numbers that seem random and are the same in each run. */
const randomNumbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Both kernels with the same random memory: any bytes as weights and shorts, floats of about ±4 in the upper half. */
const filledKernels = (seed: number): readonly [wasm: Kernel, plain: Kernel] => {
  const kernels = [wasmKernel(memoryBytes, hidden), plainKernel(memoryBytes, hidden)] as const;
  const random = randomNumbers(seed);
  const bytes = Int8Array.from({ length: memoryBytes / 2 }, () => Math.floor(random() * 255) - 127);
  const floats = Float32Array.from({ length: memoryBytes / 8 }, () => (random() - 0.5) * 8 * random());
  for (const { memory } of kernels) {
    new Int8Array(memory).set(bytes);
    new Float32Array(memory, memoryBytes / 2).set(floats);
  }
  return kernels;
};

const floatsAt = memoryBytes / 2;
const out = 16_384;
const scale = floatsAt;
const matrix: Matrix = { weights: 0, scale, bias: floatsAt + 4096, pairs: 24, blocks: 3 };

describe.each([1, 2, 3, 4, 5])('both kernels leave the same memory, seed %d', (seed) => {
  const direction = (backward: boolean): Direction => ({
    recurrent: { ...matrix, pairs: hidden / 2, blocks: hidden / 4 },
    gates: out + 4096,
    output: out + 256,
    outputWidth: 64,
    cell: floatsAt + 8192,
    backward,
  });
  test.each<[string, (kernel: Kernel) => void]>([
    ['multiply', (kernel) => kernel.multiply(out, 4096, matrix, 4)],
    ['scale', (kernel) => kernel.scale(out, matrix, 5)],
    ['recur forward', (kernel) => kernel.recur(direction(false), 7)],
    ['recur backward', (kernel) => kernel.recur(direction(true), 7)],
    ['activate', (kernel) => kernel.activate(out, floatsAt, 400)],
    ['activateSum', (kernel) => kernel.activateSum(out, floatsAt, floatsAt + 1600, 400)],
    ['project', (kernel) => kernel.project(out, floatsAt, 400)],
    ['score', (kernel) => kernel.score({ dependents: 0, heads: 2048, scores: out, width: 32 }, 9)],
  ])('%s', (_, run) => {
    const [wasm, plain] = filledKernels(seed);
    const before = new Uint8Array(wasm.memory.slice(0));
    run(wasm);
    run(plain);
    const after = new Uint8Array(wasm.memory);
    expect(Buffer.compare(after, before)).not.toBe(0);
    expect(Buffer.compare(after, new Uint8Array(plain.memory))).toBe(0);
  });
});

describe.each([
  ['WebAssembly', wasmKernel],
  ['plain', plainKernel],
])('%s', (_, makeKernel) => {
  const kernel = makeKernel(memoryBytes, hidden);
  const shorts = new Int16Array(kernel.memory);
  const integers = new Int32Array(kernel.memory);
  const floats = new Float32Array(kernel.memory);

  test('multiplies each row of the matrix with each row of tokens', () => {
    const small: Matrix = { weights: 0, scale: 0, bias: 0, pairs: 1, blocks: 1 };
    new Int8Array(kernel.memory, 0, 32).set(Array.from({ length: 32 }, (_, i) => i));
    shorts.set([1, 0, 0, 1, 2, -1], 128);
    kernel.multiply(out, 256, small, 3);
    // Row r of the matrix is (2r, 2r + 1).
    const rows = [0, 1, 2].map((token) => [...integers.subarray(out / 4 + 16 * token, out / 4 + 16 * token + 3)]);
    expect(rows).toEqual([
      [0, 2, 4],
      [1, 3, 5],
      [-1, 1, 3],
    ]);
  });

  test('rounds to parts of 1/2048 and 1/256, halves up, within bounds', () => {
    floats.set([0.25, -1, 0.5 / 2048, 20, -0.5 / 256, -2.25, 16, -17], floatsAt / 4);
    kernel.activate(out, floatsAt, 8);
    expect([...shorts.subarray(out / 2, out / 2 + 8)]).toEqual([512, 0, 1, 32_767, 0, 0, 32_767, 0]);
    kernel.project(out, floatsAt, 8);
    expect([...shorts.subarray(out / 2, out / 2 + 8)]).toEqual([64, -256, 0, 4095, 0, -576, 4095, -4095]);
  });

  test('a unit remembers what its gates let in and puts out the hyperbolic tangent of it', () => {
    const one: Direction = {
      recurrent: { weights: 0, scale: 512, bias: 1024, pairs: hidden / 2, blocks: hidden / 4 },
      gates: 8192,
      output: 12_288,
      outputWidth: 64,
      cell: 10_240,
      backward: false,
    };
    new Uint8Array(kernel.memory).fill(0);
    floats.fill(1, 128, 192);
    // Gates open wide, candidate 1: the cell counts up by tanh 1.
    integers.set(
      [0, 1].flatMap(() => [...row(10), ...row(10), ...row(1), ...row(10)]),
      8192 / 4,
    );
    kernel.recur(one, 2);
    const [first, second] = [shorts[12_288 / 2]! / 2048, shorts[12_288 / 2 + 32]! / 2048];
    expect(first).toBeCloseTo(Math.tanh(Math.tanh(1)), 2);
    expect(second).toBeCloseTo(Math.tanh(2 * Math.tanh(1)), 2);
  });
});

const row = (value: number): number[] => new Array(hidden).fill(value);

test('the module is valid and some 2 KB', () => {
  const program = kernelProgram(96);
  expect(webAssembly!.validate(program)).toBe(true);
  expect(program.length).toBeLessThan(4096);
});

test('the assembler writes loops and numbers of any size', () => {
  const sum = functionOf({
    parameters: ['at', 'count', 'by'],
    locals: { total: 'i32' },
    body: ({ at, count, by, total }) => [
      repeat(count, [total.set(add(total.get, by.get)), total.advance(-70_000)]),
      storeInteger(at.get, add(total.get, constant(300))),
    ],
  });
  const memory = new webAssembly!.Memory({ initial: 1 });
  const { exports } = new webAssembly!.Instance(new webAssembly!.Module(assemble({ sum })), { m: { m: memory } });
  exports.sum?.(8, 3, 100_000);
  expect(new Int32Array(memory.buffer)[2]).toBe(3 * (100_000 - 70_000) + 300);
});
