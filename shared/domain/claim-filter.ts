import type { ContentVerdict } from './verdict.ts';

/** What a list of claims is filtered by; everything left out is not. */
export interface ClaimFilter {
  readonly kind?: string | undefined;
  readonly modality?: string | undefined;
  readonly verdict?: ContentVerdict | undefined;
  readonly assignee?: string | undefined;
  readonly minWorth?: number | undefined;
  /** Words of the quote, in any case. */
  readonly q?: string | undefined;
}
