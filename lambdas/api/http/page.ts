import { openCursor, sealCursor } from '../../../shared/api/cursor.ts';
import { Refusal } from '../../../shared/api/problems.ts';
import type { Page } from '../../../shared/store/ports.ts';
import type { ApiDeps } from './request.ts';

/**
 * One page of a list, with the cursor of the next.
 *
 * @param scope what the list is and what it is filtered by; a cursor holds for one scope only
 * @throws Refusal `validation` for a cursor that is not this list's
 */
export const readPage = async <T>(
  scope: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  deps: ApiDeps,
  read: (limit: number, after: string | null) => Promise<Page<T>>,
): Promise<{ items: readonly T[]; nextCursor: string | null }> => {
  const key = await deps.cursorKey();
  const after = cursor === undefined ? null : openCursor(key, scope, cursor);
  if (cursor !== undefined && after === null)
    throw new Refusal('validation', 'The cursor does not belong to this list. Begin again without one.', {
      errors: [{ pointer: '/query/cursor', code: 'invalid-cursor', detail: 'Not a cursor of this list.' }],
    });
  const { items, next } = await read(limit, after);
  return { items, nextCursor: next === null ? null : sealCursor(key, scope, next) };
};
