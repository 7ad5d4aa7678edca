import type { ExtractedClaim } from '../../domain/extracted-claim.ts';
import type { Token } from '../../text/tokens.ts';
import type { AssembledClaim } from '../claims/assemble-claims.ts';
import { restate } from './restate.ts';

/** The restatement of each claim of one sentence, in order. The items of a list have none. */
export const restateClaims = (
  text: string,
  tokens: readonly Token[],
  assembled: readonly AssembledClaim[],
): ExtractedClaim['restatement'][] =>
  assembled.map(({ claim, gapped, isListItem }, index) => {
    if (isListItem) return null;
    const before = assembled.slice(0, index).findLast((one) => one.gapped === undefined)?.claim;
    return restate({ text, tokens, claim, before, gapped });
  });
