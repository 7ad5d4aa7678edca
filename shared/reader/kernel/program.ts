import {
  add,
  addFloats,
  addIntegers,
  assemble,
  type Code,
  constant,
  divideFloats,
  dotShorts,
  floor,
  functionOf,
  greatest,
  type Local,
  least,
  loadBytes,
  loadSplat,
  loadVector,
  multiply,
  multiplyFloats,
  narrow,
  repeat,
  splat,
  storeHalf,
  storeInteger,
  storeVector,
  sumLanes,
  toFloats,
  toIntegers,
  zeros,
} from './assembler.ts';

/** The weights of a pair of columns for the four rows of one vector; a block's four vectors follow one another. */
const weightsOf = (w: Local, i: number): Code => loadBytes(w.get, 8 * i);

const addProduct = (sum: Local, weights: Code, pair: Local): Code =>
  sum.set(addIntegers(sum.get, dotShorts(weights, pair.get)));

/** Two rows at a time, so that weights are loaded half as often. `width` is that of a row put out, `stride` of one read. */
const multiplyRows = functionOf({
  parameters: ['out', 'rows', 'weights', 'pairs', 'blocks', 'twos'],
  locals: {
    stride: 'i32',
    width: 'i32',
    w: 'i32',
    x: 'i32',
    y: 'i32',
    block: 'i32',
    pair: 'i32',
    xPair: 'v128',
    yPair: 'v128',
    weight: 'v128',
    x0: 'v128',
    x1: 'v128',
    x2: 'v128',
    x3: 'v128',
    y0: 'v128',
    y1: 'v128',
    y2: 'v128',
    y3: 'v128',
  },
  body: ({
    out,
    rows,
    weights,
    pairs,
    blocks,
    twos,
    stride,
    width,
    w,
    x,
    y,
    block,
    pair,
    xPair,
    yPair,
    ...vectors
  }) => {
    const { weight, x0, x1, x2, x3, y0, y1, y2, y3 } = vectors;
    const xSums = [x0, x1, x2, x3];
    const ySums = [y0, y1, y2, y3];
    return [
      stride.set(multiply(pairs.get, constant(4))),
      width.set(multiply(blocks.get, constant(64))),
      repeat(twos, [
        w.set(weights.get),
        block.set(blocks.get),
        repeat(block, [
          ...[...xSums, ...ySums].map((sum) => sum.set(zeros)),
          x.set(rows.get),
          y.set(add(rows.get, stride.get)),
          pair.set(pairs.get),
          repeat(pair, [
            xPair.set(loadSplat(x.get)),
            yPair.set(loadSplat(y.get)),
            ...xSums.flatMap((xSum, i) => [
              weight.set(weightsOf(w, i)),
              addProduct(xSum, weight.get, xPair),
              addProduct(ySums[i]!, weight.get, yPair),
            ]),
            x.advance(4),
            y.advance(4),
            w.advance(32),
          ]),
          ...xSums.map((sum, i) => storeVector(out.get, sum.get, 16 * i)),
          ...ySums.map((sum, i) => storeVector(add(out.get, width.get), sum.get, 16 * i)),
          out.advance(64),
        ]),
        out.set(add(out.get, width.get)),
        rows.set(add(rows.get, multiply(stride.get, constant(2)))),
      ]),
    ];
  },
});

const clamp = (value: Code, limit: number): Code => greatest(least(value, splat(limit)), splat(-limit));

const roundTo = (value: Code, parts: number): Code => floor(addFloats(multiplyFloats(value, splat(parts)), splat(0.5)));

const activation = (value: Code): Code => toIntegers(clamp(roundTo(value, 2048), 32_767));

/** `x·p(x²) / q(x²)`, the fourth convergent of the hyperbolic tangent's continued fraction. Leaves `x` and `square` changed. */
const tanh = (value: Code, x: Local, square: Local): Code => {
  const step = (sum: Code, next: number): Code => addFloats(multiplyFloats(sum, square.get), splat(next));
  const above = step(step(addFloats(square.get, splat(378)), 17_325), 135_135);
  const below = step(step(addFloats(multiplyFloats(splat(28), square.get), splat(3150)), 62_370), 135_135);
  return [
    ...x.set(clamp(value, 4.97)),
    ...square.set(multiplyFloats(x.get, x.get)),
    ...clamp(divideFloats(multiplyFloats(x.get, above), below), 1),
  ];
};

const sigmoid = (value: Code, x: Local, square: Local): Code =>
  addFloats(multiplyFloats(splat(0.5), tanh(multiplyFloats(splat(0.5), value), x, square)), splat(0.5));

/** Four gates of `hidden` rows each: input, forget, candidate, output. `back` steps to the row of the token before. */
const recur = (hidden: number) =>
  functionOf({
    parameters: ['before', 'step', 'gates', 'gatesStep', 'weights', 'scale', 'bias', 'cell', 'tokens'],
    locals: {
      w: 'i32',
      x: 'i32',
      z: 'i32',
      s: 'i32',
      b: 'i32',
      c: 'i32',
      h: 'i32',
      count: 'i32',
      pair: 'i32',
      xPair: 'v128',
      z0: 'v128',
      z1: 'v128',
      z2: 'v128',
      z3: 'v128',
      forget: 'v128',
      value: 'v128',
      square: 'v128',
    },
    body: ({ before, step, gates, gatesStep, weights, scale, bias, cell, tokens, w, x, z, s, b, c, h, ...others }) => {
      const { count, pair, xPair, z0, z1, z2, z3, forget, value, square } = others;
      const sums = [z0, z1, z2, z3];
      /** The four values of a gate at the place in hand. */
      const gate = (i: number): Code => {
        const offset = 4 * hidden * i;
        return addFloats(
          multiplyFloats(toFloats(loadVector(z.get, offset)), loadVector(s.get, offset)),
          loadVector(b.get, offset),
        );
      };
      const gateOf = (i: number): Code => sigmoid(gate(i), value, square);
      return [
        repeat(tokens, [
          w.set(weights.get),
          z.set(gates.get),
          count.set(constant(hidden / 4)),
          repeat(count, [
            ...sums.map((sum, i) => sum.set(loadVector(z.get, 16 * i))),
            x.set(before.get),
            pair.set(constant(hidden / 2)),
            repeat(pair, [
              xPair.set(loadSplat(x.get)),
              ...sums.map((sum, i) => addProduct(sum, weightsOf(w, i), xPair)),
              x.advance(4),
              w.advance(32),
            ]),
            ...sums.map((sum, i) => storeVector(z.get, sum.get, 16 * i)),
            z.advance(64),
          ]),
          before.set(add(before.get, step.get)),
          z.set(gates.get),
          s.set(scale.get),
          b.set(bias.get),
          c.set(cell.get),
          h.set(before.get),
          count.set(constant(hidden / 4)),
          repeat(count, [
            forget.set(multiplyFloats(gateOf(1), loadVector(c.get))),
            forget.set(addFloats(forget.get, multiplyFloats(gateOf(0), tanh(gate(2), value, square)))),
            storeVector(c.get, forget.get),
            storeHalf(h.get, narrow(activation(multiplyFloats(gateOf(3), tanh(forget.get, value, square))), zeros)),
            z.advance(16),
            s.advance(16),
            b.advance(16),
            c.advance(16),
            h.advance(8),
          ]),
          gates.set(add(gates.get, gatesStep.get)),
        ]),
      ];
    },
  });

const scaleRows = functionOf({
  parameters: ['rows', 'scale', 'bias', 'fours', 'tokens'],
  locals: { s: 'i32', b: 'i32', count: 'i32' },
  body: ({ rows, scale, bias, fours, tokens, s, b, count }) => [
    repeat(tokens, [
      s.set(scale.get),
      b.set(bias.get),
      count.set(fours.get),
      repeat(count, [
        storeVector(
          rows.get,
          addFloats(multiplyFloats(toFloats(loadVector(rows.get)), loadVector(s.get)), loadVector(b.get)),
        ),
        rows.advance(16),
        s.advance(16),
        b.advance(16),
      ]),
    ]),
  ],
});

/** Four floats at a time to short integers. */
const toShorts = (convert: (floats: Code) => Code) =>
  functionOf({
    parameters: ['out', 'floats', 'fours'],
    locals: {},
    body: ({ out, floats, fours }) => [
      repeat(fours, [
        storeHalf(out.get, narrow(convert(loadVector(floats.get)), zeros)),
        floats.advance(16),
        out.advance(8),
      ]),
    ],
  });

const activate = toShorts((floats) => activation(greatest(floats, splat(0))));
const project = toShorts((floats) => toIntegers(clamp(roundTo(floats, 256), 4095)));

const activateSum = functionOf({
  parameters: ['out', 'a', 'b', 'fours'],
  locals: {},
  body: ({ out, a, b, fours }) => [
    repeat(fours, [
      storeHalf(
        out.get,
        narrow(activation(greatest(addFloats(loadVector(a.get), loadVector(b.get)), splat(0))), zeros),
      ),
      a.advance(16),
      b.advance(16),
      out.advance(8),
    ]),
  ],
});

const score = functionOf({
  parameters: ['out', 'dependents', 'heads', 'eighths', 'dependentCount', 'headCount'],
  locals: { d: 'i32', h: 'i32', head: 'i32', count: 'i32', sum: 'v128' },
  body: ({ out, dependents, heads, eighths, dependentCount, headCount, d, h, head, count, sum }) => [
    repeat(dependentCount, [
      h.set(heads.get),
      head.set(headCount.get),
      repeat(head, [
        d.set(dependents.get),
        sum.set(zeros),
        count.set(eighths.get),
        repeat(count, [
          sum.set(addIntegers(sum.get, dotShorts(loadVector(d.get), loadVector(h.get)))),
          d.advance(16),
          h.advance(16),
        ]),
        storeInteger(out.get, sumLanes(sum)),
        out.advance(4),
      ]),
      dependents.set(d.get),
    ]),
  ],
});

/** The functions that the module exports; all parameters are integers. */
export type Program = Readonly<
  Record<
    'multiplyRows' | 'recur' | 'scaleRows' | 'activate' | 'activateSum' | 'project' | 'score',
    (...parameters: number[]) => void
  >
>;

/** The kernel as a WebAssembly module with SIMD instructions, for layers of `hidden` units, a multiple of 4. */
export const kernelProgram = (hidden: number): Uint8Array<ArrayBuffer> =>
  assemble({ multiplyRows, recur: recur(hidden), scaleRows, activate, activateSum, project, score });
