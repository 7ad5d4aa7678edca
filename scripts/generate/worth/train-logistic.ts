import type { FeatureMatrix } from './feature-matrix.ts';
import { generator, shuffle } from './shuffle.ts';

/** A sentence to learn from: its row, its class, and how much it counts. */
export interface Example {
  readonly row: number;
  readonly positive: boolean;
  readonly cost: number;
}

/** A linear classifier: `bias + Σ weights[column] · value` is positive for the class. */
export interface LinearModel {
  readonly weights: Float64Array;
  readonly bias: number;
}

/**
 * L2-regularised logistic regression by dual coordinate descent (Yu, Huang and Lin, Machine Learning 2011, the method of
 * LIBLINEAR), with a cost for each row. It runs `passes` times over the rows in an order drawn from `seed`.
 */
export const trainLogistic = (
  { rows, columns, values }: FeatureMatrix,
  dimensions: number,
  examples: readonly Example[],
  { passes, seed }: { readonly passes: number; readonly seed: number },
): LinearModel => {
  const weights = new Float64Array(dimensions);
  let bias = 0;
  // Each example's dual variable is cost · sigmoid(turn); near 0 to begin with.
  const turns = new Float64Array(examples.length).fill(-8);
  const squares = examples.map(({ row }) => {
    let sum = 1;
    for (let at = rows[row]!; at < rows[row + 1]!; at++) sum += values[at]! * values[at]!;
    return sum;
  });
  const move = (row: number, step: number): void => {
    bias += step;
    for (let at = rows[row]!; at < rows[row + 1]!; at++) weights[columns[at]!]! += step * values[at]!;
  };
  examples.forEach(({ row, positive, cost }) => {
    move(row, (positive ? cost : -cost) * sigmoid(-8));
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
      const old = cost * sigmoid(turns[index]!);
      const turn = solve(turns[index]!, cost * squares[index]!, sign * margin - squares[index]! * old);
      turns[index] = turn;
      move(row, sign * (cost * sigmoid(turn) - old));
    }
  }
  return { weights, bias };
};

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** The root of `turn + slope · sigmoid(turn) + offset`, which rises everywhere, by Newton's method from `start`. */
const solve = (start: number, slope: number, offset: number): number => {
  let turn = start;
  for (let iteration = 0; iteration < 8; iteration++) {
    const half = sigmoid(turn);
    turn -= (turn + slope * half + offset) / (1 + slope * half * (1 - half));
  }
  return turn;
};
