import type { ClaimAction } from '../domain/audit-event.ts';
import type { ClaimState } from '../domain/claim.ts';
import type { UndoPoint } from '../domain/claim-change.ts';

/** How long a person may take back what they did. */
export const undoMinutes = 5;

const undoable: readonly ClaimAction[] = ['decide', 'review', 'agree', 'differ', 'adjudicate', 'defer', 'dismiss'];

/** The point to go back to after an action. A move to another place in a new revision leaves the old one standing. */
export const undoPointAfter = (
  action: ClaimAction,
  before: ClaimState | null,
  earlier: UndoPoint | null,
  { who, at }: { who: string; at: string },
): UndoPoint | null => {
  if (action === 'move') return earlier;
  return before && undoable.includes(action) ? { by: who, at, action, before } : null;
};

/** Why an undo is not possible; null when it is. */
export const undoRefusal = (point: UndoPoint | null, who: string, now: Date): string | null => {
  if (!point) return 'Nothing was done to the claim that can be taken back, or somebody acted on it since.';
  if (point.by !== who) return 'Only the person who did it can take it back.';
  if (now.getTime() - Date.parse(point.at) > undoMinutes * 60_000)
    return `It was done more than ${undoMinutes} minutes ago. Reopen the claim instead.`;
  return null;
};
