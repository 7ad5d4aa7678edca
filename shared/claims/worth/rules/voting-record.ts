import type { WorthRule } from '../worth-rule.ts';

const RECORD =
  /\b(?:voted (?:for|against|to|in favour|in favor)|vetoed|ratified|signed (?:a|an|the|into)|passed (?:a|the) (?:law|bill|act|resolution)|approved (?:a|the) (?:law|bill|budget|sale|plan)|was (?:convicted|sentenced|acquitted|indicted) )/i;

/** Votes, signatures, vetoes and contracts leave a record that can be looked up. */
export const votingRecord: WorthRule = {
  id: 'voting-record',
  info: 'on the record',
  explanation: 'Votes, signatures, vetoes and contracts leave a record that can be looked up.',
  weight: 0.3,
  says: RECORD,
};
