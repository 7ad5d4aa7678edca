import { scanWords } from '../../../shared/claims/worth/wording/scan-words.ts';
import { featureGroups, readFeatures } from '../../../shared/claims/worth/wording/wording-features.ts';
import { keyOf } from '../../../shared/claims/worth/wording/wording-table.ts';

/** Sentences by features in compressed rows: those of row i are `columns[rows[i]] … columns[rows[i + 1] - 1]`. */
export interface FeatureMatrix {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/**
 * The sentences' features by key, each once a sentence, with the value `scale of its group / √(features of that group)`, where
 * those that stand in the sentence more than once count each time.
 */
export const featureMatrix = (texts: readonly string[], scales: readonly number[]): FeatureMatrix => {
  const rows = new Int32Array(texts.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  texts.forEach((text, row) => {
    const groupOf = new Map<number, number>();
    const counts = featureGroups.map(() => 0);
    readFeatures(scanWords(text), (hash, group) => {
      counts[group]! += 1;
      const key = keyOf(hash);
      if (!groupOf.has(key)) groupOf.set(key, group);
    });
    for (const [key, group] of groupOf) {
      columns.push(key);
      values.push((scales[group] ?? 1) / Math.sqrt(counts[group] ?? 1));
    }
    rows[row + 1] = columns.length;
  });
  return { rows, columns: Int32Array.from(columns), values: Float64Array.from(values) };
};

/** The matrix of these keys alone, the column of each its place in `keys`. */
export const narrowed = ({ rows, columns, values }: FeatureMatrix, keys: Int32Array): FeatureMatrix => {
  const columnOf = new Map(Array.from(keys, (key, column) => [key, column] as const));
  const kept = { rows: new Int32Array(rows.length), columns: [] as number[], values: [] as number[] };
  for (let row = 0; row + 1 < rows.length; row++) {
    for (let at = rows[row]!; at < rows[row + 1]!; at++) {
      const column = columnOf.get(columns[at]!);
      if (column === undefined) continue;
      kept.columns.push(column);
      kept.values.push(values[at]!);
    }
    kept.rows[row + 1] = kept.columns.length;
  }
  return { rows: kept.rows, columns: Int32Array.from(kept.columns), values: Float64Array.from(kept.values) };
};
