import type { Worth } from '../../domain/extracted-claim.ts';
import type { AssembledClaim } from '../claims/assemble-claims.ts';
import { type Phrasing, readPhrasing, scoreSentence } from './score-sentence.ts';

/** How much a claim is worth checking: by the words of its sentence, an item of a list by its own. */
export const scoreClaim = ({ claim, isListItem }: AssembledClaim, phrasing: Phrasing): Worth =>
  scoreSentence(isListItem ? readPhrasing(claim.quote) : phrasing, claim);

/** Without a number only what is worth checking is shown. */
const worthwhile = 0.35;

export const isWorthShowing = ({ quantities }: AssembledClaim['claim'], { score }: Worth): boolean =>
  quantities.length > 0 || score >= worthwhile;
