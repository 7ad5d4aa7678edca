import { isCutOff, isProblem } from '../api/failures.ts';
import type { DraftEvent } from './draft-after.ts';

/** What it means for a draft that sending it failed. */
export const sendFailure = (error: unknown): Extract<DraftEvent, { type: 'unsent' | 'refused' | 'outdated' }> => {
  if (isProblem(error, 'version-mismatch')) return { type: 'outdated' };
  if (isCutOff(error) || isProblem(error, 'internal', 'conflict')) return { type: 'unsent' };
  return { type: 'refused', why: error instanceof Error ? error.message : '' };
};
