import { featureGroups, readFeatures } from '../../shared/claims/worth/wording-features.ts';

/** Sentences by features in compressed rows: those of row i are `columns[rows[i]] … columns[rows[i + 1] - 1]`. */
export interface FeatureMatrix {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  readonly groups: Uint8Array;
}

/** Buckets of the sentences, each once a sentence, with the value `scale of its group / √(features of that group)`. */
export const featureMatrix = (
  texts: readonly string[],
  buckets: number,
  scales: readonly number[],
): FeatureMatrix => {
  const rows = new Int32Array(texts.length + 1);
  const columns: number[] = [];
  const groups: number[] = [];
  const values: number[] = [];
  texts.forEach((text, row) => {
    const seen = new Map<number, number>();
    const counts = featureGroups.map(() => 0);
    readFeatures(text, (hash, group) => {
      counts[group] = (counts[group] ?? 0) + 1;
      const bucket = hash % buckets;
      if (!seen.has(bucket)) seen.set(bucket, group);
    });
    for (const [bucket, group] of seen) {
      columns.push(bucket);
      groups.push(group);
      values.push((scales[group] ?? 1) / Math.sqrt(counts[group] ?? 1));
    }
    rows[row + 1] = columns.length;
  });
  return { rows, columns: Int32Array.from(columns), values: Float64Array.from(values), groups: Uint8Array.from(groups) };
};
