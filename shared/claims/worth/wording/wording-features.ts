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
 * Calls `visit` for each feature of a sentence, given its words (`wordsOf`). Features are hashes, not strings: no
 * table of names is kept, and reading a sentence allocates little. Linear in the length of the text.
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
  const facts = words.map(({ opening, inside }, index) => (index === 0 ? opening : inside));
  const forms = withEdges(facts.map(({ form }) => form));
  grams(forms, { longest: 2, group: WORDS }, visit);
  grams(withEdges(facts.map((word) => word.class)), { longest: 3, group: CLASSES }, visit);
  grams(withEdges(facts.map(({ shape }) => shape)), { longest: 2, group: SHAPES }, visit);
  besideNumbers(forms, facts, visit);
};

const EDGE = 0x2545f491;

/** The hashes of a sentence's words with an edge before the first and behind the last. */
const withEdges = (hashes: readonly number[]): readonly number[] => [EDGE, ...hashes, EDGE];

/** n-grams over the words with a mark before the first and after the last. */
const grams = (
  row: readonly number[],
  { longest, group }: { longest: number; group: number },
  visit: FeatureVisitor,
): void => {
  const count = row.length - 2;
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
const besideNumbers = (row: readonly number[], facts: readonly WordFacts[], visit: FeatureVisitor): void => {
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
