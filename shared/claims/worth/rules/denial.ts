import type { WorthRule } from '../worth-rule.ts';

const DENIAL =
  /\b(?:den(?:y|ies|ied|ying)|dismiss(?:ed|es) (?:the |reports|claims|allegations)|rejected (?:the )?(?:claims?|reports?|allegations?|accusations?)|accus(?:ed|es|ing)|alleg(?:ed|es|edly)|falsely|disputed)\b/i;

/** Where one side denies it, a reader is told of two versions and needs to know which holds. */
export const denial: WorthRule = {
  id: 'denial',
  info: 'denied or disputed',
  explanation: 'Where one side denies it, a reader is told of two versions and needs to know which holds.',
  weight: 0.3,
  says: DENIAL,
};
