import { distinctFeatures } from '../../shared/claims/worth/distinct-features.ts';

/** Sentences by features in compressed rows: those of row i are `columns[rows[i]] … columns[rows[i + 1] - 1]`. */
export interface FeatureMatrix {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** The sentences' distinct features by bucket, each with the value `scale of its group / √(features of that group)`. */
export const featureMatrix = (texts: readonly string[], buckets: number, scales: readonly number[]): FeatureMatrix => {
  const rows = new Int32Array(texts.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  texts.forEach((text, row) => {
    const { features, counts } = distinctFeatures(text);
    for (const { hash, group } of features) {
      columns.push(hash % buckets);
      values.push((scales[group] ?? 1) / Math.sqrt(counts[group] ?? 1));
    }
    rows[row + 1] = columns.length;
  });
  return { rows, columns: Int32Array.from(columns), values: Float64Array.from(values) };
};
