import type { Block } from '../../domain/document.ts';
import type { Attribution } from '../../domain/extracted-claim.ts';
import type { Quantity } from '../../domain/quantity.ts';

/** What the extractor knows of a sentence before it is ranked. Quantities and attributions are those inside it. */
export interface SentenceFacts {
  readonly section: Block['kind'];
  readonly quantities: readonly Quantity[];
  readonly attributions: readonly Attribution[];
}

/**
 * One reason for (or, with a negative weight, against) sending a sentence to a reviewer. It holds where its words stand in
 * the sentence, or where what was found there says so; it looks at this sentence alone.
 */
export interface WorthRule {
  readonly id: string;
  /** What the reviewer reads: a few words, lower case. */
  readonly info: string;
  /** Why it matters, for the catalogue. */
  readonly explanation: string;
  /** What it adds to the score's logit where it holds. */
  readonly weight: number;
  /** Words by which it holds, whatever was found. */
  readonly says?: RegExp;
  /** What must have been found for it to hold, whatever the words. Pure. */
  readonly holds?: (facts: SentenceFacts) => boolean;
}
