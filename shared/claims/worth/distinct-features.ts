import { hashSet } from './hash-set.ts';
import { type ScannedWord, scanWords } from './scan-words.ts';
import { featureGroups, mostFeatures, readFeatures } from './wording-features.ts';

/** One feature, its hash unsigned, with the words `[from, to)` where it first stands. */
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
  const words = scanWords(text);
  const seen = hashSet();
  seen.clear(mostFeatures(words));
  const features: Feature[] = [];
  const counts = featureGroups.map(() => 0);
  readFeatures(words, (hash, group, from, to) => {
    if (!seen.isNew(hash)) return;
    features.push({ hash: hash >>> 0, group, from, to });
    counts[group] = (counts[group] ?? 0) + 1;
  });
  return { words, features, counts };
};
