import type { Effect, QuantityKind } from '../../../domain/quantity.ts';
import type { Token } from '../../../text/tokens.ts';
import type { Hit } from '../parsers/hit.ts';

/** What stands behind a number: the words counted and the noun that heads them, as token indexes. */
export interface Phrase {
  /** First token of the phrase. */
  readonly from: number;
  /** One past its last token; equal to `from` when the number stands alone. */
  readonly to: number;
  /** Index of the head noun, or -1. */
  readonly head: number;
  /** The words before the head that stand in a compound with it, from this index. */
  readonly words: number;
}

/** A hit on its way to a quantity; each refiner adds to it. */
export interface Draft {
  readonly hit: Hit;
  /** First token, hedge included. */
  readonly from: number;
  /** One past the last token, noun included. */
  readonly to: number;
  readonly phrase: Phrase;
  readonly comparator: Hit['comparator'];
  readonly unit: string;
  readonly kind: QuantityKind;
  readonly effect: Effect | null;
  readonly trend: 'up' | 'down' | null;
  readonly concept: string;
  readonly negated: boolean;
  /** Index of the verb or noun that says what happened to what is counted, or -1. */
  readonly governor: number;
  /** The whole that it is a part of, or null. */
  readonly whole: Draft | null;
}

/** What a refiner may look at: the sentence's number tokens, all its hits, and what stands before it. */
export interface Context {
  readonly tokens: readonly Token[];
  readonly hits: readonly Hit[];
  /** The draft before this one in the sentence, complete. */
  readonly previous: Draft | undefined;
  /** The last draft before this one, in the sentence or earlier in the block, that counts people or things, not time. */
  readonly counted: Draft | undefined;
}

/** Adds one thing to a draft, or drops it (undefined) because it is no quantity after all. */
export interface Refiner {
  readonly name: string;
  readonly refine: (draft: Draft, context: Context) => Draft | undefined;
}
