import type { FeatureMatrix } from './feature-matrix.ts';
import type { Example } from './train-logistic.ts';
import { worthSettings } from './worth-settings.ts';

/**
 * A factor for each column after Wang and Manning's NBSVM (ACL 2012): under one regularisation, columns that tell the
 * classes apart by themselves may weigh more. Learnt from the examples alone; the matrix keeps its size as a whole.
 */
export const columnScales = (
  { rows, columns, values }: FeatureMatrix,
  width: number,
  examples: readonly Example[],
): Float64Array => {
  const { share, smoothing, common } = worthSettings.columns;
  const positive = new Float64Array(width);
  const negative = new Float64Array(width);
  const sentences = new Float64Array(width);
  const sums = [0, 0];
  for (const example of examples) {
    const side = example.positive ? positive : negative;
    for (let at = rows[example.row]!; at < rows[example.row + 1]!; at++) {
      side[columns[at]!]! += example.cost;
      sentences[columns[at]!]! += 1;
      sums[example.positive ? 1 : 0]! += example.cost;
    }
  }
  const scales = sentences.map((count, column) => {
    const ratio =
      Math.log((positive[column]! + smoothing) / sums[1]!) - Math.log((negative[column]! + smoothing) / sums[0]!);
    return (1 - share + share * Math.abs(ratio)) * power(Math.max(count, 1), -common);
  });
  let [before, after] = [0, 0];
  for (const { row } of examples) {
    for (let at = rows[row]!; at < rows[row + 1]!; at++) {
      const value = values[at]!;
      const scaled = value * scales[columns[at]!]!;
      before += value * value;
      after += scaled * scaled;
    }
  }
  const size = after ? Math.sqrt(before / after) : 1;
  return scales.map((scale) => scale * size);
};

/** `base ** exponent` for a base above 0, of the same bits on every engine that has the same `exp` and `log`. */
export const power = (base: number, exponent: number): number => Math.exp(exponent * Math.log(base));
