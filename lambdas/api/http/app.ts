import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type * as z from 'zod';
import { type ProblemDetails, problemOf, Refusal } from '../../../shared/api/problems.ts';
import type { Route } from '../../../shared/api/routes/route.ts';
import { routes } from '../../../shared/api/routes.ts';
import type { Person } from '../../../shared/domain/roles.ts';
import { Contention } from '../../../shared/store/ports.ts';
import { actionHandlers } from '../handlers/actions.ts';
import { articleHandlers } from '../handlers/articles.ts';
import { claimHandlers } from '../handlers/claims.ts';
import { draftHandlers } from '../handlers/drafts.ts';
import { editHandlers } from '../handlers/edits.ts';
import { historyHandlers } from '../handlers/history.ts';
import { leaseHandlers } from '../handlers/leases.ts';
import { sessionHandlers } from '../handlers/session.ts';
import { uploadHandlers } from '../handlers/uploads.ts';
import { verdictHandlers } from '../handlers/verdicts.ts';
import { onceFor, requestKeyOf } from './once.ts';
import { personOf, type TokenClaims } from './person.ts';
import type { Answer, ApiDeps, ApiRequest, Handlers } from './request.ts';

/** What differs between the cloud and one machine. */
export interface Surroundings {
  /** The claims of the caller's token once it has been verified; null when there is no valid one. */
  readonly verifiedClaims: (c: Context) => Promise<TokenClaims | null> | TokenClaims | null;
  readonly requestId: (c: Context) => string;
  /** Hears of faults on our side; the caller hears only that there was one. */
  readonly onFault: (error: unknown, requestId: string) => void;
}

const handlers: Handlers = {
  ...sessionHandlers,
  ...uploadHandlers,
  ...articleHandlers,
  ...claimHandlers,
  ...historyHandlers,
  ...leaseHandlers,
  ...draftHandlers,
  ...verdictHandlers,
  ...actionHandlers,
  ...editHandlers,
};

const maxBodyBytes = 256 * 1024;

/**
 * The whole API on the route table: for each entry authentication, roles, schemas, `If-Match` and `Lease-Token` are checked
 * here before its handler runs, and an `Idempotency-Key` is honoured. Every refusal leaves as `application/problem+json`.
 *
 * @example const answer = await createApi(deps, surroundings).request('/v1/me', { headers: { authorization } });
 */
export const createApi = (deps: ApiDeps, surroundings: Surroundings): Hono => {
  const api = new Hono();

  const refuse = (c: Context, refusal: Refusal): Response => {
    const problem = problemOf(refusal, c.req.path, surroundings.requestId(c));
    return new Response(JSON.stringify(problem), {
      status: problem.status,
      headers: {
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
        ...(problem.status === 401 && { 'www-authenticate': 'Bearer' }),
      },
    });
  };

  api.use(
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: (c) => refuse(c, new Refusal('too-large', `A request body may have ${maxBodyBytes} bytes at the most.`)),
    }),
  );

  for (const route of routes as readonly (Route & { id: keyof Handlers })[]) {
    api.on(route.method, route.path.replace(/\{(\w+)\}/g, ':$1'), async (c) => {
      const person = await authorised(c, route, surroundings);
      const body = route.body && checked('body', route.body, await jsonBody(c));
      const request = {
        params: checked('params', route.params, c.req.param()),
        query: checked('query', route.query, c.req.query()),
        version: namedVersion(route, c.req.header('if-match')),
        leaseToken: namedLease(route, c.req.header('lease-token')),
        body,
        once: route.creates ? requestKeyOf(c.req.header('idempotency-key'), [route.method, c.req.path, body]) : null,
        person,
        requestId: surroundings.requestId(c),
      } as ApiRequest;
      const handle = handlers[route.id] as (request: ApiRequest, deps: ApiDeps) => Promise<Answer>;
      const work = () => handle(request, deps);
      const answer =
        request.once && route.creates === true ? await onceFor(person, request.once, deps, work) : await work();
      return respond(c, route, answer);
    });
  }

  api.notFound((c) => refuse(c, new Refusal('not-found', `There is no ${c.req.method} ${c.req.path}.`)));
  api.onError((error, c) => {
    if (error instanceof Refusal) return refuse(c, error);
    if (error instanceof Contention)
      return refuse(
        c,
        new Refusal('conflict', 'Others were changing the same things. Nothing was changed; try again.'),
      );
    surroundings.onFault(error, surroundings.requestId(c));
    return refuse(c, new Refusal('internal', 'It has been logged with the request id. Nothing was changed by halves.'));
  });
  return api;
};

const nobody: Person = { id: '', name: '', roles: [] };

const authorised = async (c: Context, { who }: Route, surroundings: Surroundings): Promise<Person> => {
  if (who === 'public') return nobody;
  const claims = await surroundings.verifiedClaims(c);
  const person = claims && personOf(claims);
  if (!person) throw new Refusal('unauthorized', 'Send a valid access token: "Authorization: Bearer <token>".');
  if (who !== 'signed-in' && !who.some((role) => person.roles.includes(role)))
    throw new Refusal('forbidden', `This takes one of the roles ${who.join(', ')}.`);
  return person;
};

const namedVersion = ({ conditional }: Route, ifMatch: string | undefined): number => {
  if (!conditional || (conditional === 'if-given' && ifMatch === undefined)) return 0;
  if (ifMatch === undefined)
    throw new Refusal('precondition-required', 'Send "If-Match" with the ETag that you read, such as If-Match: "3".');
  const version = /^"(\d{1,15})"$/.exec(ifMatch.trim())?.[1];
  if (!version)
    throw invalid([
      { pointer: '/headers/if-match', code: 'invalid-etag', detail: 'Send one strong ETag, such as "3".' },
    ]);
  return Number(version);
};

const namedLease = ({ leased }: Route, token: string | undefined): number => {
  if (!leased || (leased === 'if-given' && token === undefined)) return 0;
  if (token === undefined)
    throw new Refusal(
      'precondition-required',
      'Take the claim first (POST /v1/queue/leases) and send its fencing token, such as Lease-Token: 1.',
    );
  if (!/^[1-9]\d{0,9}$/.test(token))
    throw invalid([
      { pointer: '/headers/lease-token', code: 'invalid-token', detail: 'Send the fencing token, such as 1.' },
    ]);
  return Number(token);
};

const jsonBody = async (c: Context): Promise<unknown> => {
  const type = c.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json')
    throw new Refusal('unsupported-media', 'Send the body as JSON with "Content-Type: application/json".');
  try {
    return await c.req.json();
  } catch {
    throw invalid([{ pointer: '', code: 'invalid-json', detail: 'The body is not JSON.' }]);
  }
};

/** Faults of the body point into it; those of other parts begin with the part's name. */
const checked = (part: 'params' | 'query' | 'body', schema: z.ZodType | undefined, value: unknown): unknown => {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const root = part === 'body' ? '' : `/${part}`;
  throw invalid(
    result.error.issues.map((issue) => ({
      pointer: [root, ...issue.path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/'),
      code: issue.code,
      detail: issue.message,
    })),
  );
};

const invalid = (errors: NonNullable<ProblemDetails['errors']>): Refusal =>
  new Refusal('validation', errors.map(({ pointer, detail }) => `${pointer || 'body'}: ${detail}`).join('; '), {
    errors,
  });

const respond = (c: Context, { answer }: Route, { status, body, etag, location }: Answer): Response => {
  const tag = etag && `"${etag}"`;
  const headers: Record<string, string> = {
    'cache-control': tag ? 'private, no-cache' : 'no-store',
    ...(tag && { etag: tag }),
    ...(location && { location }),
  };
  const known = c.req
    .header('if-none-match')
    ?.split(',')
    .map((value) => value.trim().replace(/^W\//, ''));
  if (tag && c.req.method === 'GET' && known?.some((value) => value === tag || value === '*'))
    return new Response(null, { status: 304, headers });
  const code = status ?? answer.status;
  return code === 204 ? new Response(null, { status: code, headers }) : c.json(body as never, code, headers);
};
