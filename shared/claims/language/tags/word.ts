import type { Span } from '../../../domain/span.ts';
import type { Token } from '../../../text/tokens.ts';
import type { VerbForm } from '../lexicon/verbs.ts';

/** What a word does in its sentence. `gen` is the possessive 's, `subj` a subject pronoun, `adv` includes negation. */
export type Tag =
  | 'noun'
  | 'name'
  | 'num'
  | 'adj'
  | 'det'
  | 'poss'
  | 'gen'
  | 'subj'
  | 'pron'
  | 'verb'
  | 'be'
  | 'have'
  | 'do'
  | 'modal'
  | 'adv'
  | 'to'
  | 'prep'
  | 'and'
  | 'sub'
  | 'that'
  | 'wh'
  | 'comma'
  | 'stop'
  | 'colon'
  | 'dash'
  | 'quote'
  | 'open'
  | 'close'
  | 'punct';

/** A token with its part of speech; `lemma` and `form` are set on verbs. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly tag: Tag;
  readonly lemma?: string;
  readonly form?: VerbForm;
}

/** A token, or the part of one, before it has a part of speech. */
export type Piece = Pick<Token, 'start' | 'end' | 'text' | 'lower' | 'kind'>;

const capital = /^\p{Lu}/u;

/** Begins with a capital letter. */
export const isCapital = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : capital.test(text);
};

/** True for a word that begins with a capital letter: a name, or the first of its sentence. */
export const isCapitalised = ({ kind, text }: Piece): boolean => kind === 'word' && isCapital(text);
