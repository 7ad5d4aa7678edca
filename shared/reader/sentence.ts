import type { Span } from './span.ts';

/** The seventeen universal parts of speech. */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A word, clitic, number or sign of a sentence. Offsets are UTF-16 code units of the text that was read. */
export interface Token extends Span {
  /** As written: `text.slice(start, end)`. */
  readonly form: string;
  readonly upos: Upos;
  /** The finer tag of the Penn Treebank: `VBD`, `NNS`. */
  readonly xpos: string;
  /** The word's dictionary form in lower case: `say` of "said", `be` of "'s" where that is a verb. */
  readonly lemma: string;
}

/**
 * A sentence as a dependency tree: each token has a head, another token of the sentence, except one, the root. The
 * relations are those of Universal Dependencies 2 for English.
 */
export interface Sentence {
  readonly tokens: readonly Token[];
  /** The index of each token's head; -1 for the root. */
  readonly head: readonly number[];
  /** Each token's relation to its head: `nsubj`, `obj`, `nsubj:pass`, …; `root` for the root. */
  readonly rel: readonly string[];
  /**
   * In how many pieces it was read: 1, or more for a sentence that is longer than what is read at once. The roots of
   * later pieces then hang on the first piece's as `parataxis`, and nothing else joins the pieces.
   */
  readonly pieces: number;
}
