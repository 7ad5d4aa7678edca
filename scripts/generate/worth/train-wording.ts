import { KEYS, PLACES } from '../../../shared/claims/worth/wording/wording-table.ts';
import { columnScales, power } from './column-scales.ts';
import { type FeatureMatrix, featureMatrix, narrowed } from './feature-matrix.ts';
import type { LabelledSentence } from './read-claimbuster.ts';
import { type Example, trainLogistic } from './train-logistic.ts';
import { worthSettings } from './worth-settings.ts';

/** The linear model as it ships: for each place the key of the feature that has it, or -1, and its weight. */
export interface WordingTable {
  readonly keys: Int32Array;
  readonly weights: Float64Array;
  readonly bias: number;
}

/** The features of the sentences under the settings that ship. */
export const wordingMatrix = (sentences: readonly LabelledSentence[]): FeatureMatrix =>
  featureMatrix(
    sentences.map(({ text }) => text),
    worthSettings.scales,
  );

/**
 * Trains on the sentences that `use` accepts; rows of `matrix` and `sentences` are the same. It trains twice: on all
 * features, to find the one that each place goes to, and on those.
 */
export const trainWording = (
  sentences: readonly LabelledSentence[],
  matrix: FeatureMatrix,
  use: (sentence: LabelledSentence) => boolean,
): WordingTable => {
  const examples = sentences.flatMap((sentence, row) =>
    use(sentence) ? [{ row, positive: sentence.worthy, cost: costOf(sentence) }] : [],
  );
  const candidates = frequentKeys(matrix, examples);
  const chosen = strongestOfPlaces(candidates, strengths(narrowed(matrix, candidates), candidates.length, examples));
  const { weights, bias } = trainScaled(
    narrowed(matrix, chosen),
    chosen.length,
    examples.map((example) => ({ ...example, cost: example.cost * worthSettings.secondCosts })),
  );
  const table = { keys: new Int32Array(PLACES).fill(-1), weights: new Float64Array(PLACES), bias };
  chosen.forEach((key, column) => {
    table.keys[key % PLACES] = key;
    table.weights[key % PLACES] = weights[column]!;
  });
  return table;
};

const costOf = ({ agreed, verdict, worthy }: LabelledSentence): number => {
  const { costs } = worthSettings;
  return (agreed ? costs.agreed : verdict === 0 ? costs.unimportant : costs.other) * (worthy ? costs.worthyTimes : 1);
};

const frequentKeys = ({ rows, columns }: FeatureMatrix, examples: readonly Example[]): Int32Array => {
  const counts = new Uint16Array(KEYS);
  for (const { row } of examples) for (let at = rows[row]!; at < rows[row + 1]!; at++) counts[columns[at]!]! += 1;
  const keys: number[] = [];
  for (let key = 0; key < KEYS; key++) if (counts[key]! >= worthSettings.rarest) keys.push(key);
  return Int32Array.from(keys);
};

/** How much each column does for the model that is trained on all of them. */
const strengths = (matrix: FeatureMatrix, width: number, examples: readonly Example[]): Float64Array => {
  const { rows, columns, values } = matrix;
  const evidence = new Float64Array(width);
  for (const { row } of examples)
    for (let at = rows[row]!; at < rows[row + 1]!; at++) evidence[columns[at]!]! += values[at]! * values[at]!;
  return trainScaled(matrix, width, examples).weights.map(
    (weight, column) => Math.abs(weight) * power(evidence[column]!, worthSettings.evidence),
  );
};

/** The strongest key of each place, in the order of the keys. */
const strongestOfPlaces = (keys: Int32Array, strength: Float64Array): Int32Array => {
  const best = new Map<number, number>();
  keys.forEach((key, column) => {
    const other = best.get(key % PLACES);
    if (other === undefined || strength[column]! > strength[other]!) best.set(key % PLACES, column);
  });
  return Int32Array.from(best.values(), (column) => keys[column]!).sort();
};

/** A model of the matrix as it is, trained on its columns scaled. */
const trainScaled = (matrix: FeatureMatrix, width: number, examples: readonly Example[]) => {
  const scales = columnScales(matrix, width, examples);
  const values = matrix.values.map((value, at) => value * scales[matrix.columns[at]!]!);
  const { weights, bias } = trainLogistic({ ...matrix, values }, width, examples, worthSettings);
  return { weights: weights.map((weight, column) => weight * scales[column]!), bias };
};

/** The margin of one row: positive for check-worthy. */
export const marginOf = (
  { keys, weights, bias }: WordingTable,
  { rows, columns, values }: FeatureMatrix,
  row: number,
): number => {
  let margin = bias;
  for (let at = rows[row]!; at < rows[row + 1]!; at++) {
    const place = columns[at]! % PLACES;
    if (keys[place] === columns[at]) margin += weights[place]! * values[at]!;
  }
  return margin;
};

/** The model with its weights as whole steps of -127 … 127, which is what ships, and the size of a step. */
export const quantise = ({
  weights,
  bias,
}: Pick<WordingTable, 'weights' | 'bias'>): {
  readonly steps: Int8Array;
  readonly step: number;
  readonly bias: number;
} => {
  const sizes = weights.map(Math.abs).sort();
  // The few largest are cut off, so that the step is fine enough for the rest.
  const largest = sizes[Math.floor(sizes.length * 0.9999)] ?? 0;
  const step = Number((largest / 127).toPrecision(6)) || 1;
  const steps = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / step))));
  return { steps, step, bias: Number(bias.toPrecision(6)) };
};
