import type { Worth } from '../../domain/claim.ts';
import type { SentenceFacts } from './worth-rule.ts';
import { worthRules } from './worth-rules.ts';

const BASE = -1;
const MOST_REASONS = 6;

/**
 * How much a sentence is worth a reviewer's time: a score in 0..1, check-worthy from 0.5, and the reasons for it,
 * strongest first. It ranks; it never hides. Pure, and total on any string.
 *
 * @example scoreSentence('At least 14 people were killed.', facts).reasons[0]?.info // 'casualty count'
 */
export function scoreSentence(text: string, facts: SentenceFacts): Worth {
  const reasons = worthRules
    .filter((rule) => rule.holds(text, facts))
    .map(({ id, info, weight }) => ({ id, info, weight }));
  const logit = reasons.reduce((sum, { weight }) => sum + weight, BASE);
  return {
    score: 1 / (1 + Math.exp(-logit)),
    reasons: reasons.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MOST_REASONS),
  };
}
