import type { Attribution, ExtractedClaim } from '../../domain/extracted-claim.ts';
import type { Span } from '../../domain/span.ts';
import type { Token } from '../../text/tokens.ts';

/** Words to put in brackets at an offset of the text, and the span they came from. */
export interface Addition {
  readonly at: number;
  readonly words: string;
  readonly from: Span;
}

/** The claim without its restatement, and the claim before it in the same sentence. */
export interface Restated {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly claim: Pick<ExtractedClaim, 'start' | 'end' | 'quote' | 'quantities' | 'time'> & {
    readonly attributions: readonly Attribution[];
  };
  readonly before: Pick<ExtractedClaim, 'start' | 'end' | 'quantities' | 'sentence'> | undefined;
  /** The subject of a clause whose verb stands in the one before. */
  readonly gapped?: Span | undefined;
}
