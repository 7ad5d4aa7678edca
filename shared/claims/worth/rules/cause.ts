import type { WorthRule } from '../worth-rule.ts';

const CAUSE =
  /\b(?:caus(?:ed|es|ing) (?!for\b)|led to|leads to|leading to|result(?:ed|s|ing) (?:in|from)|due to|because of|thanks to|triggered by|blamed? (?:on|for)|linked to|as a result of)\b/i;

/** That one thing led to another is a claim of its own, apart from both things. */
export const cause: WorthRule = {
  id: 'cause',
  info: 'cause and effect',
  explanation: 'That one thing led to another is a claim of its own, apart from both things.',
  weight: 0.3,
  says: CAUSE,
};
