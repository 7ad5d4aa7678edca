import type { Problem } from '../../../shared/api/problems.ts';
import { config } from '../session/config.ts';
import { accessToken, renewed } from '../session/session.ts';
import { ApiProblem, SignedOut, Unreachable } from './failures.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface RequestOptions {
  readonly body?: unknown;
  /** The version of the claim, article or draft that the person has seen. */
  readonly version?: number;
  readonly fencingToken?: number;
  /** A request that makes something makes it only once, however often it is sent with this key. */
  readonly idempotencyKey?: string;
  /** The request goes on when the page is closed. */
  readonly keepalive?: boolean;
  readonly signal?: AbortSignal;
}

/** A successful answer. Where a route has several, the status tells them apart. */
export interface Reply<T> {
  readonly status: number;
  readonly body: T;
}

/**
 * Calls the API as the signed-in person. A token that has expired is renewed once, without the person's noticing.
 *
 * @throws ApiProblem when the API refuses
 * @throws Unreachable when there is no connection, or a gateway answers in its place
 * @throws SignedOut when the session cannot be renewed
 * @example await call<Me>('GET', '/v1/me')
 */
export const call = async <T>(method: Method, path: string, options: RequestOptions = {}): Promise<Reply<T>> => {
  const token = await accessToken();
  const first = await send(method, path, options, token);
  const response = first.status === 401 ? await send(method, path, options, await renewed(token)) : first;
  if (response.status === 401) throw new SignedOut();
  if (response.ok) return { status: response.status, body: (await bodyOf(response)) as T };
  const problem = (await bodyOf(response)) as Problem | null;
  if (!problem?.type?.startsWith('urn:claimdesk:problem:')) throw new Unreachable(response.status);
  throw new ApiProblem(problem);
};

/** Reads something from the API: the body of a successful answer. */
export const read = async <T>(path: string, signal?: AbortSignal): Promise<T> =>
  (await call<T>('GET', path, signal ? { signal } : {})).body;

const send = async (method: Method, path: string, options: RequestOptions, token: string): Promise<Response> => {
  const { body, version, fencingToken, idempotencyKey, keepalive, signal } = options;
  try {
    return await fetch(`${config().apiOrigin}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
        ...(fencingToken !== undefined && { 'lease-token': String(fencingToken) }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(keepalive && { keepalive }),
      signal: signal ?? AbortSignal.timeout(timeoutMilliseconds),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Unreachable(error);
  }
};

const timeoutMilliseconds = 30_000;

const bodyOf = async (response: Response): Promise<unknown> => {
  try {
    const text = await response.text();
    return text === '' ? null : JSON.parse(text);
  } catch (error) {
    throw new Unreachable(error);
  }
};
