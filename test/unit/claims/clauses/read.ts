import type { ExtractedClaim } from '../../../../shared/domain/extracted-claim.ts';
import { blocksOf } from '../../../../shared/text/blocks.ts';
import { extract } from '../../../support/extract.ts';

/** The claims of a text without a date. */
export const claimsOf = (text: string): readonly ExtractedClaim[] =>
  extract({ text, blocks: blocksOf(text), publishedAt: null }).claims;

/** Their quotes, in order. */
export const quotesOf = (text: string): string[] => claimsOf(text).map(({ quote }) => quote);

/** The quotes of the claims without a number, in order. */
export const statementsOf = (text: string): string[] =>
  claimsOf(text).flatMap(({ quantities, quote }) => (quantities.length === 0 ? [quote] : []));
