import type { ScannedWord } from './scan-words.ts';
import { featureGroups, readFeatures } from './wording-features.ts';

/** One feature, with the words `[from, to)` where it first stands. */
export interface Feature {
  readonly hash: number;
  readonly group: number;
  readonly from: number;
  readonly to: number;
}

/** The features of a sentence, each once, how many there are of each group, and the sentence's words. */
export const distinctFeatures = (
  text: string,
): {
  readonly words: readonly ScannedWord[];
  readonly features: readonly Feature[];
  readonly counts: readonly number[];
} => {
  const seen = new Set<number>();
  const features: Feature[] = [];
  const counts = featureGroups.map(() => 0);
  const words = readFeatures(text, (hash, group, from, to) => {
    if (seen.has(hash)) return;
    seen.add(hash);
    features.push({ hash, group, from, to });
    counts[group] = (counts[group] ?? 0) + 1;
  });
  return { words, features, counts };
};
