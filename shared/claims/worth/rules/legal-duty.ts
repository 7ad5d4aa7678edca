import type { WorthRule } from '../worth-rule.ts';

const DUTY =
  /\b(?:(?:law|laws|treaty|constitution|convention|resolution|charter|agreement|statute|directive|article \d+) (?:requires?|obliges?|bans?|prohibits?|forbids?|allows?|permits?|bars?)|(?:illegal|unlawful|unconstitutional) (?:under|to)|in breach of)\b/i;

/** The text of a law or treaty says what it requires, and since when. */
export const legalDuty: WorthRule = {
  id: 'legal-duty',
  info: 'what a law or treaty requires',
  explanation: 'The text of a law or treaty says what it requires, and since when.',
  weight: 0.2,
  says: DUTY,
};
