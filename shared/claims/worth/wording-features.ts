import type { ScannedWord } from './scan-words.ts';
import { LONGEST_WORD, type WordFacts } from './word-facts.ts';
import { finish, join } from './wording-hash.ts';

/**
 * The views of a sentence, each scaled apart: word 1–3-grams, class 1–4-grams, shape 1–4-grams, runs of 3–5 letters within
 * a word, two classes with one or two words between them, words up to four places left or right of a number.
 */
export const featureGroups = ['words', 'classes', 'shapes', 'letters', 'gaps', 'beside-numbers'] as const;

const [WORDS, CLASSES, SHAPES, LETTERS, GAPS, BESIDE_NUMBERS] = [0, 1, 2, 3, 4, 5];

/** A feature's hash (a signed 32-bit integer: no number is cheaper), its group, and the words `[from, to)` it was read from. */
export type FeatureVisitor = (hash: number, group: number, from: number, to: number) => void;

/**
 * Calls `visit` for each feature of a sentence, given its words ({@link scanWords}). Features are hashes, not strings: no
 * table of names is kept, and reading a sentence allocates little. Linear in the length of the text. Not to be called by
 * `visit`.
 */
export const readFeatures = (words: readonly ScannedWord[], visit: FeatureVisitor): void => {
  const count = words.length;
  if (count + 2 > forms.length) [forms, classes, shapes] = [rowFor(count), rowFor(count), rowFor(count)];
  const facts: WordFacts[] = [];
  for (let index = 0; index < count; index++) {
    const word = index === 0 ? words[index]!.opening : words[index]!.inside;
    facts.push(word);
    forms[index + 1] = word.form;
    classes[index + 1] = word.class;
    shapes[index + 1] = word.shape;
  }
  for (const row of [forms, classes, shapes]) row[count + 1] = EDGE;
  grams(forms, count, 3, WORDS, visit);
  grams(classes, count, 4, CLASSES, visit);
  grams(shapes, count, 4, SHAPES, visit);
  gaps(classes, count, visit);
  besideNumbers(forms, facts, visit);
  for (let index = 0; index < count; index++) {
    const { letters } = words[index]!.inside;
    for (let at = 0; at < letters.length; at++) visit(letters[at]!, LETTERS, index, index + 1);
  }
};

/** No sentence of these words has more features. */
export const mostFeatures = (words: readonly ScannedWord[]): number =>
  words.reduce(
    (sum, { raw }) => sum + FEATURES_OF_A_WORD + 3 * Math.min(2 * raw.length, LONGEST_WORD),
    2 * FEATURES_OF_A_WORD,
  );

/** 3 + 4 + 4 grams, 2 pairs, 8 beside a number, and what the edges add. */
const FEATURES_OF_A_WORD = 24;

const EDGE = 0x2545f491;

/** The hashes of a sentence's words at their place + 1, with an edge before the first; used again for the next sentence. */
const rowFor = (count: number): Int32Array => new Int32Array(2 * count + 64).fill(EDGE, 0, 1);
let [forms, classes, shapes] = [rowFor(0), rowFor(0), rowFor(0)];

/** n-grams over the words with a mark before the first and after the last. */
const grams = (row: Int32Array, count: number, longest: number, group: number, visit: FeatureVisitor): void => {
  for (let from = -1; from <= count; from++) {
    const end = Math.min(from + longest, count + 1);
    let hash = group + 1;
    for (let to = from; to < end; to++) {
      hash = join(hash, row[to + 1]!);
      visit(finish(hash), group, Math.max(from, 0), Math.min(to + 1, count));
    }
  }
};

/** Pairs of classes with one or two words between them. */
const gaps = (row: Int32Array, count: number, visit: FeatureVisitor): void => {
  for (let left = -1; left < count; left++) {
    for (let right = left + 2; right <= Math.min(left + 3, count); right++) {
      const pair = join(GAPS + 1 + right - left, row[left + 1]!);
      visit(finish(join(pair, row[right + 1]!)), GAPS, Math.max(left, 0), Math.min(right + 1, count));
    }
  }
};

/** Words near a number, by side; a sentence without a number has one feature that says so. */
const besideNumbers = (row: Int32Array, facts: readonly WordFacts[], visit: FeatureVisitor): void => {
  const count = facts.length;
  let found = false;
  for (let at = 0; at < count; at++) {
    if (!facts[at]!.isNumber) continue;
    found = true;
    for (let near = Math.max(at - 4, -1); near <= Math.min(at + 4, count); near++) {
      if (near === at) continue;
      const side = join(BESIDE_NUMBERS + 1, near < at ? 1 : 2);
      visit(finish(join(side, row[near + 1]!)), BESIDE_NUMBERS, Math.max(near, 0), Math.min(near + 1, count));
    }
  }
  if (!found) visit(finish(BESIDE_NUMBERS + 1), BESIDE_NUMBERS, 0, 0);
};
