import type { ScannedWord } from './scan-words.ts';
import type { WordFacts } from './word-facts.ts';
import { finish, join } from './wording-hash.ts';

/**
 * The views of a sentence, each scaled apart: words and pairs of words, class 1–3-grams, shapes and pairs of shapes, runs of
 * 4–5 letters within a word, words up to four places left or right of a number.
 */
export const featureGroups = ['words', 'classes', 'shapes', 'letters', 'beside-numbers'] as const;

const [WORDS, CLASSES, SHAPES, BESIDE_NUMBERS] = [0, 1, 2, 4];
/** The group of the features within a word. */
export const LETTERS = 3;

/** A feature's hash (a signed 32-bit integer: no number is cheaper), its group, and the words `[from, to)` it was read from. */
export type FeatureVisitor = (hash: number, group: number, from: number, to: number) => void;

/**
 * Calls `visit` for each feature of a sentence, given its words ({@link scanWords}). Features are hashes, not strings: no
 * table of names is kept, and reading a sentence allocates little. Linear in the length of the text. Not to be called by
 * `visit`.
 */
export const readFeatures = (words: readonly ScannedWord[], visit: FeatureVisitor): void => {
  readAcrossWords(words, visit);
  for (let index = 0; index < words.length; index++) {
    const { letters } = words[index]!;
    for (let at = 0; at < letters.length; at++) visit(letters[at]!, LETTERS, index, index + 1);
  }
};

/** All of them but those within a word, which are known with the word. */
export const readAcrossWords = (
  words: readonly Pick<ScannedWord, 'opening' | 'inside'>[],
  visit: FeatureVisitor,
): void => {
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
  grams(forms, count, 2, WORDS, visit);
  grams(classes, count, 3, CLASSES, visit);
  grams(shapes, count, 2, SHAPES, visit);
  besideNumbers(forms, facts, visit);
};

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
