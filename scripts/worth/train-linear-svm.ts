import type { FeatureMatrix } from './feature-matrix.ts';

/** A linear classifier: `bias + Σ weights[column] · value` is positive for the class. */
export interface LinearModel {
  readonly weights: Float64Array;
  readonly bias: number;
}

/**
 * L2-regularised squared-hinge SVM by dual coordinate descent (Hsieh et al., ICML 2008, the method of LIBLINEAR), with a
 * cost for each row. It runs `passes` times over the rows in an order drawn from `seed`. Only + − × ÷ are used,
 * so the same input gives the same bits on every machine.
 */
export const trainLinearSvm = (
  { rows, columns, values }: FeatureMatrix,
  dimensions: number,
  examples: readonly { readonly row: number; readonly positive: boolean; readonly cost: number }[],
  { passes, seed }: { readonly passes: number; readonly seed: number },
): LinearModel => {
  const weights = new Float64Array(dimensions);
  let bias = 0;
  const alphas = new Float64Array(examples.length);
  const squares = examples.map(({ row, cost }) => {
    let sum = 1 + 1 / (2 * cost);
    for (let at = rows[row]!; at < rows[row + 1]!; at++) sum += values[at]! * values[at]!;
    return sum;
  });
  const order = examples.map((_, index) => index);
  const next = generator(seed);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, next);
    for (const index of order) {
      const { row, positive, cost } = examples[index]!;
      const sign = positive ? 1 : -1;
      let margin = bias;
      for (let at = rows[row]!; at < rows[row + 1]!; at++) margin += weights[columns[at]!]! * values[at]!;
      const old = alphas[index]!;
      const gradient = sign * margin - 1 + old / (2 * cost);
      const alpha = Math.max(old - gradient / squares[index]!, 0);
      if (alpha === old) continue;
      alphas[index] = alpha;
      const step = (alpha - old) * sign;
      bias += step;
      for (let at = rows[row]!; at < rows[row + 1]!; at++) weights[columns[at]!]! += step * values[at]!;
    }
  }
  return { weights, bias };
};

/** Fisher–Yates. */
const shuffle = (items: number[], next: () => number): void => {
  for (let last = items.length - 1; last > 0; last--) {
    const other = next() % (last + 1);
    [items[last], items[other]] = [items[other]!, items[last]!];
  }
};

/** Xorshift32 (Marsaglia). */
const generator = (seed: number): (() => number) => {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
};
