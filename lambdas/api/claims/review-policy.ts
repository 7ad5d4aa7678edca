import { variableAmong } from '../../environment.ts';
import type { ReviewPolicy } from '../http/request.ts';

/** What the deployment has set: one verdict for each claim, and nobody reviews their own article or settles their
 * own dispute, unless it says otherwise. */
export const reviewPolicy = (): ReviewPolicy => ({
  secondReview: variableAmong('SECOND_REVIEW', ['off', 'on']) === 'on',
  selfReview: variableAmong('SELF_REVIEW', ['refused', 'allowed']) === 'allowed',
  ownDispute: variableAmong('OWN_DISPUTE', ['refused', 'allowed']) === 'allowed',
});
