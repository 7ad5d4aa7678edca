import { type FeatureMatrix, featureMatrix } from './feature-matrix.ts';
import type { LabelledSentence } from './read-claimbuster.ts';
import { type LinearModel, trainLogistic } from './train-logistic.ts';
import { worthSettings } from './worth-settings.ts';

const { buckets, scales, costs, passes, seed } = worthSettings;

/** The features of the sentences under the settings that ship. */
export const wordingMatrix = (sentences: readonly LabelledSentence[]): FeatureMatrix =>
  featureMatrix(
    sentences.map(({ text }) => text),
    buckets,
    scales,
  );

/** Trains on the sentences that `use` accepts; rows of `matrix` and `sentences` are the same. */
export const trainWording = (
  sentences: readonly LabelledSentence[],
  matrix: FeatureMatrix,
  use: (sentence: LabelledSentence) => boolean,
): LinearModel =>
  trainLogistic(
    matrix,
    buckets,
    sentences.flatMap((sentence, row) =>
      use(sentence) ? [{ row, positive: sentence.worthy, cost: costOf(sentence) }] : [],
    ),
    { passes, seed },
  );

const costOf = ({ agreed, verdict, worthy }: LabelledSentence): number =>
  (agreed ? costs.agreed : verdict === 0 ? costs.unimportant : costs.other) * (worthy ? costs.worthyTimes : 1);

/** The margin of one row: positive for check-worthy. */
export const marginOf = (
  { weights, bias }: LinearModel,
  { rows, columns, values }: FeatureMatrix,
  row: number,
): number => {
  let margin = bias;
  for (let at = rows[row]!; at < rows[row + 1]!; at++) margin += weights[columns[at]!]! * values[at]!;
  return margin;
};

/** The model with its weights as whole steps of -127 … 127, which is what ships, and the size of a step. */
export const quantise = ({
  weights,
  bias,
}: LinearModel): { readonly steps: Int8Array; readonly step: number; readonly bias: number } => {
  const sizes = weights.map(Math.abs).sort();
  // The few largest are cut off, so that the step is fine enough for the rest.
  const largest = sizes[Math.floor(sizes.length * 0.99999)] ?? 0;
  const step = Number((largest / 127).toPrecision(6)) || 1;
  const steps = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / step))));
  return { steps, step, bias: Number(bias.toPrecision(6)) };
};
