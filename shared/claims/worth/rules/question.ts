import type { WorthRule } from '../worth-rule.ts';

/** A question asserts nothing. */
export const question: WorthRule = {
  id: 'question',
  info: 'a question',
  explanation: 'A question asserts nothing.',
  weight: -0.6,
  says: /\?["”’)]*\s*$/,
};
