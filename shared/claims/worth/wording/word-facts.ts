import { wordClass } from './word-class.ts';
import { isNumberShape, type WrittenWord, wordShape } from './word-shape.ts';
import { finish, hashText, join } from './wording-hash.ts';

/** What the wording model reads of a word apart from its neighbours, as hashes. */
export interface WordFacts {
  readonly form: number;
  readonly shape: number;
  readonly class: number;
  readonly isNumber: boolean;
}

/** The facts of a word, which has another shape where it opens the sentence. */
export const wordFacts = (word: WrittenWord): { readonly opening: WordFacts; readonly inside: WordFacts } => {
  const form = hashText(word.form);
  const facts = (isFirst: boolean): WordFacts => {
    const shape = wordShape(word, isFirst);
    return {
      form,
      shape: hashText(shape),
      class: hashText(wordClass(word.form) ?? shape),
      isNumber: isNumberShape(shape),
    };
  };
  return { opening: facts(true), inside: facts(false) };
};

/** Long words stop here: nothing is learnt from more. */
const LONGEST_WORD = 40;
const LETTERS = 3;

/** A feature for each run of 4 or 5 characters of ` word `, in lower case. */
export const lettersOf = (word: string): number[] => {
  const padded = ` ${word.toLowerCase().slice(0, LONGEST_WORD)} `;
  const hashes: number[] = [];
  for (let from = 0; from <= padded.length - 4; from++) {
    let hash = LETTERS + 1;
    const end = Math.min(from + 5, padded.length);
    for (let to = from; to < end; to++) {
      hash = join(hash, padded.charCodeAt(to));
      if (to >= from + 3) hashes.push(finish(hash));
    }
  }
  return hashes;
};
