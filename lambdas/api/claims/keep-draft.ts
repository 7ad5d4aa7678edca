import { Refusal } from '../../../shared/api/problems.ts';
import type { DraftInput } from '../../../shared/domain/draft.ts';
import type { Person } from '../../../shared/domain/roles.ts';
import { isLate } from '../http/refusals.ts';
import type { ApiDeps } from '../http/request.ts';

/** Does the work; when it comes too late, what was sent is kept as the person's draft before the refusal leaves. */
export const keepingDraft = async <T>(
  { claimId, person, content }: { claimId: string; person: Person; content: DraftInput },
  deps: ApiDeps,
  work: () => Promise<T>,
): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!isLate(error)) throw error;
    await deps.drafts.put({ claimId, by: person.id, content, savedAt: deps.now().toISOString() }, null);
    throw new Refusal(error.kind, error.message, { ...error.details, draftKept: true });
  }
};
