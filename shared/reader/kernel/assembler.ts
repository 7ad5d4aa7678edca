/** Bytes of WebAssembly code that leave one value, or none, on the stack. */
export type Code = readonly number[];

/** A parameter or local of the function being written. */
export interface Local {
  readonly get: Code;
  readonly set: (value: Code) => Code;
  /** Moves a 32-bit integer on by a constant. */
  readonly advance: (by: number) => Code;
}

export type ValueType = 'i32' | 'f32' | 'v128';

/** A function's bytes, as {@link functionOf} makes them. */
export interface FunctionCode {
  readonly parameters: number;
  readonly bytes: readonly number[];
}

const typeBytes: Readonly<Record<ValueType, number>> = { i32: 0x7f, f32: 0x7d, v128: 0x7b };

const unsigned = (value: number): number[] =>
  value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(Math.floor(value / 0x80))];

const signed = (value: number): number[] =>
  value >= -64 && value < 64 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];

const sized = (content: readonly number[]): number[] => [...unsigned(content.length), ...content];
const list = (items: readonly (readonly number[])[]): number[] => [...unsigned(items.length), ...items.flat()];
const name = (text: string): number[] => sized([...text].map((letter) => letter.charCodeAt(0)));
const section = (id: number, items: readonly (readonly number[])[]): number[] => [id, ...sized(list(items))];

/**
 * A WebAssembly module that exports the given functions, without results, and takes its memory as import `m` `m`.
 *
 * @example new WebAssembly.Module(assemble({ nothing: { parameters: [], locals: {}, body: () => [] } }))
 */
export const assemble = (functions: Readonly<Record<string, FunctionCode>>): Uint8Array<ArrayBuffer> => {
  const sources = Object.entries(functions);
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(
      1,
      sources.map(([, { parameters }]) => [0x60, ...list(new Array(parameters).fill([typeBytes.i32])), 0]),
    ),
    ...section(2, [[...name('m'), ...name('m'), 0x02, 0x00, 0x01]]),
    ...section(
      3,
      sources.map((_, i) => unsigned(i)),
    ),
    ...section(
      7,
      sources.map(([exported], i) => [...name(exported), 0x00, ...unsigned(i)]),
    ),
    ...section(
      10,
      sources.map(([, { bytes }]) => sized(bytes)),
    ),
  ]);
};

/**
 * A function without result, written as code on its parameters, which are 32-bit integers, and its locals.
 *
 * @example functionOf({ parameters: ['to'], locals: {}, body: ({ to }) => [storeInteger(to.get, constant(1))] })
 */
export const functionOf = <P extends string, L extends string>(source: {
  readonly parameters: readonly P[];
  readonly locals: Readonly<Record<L, ValueType>>;
  readonly body: (local: Readonly<Record<P | L, Local>>) => readonly Code[];
}): FunctionCode => {
  const names = [...source.parameters, ...(Object.keys(source.locals) as L[])];
  const local = Object.fromEntries(names.map((name, i) => [name, localAt(i)])) as Record<P | L, Local>;
  const types = Object.values<ValueType>(source.locals).map((type) => [1, typeBytes[type]]);
  return { parameters: source.parameters.length, bytes: [...list(types), ...source.body(local).flat(), 0x0b] };
};

const localAt = (index: number): Local => {
  const get = [0x20, ...unsigned(index)];
  const set = (value: Code): Code => [...value, 0x21, ...unsigned(index)];
  return { get, set, advance: (by) => set(add(get, constant(by))) };
};

const simd = (code: number): number[] => [0xfd, ...unsigned(code)];
const unary =
  (...code: number[]) =>
  (value: Code): Code => [...value, ...code];
const binary =
  (...code: number[]) =>
  (a: Code, b: Code): Code => [...a, ...b, ...code];
const load =
  (...code: number[]) =>
  (address: Code, offset = 0): Code => [...address, ...code, 0, ...unsigned(offset)];
const store =
  (...code: number[]) =>
  (address: Code, value: Code, offset = 0): Code => [...address, ...value, ...code, 0, ...unsigned(offset)];

/** Integers. */
export const constant = (value: number): Code => [0x41, ...signed(value)];
export const add = binary(0x6a);
export const multiply = binary(0x6c);
export const storeInteger = store(0x36);

/** Vectors of four integers, and of eight short ones. */
export const zeros: Code = [...simd(12), ...new Array<number>(16).fill(0)];
export const loadVector = load(...simd(0));
/** Eight bytes, each made a short integer with its sign. */
export const loadBytes = load(...simd(1));
/** Four bytes of memory in each quarter. */
export const loadSplat = load(...simd(9));
export const storeVector = store(...simd(11));
/** The lower half. */
export const storeHalf = (address: Code, value: Code, offset = 0): Code => [
  ...address,
  ...value,
  ...simd(91),
  0,
  ...unsigned(offset),
  0,
];
export const addIntegers = binary(...simd(174));
/** Products of eight short integers with their sign, neighbours summed to four integers. */
export const dotShorts = binary(...simd(186));
/** Eight short integers from the four of each, at most ±32,767. */
export const narrow = binary(...simd(133));
export const sumLanes = (value: Local): Code =>
  [0, 1, 2, 3].map((lane): Code => [...value.get, ...simd(27), lane]).reduce(add);

/** Vectors of four 32-bit floats; each operation is rounded on its own. */
export const splat = (value: number): Code => [0x43, ...new Uint8Array(new Float32Array([value]).buffer), ...simd(19)];
export const toFloats = unary(...simd(250));
export const toIntegers = unary(...simd(248));
export const floor = unary(...simd(104));
export const addFloats = binary(...simd(228));
export const multiplyFloats = binary(...simd(230));
export const divideFloats = binary(...simd(231));
export const least = binary(...simd(234));
export const greatest = binary(...simd(235));

/** Runs `body` as often as the local says, which must be once at least, and leaves it 0. */
export const repeat = (count: Local, body: readonly Code[]): Code => [
  0x03,
  0x40,
  ...body.flat(),
  ...count.advance(-1),
  ...count.get,
  0x0d,
  0x00,
  0x0b,
];
