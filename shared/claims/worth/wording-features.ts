import type { ScannedWord } from './scan-words.ts';
import { LONGEST_WORD, type WordFacts, wordFacts } from './word-facts.ts';
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
 * table of names is kept, and reading a sentence allocates little. Linear in the length of the text.
 */
export const readFeatures = (words: readonly ScannedWord[], visit: FeatureVisitor): void => {
  const facts = words.map((word, index) => wordFacts(word, index === 0));
  const forms = facts.map(({ form }) => form);
  const classes = facts.map((word) => word.class);
  grams(forms, 3, WORDS, visit);
  grams(classes, 4, CLASSES, visit);
  grams(
    facts.map(({ shape }) => shape),
    4,
    SHAPES,
    visit,
  );
  gaps(classes, visit);
  besideNumbers(forms, facts, visit);
  for (let index = 0; index < facts.length; index++) {
    const { letters } = facts[index]!;
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

/** n-grams over the words with a mark before the first and after the last. */
const grams = (hashes: readonly number[], longest: number, group: number, visit: FeatureVisitor): void => {
  const last = hashes.length;
  for (let from = -1; from <= last; from++) {
    let hash = group + 1;
    for (let to = from; to < from + longest && to <= last; to++) {
      hash = join(hash, hashes[to] ?? EDGE);
      visit(finish(hash), group, Math.max(from, 0), Math.min(to + 1, last));
    }
  }
};

/** Pairs of classes with one or two words between them. */
const gaps = (classes: readonly number[], visit: FeatureVisitor): void => {
  for (let left = -1; left < classes.length; left++) {
    for (const right of [left + 2, left + 3]) {
      if (right > classes.length) break;
      const pair = join(GAPS + 1 + right - left, classes[left] ?? EDGE);
      visit(finish(join(pair, classes[right] ?? EDGE)), GAPS, Math.max(left, 0), Math.min(right + 1, classes.length));
    }
  }
};

/** Words near a number, by side; a sentence without a number has one feature that says so. */
const besideNumbers = (forms: readonly number[], facts: readonly WordFacts[], visit: FeatureVisitor): void => {
  let found = false;
  for (let at = 0; at < facts.length; at++) {
    if (!facts[at]!.isNumber) continue;
    found = true;
    for (let near = Math.max(at - 4, -1); near <= Math.min(at + 4, forms.length); near++) {
      if (near === at) continue;
      const side = join(BESIDE_NUMBERS + 1, near < at ? 1 : 2);
      visit(
        finish(join(side, forms[near] ?? EDGE)),
        BESIDE_NUMBERS,
        Math.max(near, 0),
        Math.min(near + 1, forms.length),
      );
    }
  }
  if (!found) visit(finish(BESIDE_NUMBERS + 1), BESIDE_NUMBERS, 0, 0);
};
