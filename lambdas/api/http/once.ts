import { Refusal } from '../../../shared/api/problems.ts';
import { sha256 } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/roles.ts';
import type { RequestKey } from '../../../shared/store/ports.ts';
import type { Answer, ApiDeps } from './request.ts';

/**
 * What an `Idempotency-Key` names; null without one.
 *
 * @param what all that makes two requests the same
 * @throws Refusal `validation` for a key of other characters
 */
export const requestKeyOf = (key: string | undefined, what: readonly unknown[]): RequestKey | null => {
  if (key === undefined) return null;
  if (!/^[\x21-\x7e]{1,100}$/.test(key))
    throw new Refusal('validation', 'An Idempotency-Key has 1 to 100 visible ASCII characters.', {
      errors: [{ pointer: '/headers/idempotency-key', code: 'invalid-key', detail: 'Not a key.' }],
    });
  return { key, hash: sha256(JSON.stringify(what)) };
};

/** The key came with another request before. */
export const keyReused = (): Refusal =>
  new Refusal('idempotency-mismatch', 'This Idempotency-Key came with another request. Use a new one.');

/**
 * Does a request once for its `Idempotency-Key`: the same request again gets the first one's answer. A refused request
 * leaves the key free. When the process dies at work, the key is free again after half a minute; conditions on what was
 * read (`If-Match`, ids made of content) keep the second try from doing the work twice.
 *
 * @throws Refusal `idempotency-mismatch` for another request, `in-progress` while the first is at work
 */
export const onceFor = async (
  person: Person,
  { key, hash }: RequestKey,
  deps: Pick<ApiDeps, 'idempotency' | 'now'>,
  work: () => Promise<Answer>,
): Promise<Answer> => {
  const known = await deps.idempotency.begin(person.id, key, hash, deps.now());
  if (known && known.requestHash !== hash) throw keyReused();
  if (known && !known.answer)
    throw new Refusal('in-progress', 'The same request is being worked on. Ask again in a few seconds.');
  if (known?.answer) return known.answer as Answer;

  try {
    const answer = await work();
    const { status = 201, body = null, etag, location } = answer;
    await deps.idempotency.finish(person.id, key, { status, body, etag, location });
    return answer;
  } catch (error) {
    if (error instanceof Refusal) await deps.idempotency.abandon(person.id, key);
    throw error;
  }
};
