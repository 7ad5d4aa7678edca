import type { ClaimKind } from '../domain/claim.ts';

interface Rule {
  readonly kind: ClaimKind;
  readonly pattern: RegExp;
}

/** Sentences without a number that state something checkable all the same, the clearest patterns only. */
const rules: readonly Rule[] = [
  {
    kind: 'pledge',
    pattern:
      /\b(?:pledg(?:es|ed|ing)|vow(?:s|ed|ing)|commit(?:s|ted) (?:itself |himself |herself |themselves )?to|promis(?:es|ed|ing)|guarantee(?:s|d)) (?:to|that)\b/u,
  },
  {
    kind: 'comparison',
    pattern:
      /\b(?:the|its|their|his|her) (?:\w+ )?(?:largest|biggest|deadliest|highest|lowest|worst|longest|heaviest|fastest|youngest|oldest|most \w+|record) [^.]{0,80}\b(?:since|ever|in (?:history|decades|years)|on record|to date|in the world|of all)\b/u,
  },
  {
    kind: 'rule',
    pattern:
      /\b(?:law|treaty|constitution|convention|charter|agreement|rules?) (?:require|oblige|prohibit|ban|forbid|allow|entitle)s?\b/u,
  },
  {
    kind: 'event',
    pattern:
      /\b(?:drone|missile|rocket|bomb|shell|air ?strike|strike|explosion|blast|fire|earthquake|flood)s? (?:\w+ )?(?:struck|strikes|hits?|destroyed|destroys|damaged|damages|targeted|targets|killed|kills|injured|injures|knocked|cut)\b/u,
  },
];

/**
 * The kind of claim that a sentence without a number makes, or undefined when none is clear. Only its first 1,000 code
 * units are read.
 *
 * @example wordlessKindOf('The minister pledged to rebuild the bridge.') // 'pledge'
 */
export const wordlessKindOf = (sentence: string): ClaimKind | undefined =>
  rules.find(({ pattern }) => pattern.test(sentence.slice(0, 1_000)))?.kind;
