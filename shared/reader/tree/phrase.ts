import type { Sentence } from '../sentence.ts';
import type { Span } from '../span.ts';
import { baseOf } from './dependents.ts';

export interface PhraseOptions {
  /** Relations whose tokens are left out with all that hangs on them, wherever below the head; see {@link clausal}. */
  readonly without?: readonly string[];
  /** Signs and quotation marks at the ends stay; else they are cut off. */
  readonly punctuation?: boolean;
}

/** The relations of clauses within a phrase. */
export const clausal = ['acl', 'advcl', 'ccomp', 'csubj', 'parataxis', 'dislocated'] as const;

/**
 * The indices of the tokens that hang on `head`, itself among them: those next to it without a gap, where something
 * is left out or the tree crosses itself. Signs at the ends are cut off unless asked for.
 *
 * @example phraseOf(read('the boats, which sank,'), 1, { without: clausal }) // the boats
 */
export const phraseOf = (sentence: Sentence, head: number, options: PhraseOptions = {}): number[] => {
  const inside = belowWithout(sentence, head, options.without ?? []);
  let from = head;
  let to = head;
  while (inside[from - 1]) from -= 1;
  while (inside[to + 1]) to += 1;
  if (!options.punctuation) {
    while (from < head && isPunctuation(sentence, from)) from += 1;
    while (to > head && isPunctuation(sentence, to)) to -= 1;
  }
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
};

/** Where {@link phraseOf} a head stands in the text; its `text.slice(start, end)` is what a reader would quote. */
export const phraseSpan = (sentence: Sentence, head: number, options?: PhraseOptions): Span => {
  const tokens = phraseOf(sentence, head, options);
  const first = sentence.tokens[tokens[0] ?? head];
  const last = sentence.tokens[tokens.at(-1) ?? head];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
};

const isPunctuation = ({ tokens }: Sentence, index: number): boolean => tokens[index]?.upos === 'PUNCT';

/** Whether each token hangs on `head` by no relation that is left out. */
const belowWithout = ({ head: heads, rel }: Sentence, head: number, without: readonly string[]): boolean[] => {
  const known: (boolean | undefined)[] = [];
  known[head] = true;
  const isInside = (index: number): boolean => {
    let inside = known[index];
    if (inside === undefined) {
      const leftOut = index < 0 || without.includes(rel[index]!) || without.includes(baseOf(rel[index]!));
      inside = !leftOut && isInside(heads[index]!);
      if (index >= 0) known[index] = inside;
    }
    return inside;
  };
  return heads.map((_, index) => isInside(index));
};
