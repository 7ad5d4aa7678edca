import type { Attribution, Modality } from '../../domain/extracted-claim.ts';
import type { Span } from '../../domain/span.ts';
import type { SentenceSpan } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';
import type { FoundQuantity } from '../quantities/found-quantity.ts';

/** One sentence with what was found in it before its clauses are read. */
export interface SentenceFindings {
  readonly text: string;
  readonly sentence: SentenceSpan;
  readonly tokens: readonly Token[];
  readonly found: readonly FoundQuantity[];
  /** The attributions that cover a span, outermost first. */
  readonly attributionsOf: (span: Span) => Attribution[];
  readonly modalityOf: (span: Span) => Modality[];
}
