import type { ClaimAction } from '../domain/audit-event.ts';
import type { ClaimState } from '../domain/claim.ts';
import { type UndoPoint, undoMinutes } from '../domain/claim-change.ts';
import { actions } from './actions.ts';

/** What can be taken back after an action; null when nothing can. */
export const undoPointAfter = (
  action: ClaimAction,
  before: ClaimState | null,
  earlier: UndoPoint | null,
  { who, at }: { who: string; at: string },
): UndoPoint | null => {
  const { undo } = actions[action];
  if (undo === 'kept') return earlier;
  return before && undo === 'possible' ? { by: who, at, action, before } : null;
};

/** Why an undo is not possible; null when it is. */
export const undoRefusal = (point: UndoPoint | null, who: string, now: Date): string | null => {
  if (!point) return 'Nothing was done to the claim that can be taken back, or somebody acted on it since.';
  if (point.by !== who) return 'Only the person who did it can take it back.';
  if (now.getTime() - Date.parse(point.at) > undoMinutes * 60_000)
    return `It was done more than ${undoMinutes} minutes ago. Reopen the claim instead.`;
  return null;
};
