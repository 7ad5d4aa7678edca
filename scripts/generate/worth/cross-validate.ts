import type { FeatureMatrix } from './feature-matrix.ts';
import type { LabelledSentence } from './read-claimbuster.ts';
import { marginOf, quantise, trainWording } from './train-wording.ts';

/** A sentence of a fold's test part and the margin that the model trained on the rest gives it. */
export interface HeldOutMargin {
  readonly worthy: boolean;
  readonly margin: number;
}

/**
 * For each fold, the margins of its test sentences under a model trained on the fold's published training part and, beside
 * it, on the labelled sentences outside 2.5xNCS but for those that read as one of the test part does. Weights are rounded
 * as in the shipped file.
 */
export const crossValidate = (
  sentences: readonly LabelledSentence[],
  matrix: FeatureMatrix,
  folds: readonly ReadonlySet<number>[],
): readonly (readonly HeldOutMargin[])[] =>
  folds.map((test) => {
    const texts = new Set(sentences.filter(({ id }) => test.has(id)).map(({ text }) => plainText(text)));
    const table = trainWording(
      sentences,
      matrix,
      ({ id, text, agreed }) => !test.has(id) && (agreed || !texts.has(plainText(text))),
    );
    const { steps, step, bias } = quantise(table);
    const model = { keys: table.keys, weights: Float64Array.from(steps, (value) => value * step), bias };
    return sentences.flatMap(({ id, worthy }, row) =>
      test.has(id) ? [{ worthy, margin: marginOf(model, matrix, row) }] : [],
    );
  });

const plainText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The mean of the two classes' F1, check-worthy where the margin is above 0. */
export const macroF1 = (margins: readonly HeldOutMargin[]): number =>
  (classF1(margins, true) + classF1(margins, false)) / 2;

const classF1 = (margins: readonly HeldOutMargin[], wanted: boolean): number => {
  const count = (test: (is: boolean, said: boolean) => boolean): number =>
    margins.filter(({ worthy, margin }) => test(worthy === wanted, margin > 0 === wanted)).length;
  const right = count((is, said) => is && said);
  return (2 * right) / (count((is) => is) + count((_, said) => said) || 1);
};

/**
 * The factor that makes a margin a logit: the one of least log loss over the held-out margins, to a hundredth. A margin of
 * 0 stays a score of one half.
 */
export const logitSlope = (margins: readonly HeldOutMargin[]): number => {
  const loss = (slope: number): number =>
    margins.reduce((sum, { worthy, margin }) => sum + Math.log1p(Math.exp((worthy ? -slope : slope) * margin)), 0);
  let best = 0.01;
  for (let slope = 0.01; slope <= 8; slope += 0.01) if (loss(slope) < loss(best)) best = slope;
  return Math.round(best * 100) / 100;
};
