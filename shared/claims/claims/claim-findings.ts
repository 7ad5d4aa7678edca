import type { Sentence as Tree } from '../../reader/sentence.ts';
import type { FoundTime } from '../circumstances/time.ts';
import type { SentenceFindings } from '../clauses/sentence-findings.ts';

/** What the claims of a sentence are made from. */
export interface ClaimFindings extends SentenceFindings {
  /** Its syntax tree; nothing for a sentence so long that it was read in pieces. */
  readonly tree: Tree | undefined;
  /** The logit that the wording model gives the sentence. */
  readonly wording: number;
  /** The times that it names. */
  readonly times: readonly FoundTime[];
}
