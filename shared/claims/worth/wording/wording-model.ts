import { remembering } from '../../../text/remembering.ts';
import { type ScannedWord, scanWord, wordsOf } from './scan-words.ts';
import weightsFile from './weights.json' with { type: 'json' };
import { type FeatureVisitor, featureGroups, LETTERS, readAcrossWords } from './wording-features.ts';
import { markOf, PLACES, placeOf } from './wording-table.ts';

/** What the wording alone says: a logit, check-worthy above 0, and the words that count most towards its sign. */
export interface Wording {
  readonly logit: number;
  readonly words: readonly string[];
}

const { scales, step, bias, slope } = weightsFile;
const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
const marks = bytesOf(weightsFile.marks);
const weights = new Int8Array(bytesOf(weightsFile.weights).buffer);

// What one sentence's features add up to, used again for the next: new arrays for each would cost more than the sums.
/** The sentence in which a place was last read: a feature counts once in each. */
const readIn = new Uint32Array(PLACES);
let sentence = 0;
const counts = new Int32Array(featureGroups.length);
const sums = new Int32Array(featureGroups.length);
/** What the features over a word say, by group and word: a group's scale is known only when all its features are counted. */
let shares = new Float64Array(0);
let width = 0;

const hasWeight = (hash: number): boolean => marks[placeOf(hash)] === markOf(hash);

const weigh: FeatureVisitor = (hash, group, from, to) => {
  counts[group]! += 1;
  if (hasWeight(hash)) weighPlace(placeOf(hash), group, from, to);
};

const weighPlace = (place: number, group: number, from: number, to: number): void => {
  if (readIn[place] === sentence) return;
  readIn[place] = sentence;
  const weight = weights[place]!;
  sums[group]! += weight;
  const row = group * width;
  const share = to - from === 1 ? weight : weight / (to - from);
  for (let at = row + from; at < row + to; at++) shares[at]! += share;
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

const weighLetters = (words: readonly WeighedWord[]): void => {
  for (let index = 0; index < words.length; index++) {
    const { letterCount, letterPlaces } = words[index]!;
    counts[LETTERS]! += letterCount;
    for (let at = 0; at < letterPlaces.length; at++) weighPlace(letterPlaces[at]!, LETTERS, index, index + 1);
  }
};

/**
 * Reads a sentence with the linear model trained on ClaimBuster (`scripts/generate/train-worth.ts`; see `credit` in the weights
 * file). Linear in the length of the text; never throws.
 *
 * @example readWording('Unemployment fell to 3.9% last year.').logit > 0 // true
 */
export const readWording = (text: string): Wording => {
  const words = wordsOf(text).map(weighedWord);
  sentence = (sentence + 1) % 2 ** 32;
  // a number that comes round must not meet what was read under it before
  if (sentence === 0) readIn.fill(sentence++);
  counts.fill(0);
  sums.fill(0);
  width = words.length;
  const used = featureGroups.length * width;
  if (used > shares.length) shares = new Float64Array(used);
  else shares.fill(0, 0, used);
  readAcrossWords(words, weigh);
  weighLetters(words);
  const factors = scales.map((scale, group) => (slope * step * scale) / Math.sqrt(counts[group] || 1));
  const logit = factors.reduce((sum, factor, group) => sum + factor * sums[group]!, slope * bias);
  return { logit, words: strongest(words, factors, Math.sign(logit)) };
};

const MOST_WORDS = 3;

/** Words with a meaning of their own that add a fifth of a logit or more in the direction of `sign`, strongest first. */
const strongest = (words: readonly WeighedWord[], factors: readonly number[], sign: number): string[] => {
  const picked: { readonly raw: string; readonly share: number }[] = [];
  for (let index = 0; index < words.length; index++) {
    const { raw, isTelling } = words[index]!;
    if (!isTelling) continue;
    let share = 0;
    for (let group = 0; group < factors.length; group++) share += factors[group]! * shares[group * width + index]!;
    if (share * sign >= 0.2) picked.push({ raw, share: share * sign });
  }
  return [...new Set(picked.sort((a, b) => b.share - a.share).map(({ raw }) => raw))].slice(0, MOST_WORDS);
};
