import type { Worth } from '../../domain/extracted-claim.ts';
import { readWording, type Wording } from './wording/wording-model.ts';
import type { SentenceFacts, WorthRule } from './worth-rule.ts';
import { worthRules } from './worth-rules.ts';

type Reason = Worth['reasons'][number];

const MOST_REASONS = 6;

/** Nine in ten claims of news would score above 0.97 without it; it changes neither order nor what is above 0.5. */
const SPREAD = 3;

/** What the words of a sentence say of its worth: the same for each of its claims, whatever is found in them. */
export interface Phrasing {
  readonly wording: Wording;
  /** The rules that hold by their words. */
  readonly said: ReadonlySet<WorthRule>;
}

/** Reads a sentence's words. `wording` is what `readWording` says of the same text, where that is known already. */
export const readPhrasing = (text: string, wording = readWording(text)): Phrasing => ({
  wording,
  said: new Set(worthRules.filter(({ says }) => says?.test(text))),
});

/**
 * How much a sentence is worth a reviewer's time: a score in 0..1, check-worthy from 0.5, and the reasons for it,
 * strongest first. The logit of the score is what a linear model says of the wording plus the weights of the rules that
 * hold, all divided by {@link SPREAD}. It ranks; it never hides. Pure, linear in the length of the text, and total on any string.
 *
 * @example scoreSentence(readPhrasing('At least 14 people were killed.'), facts).reasons[0]?.info // 'casualty count'
 */
export const scoreSentence = ({ wording, said }: Phrasing, facts: SentenceFacts): Worth => {
  const held = worthRules.filter((rule) => said.has(rule) || rule.holds?.(facts));
  const reasons: Reason[] = [
    wordingReason(wording),
    ...held.map(({ id, info, weight }) => ({ id, info, weight: spread(weight) })),
  ];
  const logit = reasons.reduce((sum, { weight }) => sum + weight, 0);
  return {
    score: 1 / (1 + Math.exp(-logit)),
    reasons: strongest(reasons),
  };
};

/** The reasons that count most, strongest first. */
export const strongest = (reasons: readonly Reason[]): Reason[] =>
  reasons.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MOST_REASONS);

const wordingReason = ({ logit, words }: Wording): Reason => {
  const info = logit > 0 ? 'worded like statements that get checked' : 'worded like talk that needs no check';
  const shown = words.map((word) => `“${word}”`).join(', ');
  return { id: 'wording', info: shown ? `${info}: ${shown}` : info, weight: spread(logit) };
};

const spread = (weight: number): number => Math.round((weight * 100) / SPREAD) / 100;
