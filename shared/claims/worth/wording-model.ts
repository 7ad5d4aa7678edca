import { distinctFeatures } from './distinct-features.ts';
import type { ScannedWord } from './scan-words.ts';
import weightsFile from './weights.json' with { type: 'json' };
import { isFunctionWord } from './word-shape.ts';

/** What the wording alone says: a logit, check-worthy above 0, and the words that count most towards its sign. */
export interface Wording {
  readonly logit: number;
  readonly words: readonly string[];
}

const { scales, step, bias, slope } = weightsFile;
const weights = Int8Array.from(atob(weightsFile.weights), (letter) => letter.charCodeAt(0));

/**
 * Reads a sentence with the linear model trained on ClaimBuster (`scripts/train-worth.ts`; see `credit` in the weights
 * file). Linear in the length of the text; never throws.
 *
 * @example readWording('Unemployment fell to 3.9% last year.').logit > 0 // true
 */
export const readWording = (text: string): Wording => {
  const { words, features, counts } = distinctFeatures(text);
  const scaled = scales.map((scale, group) => (slope * step * scale) / Math.sqrt(counts[group] || 1));
  const shares = new Float64Array(words.length);
  let logit = slope * bias;
  for (const { hash, group, from, to } of features) {
    const value = (weights[hash % weights.length] ?? 0) * (scaled[group] ?? 0);
    logit += value;
    const share = value / (to - from);
    for (let word = from; word < to; word++) shares[word] = (shares[word] ?? 0) + share;
  }
  return { logit, words: strongest(words, shares, Math.sign(logit)) };
};

const MOST_WORDS = 3;

/** Words with a meaning of their own that add a fifth of a logit or more in the direction of `sign`, strongest first. */
const strongest = (words: readonly ScannedWord[], shares: Float64Array, sign: number): string[] => {
  const picked = words
    .map(({ raw, form }, index) => ({ raw, form, share: (shares[index] ?? 0) * sign }))
    .filter(({ raw, form, share }) => share >= 0.2 && /[\p{L}\d]/u.test(raw) && !isFunctionWord(form))
    .sort((a, b) => b.share - a.share)
    .map(({ raw }) => raw);
  return [...new Set(picked)].slice(0, MOST_WORDS);
};
