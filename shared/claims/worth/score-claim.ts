import type { Worth } from '../../domain/extracted-claim.ts';
import type { AssembledClaim } from '../claims/assemble-claims.ts';
import { type ClaimRule, claimRules } from './claim-rules.ts';
import { type Phrasing, readPhrasing, scoreSentence, strongest } from './score-sentence.ts';

/**
 * How much a claim is worth checking: by the words of its sentence, an item of a list by its own, and by what it states
 * and where.
 */
export const scoreClaim = ({ claim, isListItem }: AssembledClaim, phrasing: Phrasing): Worth => {
  const worded = scoreSentence(isListItem ? readPhrasing(claim.quote) : phrasing, claim);
  const stated = claimRules.filter(({ holds }) => holds(claim));
  const logit = Math.log(worded.score / (1 - worded.score)) + stated.reduce((sum, { weight }) => sum + weight, 0);
  return { score: 1 / (1 + Math.exp(-logit)), reasons: strongest(stated.reduce(withReason, worded.reasons)) };
};

/** The reasons with one more, or with more weight for the one that says the same. */
const withReason = (reasons: Worth['reasons'], { id, info, weight, joins }: ClaimRule): Worth['reasons'] => {
  const same = reasons.find((reason) => joins?.includes(reason.id));
  if (!same) return [...reasons, { id, info, weight }];
  return reasons.map((reason) => (reason === same ? { ...same, weight: same.weight + weight } : reason));
};

/** Without a number only what is worth checking is shown. */
const worthwhile = 0.35;

export const isWorthShowing = ({ quantities }: AssembledClaim['claim'], { score }: Worth): boolean =>
  quantities.length > 0 || score >= worthwhile;
