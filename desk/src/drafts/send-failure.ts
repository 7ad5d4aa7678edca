import { isProblem, SignedOut, Unreachable } from '../api/failures.ts';
import type { DraftEvent } from './draft-after.ts';

/** What it means for a draft that sending it failed. */
export const sendFailure = (error: unknown): Extract<DraftEvent, { type: 'unsent' | 'refused' | 'outdated' }> => {
  if (isProblem(error, 'version-mismatch')) return { type: 'outdated' };
  const mayBeTriedAgain =
    error instanceof Unreachable || error instanceof SignedOut || isProblem(error, 'internal', 'conflict');
  if (mayBeTriedAgain) return { type: 'unsent' };
  return { type: 'refused', why: error instanceof Error ? error.message : '' };
};

/** True when no other request would get through either: there is no connection, or no session. */
export const isCutOff = (error: unknown): boolean => error instanceof Unreachable || error instanceof SignedOut;
