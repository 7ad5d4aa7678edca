import { remembering } from './remembering.ts';
import { type ScannedWord, scanWord, wordsOf } from './scan-words.ts';
import weightsFile from './weights.json' with { type: 'json' };
import { featureGroups, LETTERS, readAcrossWords } from './wording-features.ts';
import { markOf, placeOf } from './wording-table.ts';

/** What the wording alone says: a logit, check-worthy above 0, and the words that count most towards its sign. */
export interface Wording {
  readonly logit: number;
  readonly words: readonly string[];
}

const { scales, step, bias, slope } = weightsFile;
const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
const marks = bytesOf(weightsFile.marks);
const weights = new Int8Array(bytesOf(weightsFile.weights).buffer);

const hasWeight = (hash: number): boolean => marks[placeOf(hash)] === markOf(hash);

/** What one sentence's features add up to. */
interface Weighed {
  /** Features, with or without a weight, and the sum of the weights, by group. */
  readonly counts: Int32Array;
  readonly sums: Int32Array;
  /** What the features over a word say, by group and word: a group's scale is known only when all its features are counted. */
  readonly shares: Float64Array;
  readonly width: number;
  /** The places that were read: a feature counts once in a sentence. */
  readonly read: Set<number>;
}

const nothingWeighed = (width: number): Weighed => ({
  counts: new Int32Array(featureGroups.length),
  sums: new Int32Array(featureGroups.length),
  shares: new Float64Array(featureGroups.length * width),
  width,
  read: new Set(),
});

/** A feature's group and the words `[from, to)` it was read from. */
interface FeatureAt {
  readonly group: number;
  readonly from: number;
  readonly to: number;
}

const weighPlace = ({ sums, shares, width, read }: Weighed, place: number, { group, from, to }: FeatureAt): void => {
  if (read.has(place)) return;
  read.add(place);
  const weight = weights[place]!;
  sums[group]! += weight;
  for (let word = from; word < to; word++) shares[group * width + word]! += weight / (to - from);
};

/** What is kept of a word: of its letter features how many, and the places of those that have a weight, of news two in five. */
interface WeighedWord extends Pick<ScannedWord, 'raw' | 'isTelling' | 'opening' | 'inside'> {
  readonly letterCount: number;
  readonly letterPlaces: readonly number[];
}

const weighedWord = remembering((written): WeighedWord => {
  const { raw, isTelling, opening, inside, letters } = scanWord(written);
  const letterPlaces = letters.filter(hasWeight).map(placeOf);
  return { raw, isTelling, opening, inside, letterCount: letters.length, letterPlaces };
});

/**
 * Reads a sentence with the linear model trained on ClaimBuster (`scripts/generate/train-worth.ts`; see `credit` in the weights
 * file). Linear in the length of the text; never throws.
 *
 * @example readWording('Unemployment fell to 3.9% last year.').logit > 0 // true
 */
export const readWording = (text: string): Wording => {
  const words = wordsOf(text).map(weighedWord);
  const weighed = nothingWeighed(words.length);
  const { counts, sums } = weighed;
  readAcrossWords(words, (hash, group, from, to) => {
    counts[group]! += 1;
    if (hasWeight(hash)) weighPlace(weighed, placeOf(hash), { group, from, to });
  });
  words.forEach(({ letterCount, letterPlaces }, index) => {
    counts[LETTERS]! += letterCount;
    for (const place of letterPlaces) weighPlace(weighed, place, { group: LETTERS, from: index, to: index + 1 });
  });
  const factors = scales.map((scale, group) => (slope * step * scale) / Math.sqrt(counts[group] || 1));
  const logit = factors.reduce((sum, factor, group) => sum + factor * sums[group]!, slope * bias);
  return { logit, words: strongest(words, weighed, factors, Math.sign(logit)) };
};

const MOST_WORDS = 3;

/** Words with a meaning of their own that add a fifth of a logit or more in the direction of `sign`, strongest first. */
const strongest = (
  words: readonly WeighedWord[],
  { shares, width }: Weighed,
  factors: readonly number[],
  sign: number,
): string[] => {
  const picked = words.flatMap(({ raw, isTelling }, index) => {
    if (!isTelling) return [];
    const share = factors.reduce((sum, factor, group) => sum + factor * shares[group * width + index]!, 0);
    return share * sign >= 0.2 ? [{ raw, share: share * sign }] : [];
  });
  return [...new Set(picked.sort((a, b) => b.share - a.share).map(({ raw }) => raw))].slice(0, MOST_WORDS);
};
