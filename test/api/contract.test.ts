import fc from 'fast-check';
import { problemSchema, problems } from '../../shared/api/problems.ts';
import type { Route } from '../../shared/api/routes/route.ts';
import { type RouteId, routes } from '../../shared/api/routes.ts';
import { apiUnderTest, type Caller } from '../support/api.ts';
import { type ContractRequest, contractRequests, type Existing, type Operation } from '../support/contract-requests.ts';

/** Requests made from the OpenAPI document itself, right and wrong ones, against the API on real tables. */

type Desk = Awaited<ReturnType<typeof apiUnderTest>>;
let desk: Desk;
let paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
beforeAll(async () => {
  desk = await apiUnderTest();
  paths = (await desk.call(null, 'GET', '/v1/openapi.json')).body.paths;
});

/** An article of a route's own, with claims that nobody has touched. */
const untouched = async (name: string): Promise<Existing> => {
  const strikes = Array.from({ length: 20 }, (_, i) => `The army shot down ${i + 11} drones over region ${i + 1}.`);
  const { id: articleId } = await desk.article(`${name}.txt`, `Night of strikes\n\n${strikes.join('\n\n')}\n`);
  const { text } = (await desk.call('auditor', 'GET', `/v1/articles/${articleId}/revisions/1/text`)).body;
  const claims = (await desk.call('auditor', 'GET', `/v1/claims?article=${articleId}&limit=100`)).body.items;
  return { articleId, text, claims, now: desk.clock.now };
};

/** Somebody new for each request: nobody holds more than three claims. */
let people = 0;
const someone = (route: Route): Caller => {
  const role = typeof route.who === 'string' || route.who.includes('senior') ? 'senior' : route.who[0]!;
  return { name: `person-${++people}`, roles: [role] };
};

const claimOf = ({ parts }: ContractRequest): string =>
  (parts.find(({ name, where }) => where === 'path' && name === 'id')?.given ?? '').split('-').slice(0, 2).join('-');

/** Takes the claim that the request is about; null when it can not be had. */
const take = async (who: Caller, claimId: string) => {
  const { status, body } = await desk.call(who, 'POST', '/v1/queue/leases', { body: { claimId } });
  return status === 201 ? { leaseId: String(body.leaseId), fencingToken: String(body.fencingToken) } : null;
};
type Lease = Awaited<ReturnType<typeof take>>;

const headersNow = async (path: string, lease: Lease): Promise<Record<string, string>> => {
  const [resource = ''] = /^\/v1\/(claims|articles)\/[a-z0-9-]+/.exec(path) ?? [];
  const etag = resource && (await desk.call('auditor', 'GET', resource)).headers.get('etag');
  return { ...(etag && { 'if-match': etag }), ...(lease && { 'lease-token': lease.fencingToken }) };
};

/** What must have happened before the request can succeed, besides taking the claim. */
const before: Partial<Record<RouteId, (who: Caller, claimId: string, lease: Lease) => Promise<unknown>>> = {
  getDraft: (who, claimId) => desk.call(who, 'PUT', `/v1/claims/${claimId}/draft`, { body: {} }),
  // Drafts have versions of their own: the first is that of an untouched claim.
  saveDraft: (who, claimId) => desk.call(who, 'PUT', `/v1/claims/${claimId}/draft`, { body: {} }),
  reopenClaim: (who, claimId, lease) => act(who, claimId, 'dismiss', lease, { reason: 'opinion' }),
  undoClaim: (who, claimId, lease) => act(who, claimId, 'dismiss', lease, { reason: 'opinion' }),
  resumeClaim: (who, claimId, lease) => {
    const until = new Date(desk.clock.now + 86_400_000).toISOString();
    return act(who, claimId, 'defer', lease, { until, reason: 'Tomorrow.' });
  },
};
const act = async (who: Caller, claimId: string, deed: string, lease: Lease, body: object) =>
  desk.call(who, 'POST', `/v1/claims/${claimId}/${deed}`, {
    body,
    headers: await headersNow(`/v1/claims/${claimId}`, lease),
  });
const takes: readonly string[] = [
  'heartbeat',
  'giveBackLease',
  'releaseClaim',
  'reopenClaim',
  'undoClaim',
  'resumeClaim',
];

const send = async (route: Route, request: ContractRequest) => {
  const who = someone(route);
  const claimId = claimOf(request);
  const lease = request.current && (route.leased || takes.includes(route.id)) ? await take(who, claimId) : null;
  if (request.current) await before[route.id as RouteId]?.(who, claimId, lease);

  let path: string = route.path;
  const query = new URLSearchParams();
  const headers: Record<string, string> = {};
  for (const { name, where, given } of request.parts) {
    const value = name === 'id' && lease && path.includes('/leases/') ? lease.leaseId : given;
    if (where === 'path') path = path.replace(`{${name}}`, encodeURIComponent(value || ' '));
    else if (where === 'query') query.set(name, value);
    else if (/^[\x20-\x7e]*$/.test(value)) headers[name.toLowerCase()] = value;
  }
  if (request.current)
    for (const [name, value] of Object.entries(await headersNow(path, lease))) headers[name.toLowerCase()] = value;
  const address = query.size > 0 ? `${path}?${query}` : path;
  const { body } = request;
  const answer = await desk.call(who, route.method, address, { ...(body !== undefined && { body }), headers });
  if (lease) await desk.call(who, 'DELETE', `/v1/leases/${lease.leaseId}`);
  return answer;
};

/** `CONTRACT_RUNS=500 npm test -- test/api/contract` sends more, and others each time. */
const { CONTRACT_RUNS: runs } = process.env;
const chosen = runs ? { numRuns: Number(runs) } : { numRuns: 14, seed: 20261122 };

const seen = new Map<string, number[]>();

it.each((routes as readonly Route[]).map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s answers as the document says, or refuses with a problem of the list, and never fails',
  async (_name, route) => {
    const operation = paths[route.path]![route.method.toLowerCase()]!;
    const statuses: number[] = [];
    seen.set(route.id, statuses);
    const existing = await untouched(route.id);
    await fc.assert(
      fc.asyncProperty(contractRequests(route, operation, existing), async (request) => {
        const { status, headers, body } = await send(route, request);
        statuses.push(status);
        expect(desk.faults).toEqual([]);
        const success = [route.answer, ...(route.otherwise ?? [])].find((one) => one.status === status);
        if (success) {
          const shape = success.schema?.safeParse(body);
          expect(shape?.error?.issues ?? []).toEqual([]);
          return;
        }
        if (status === 304) return;
        expect(status).toBeLessThan(500);
        expect(headers.get('content-type')).toBe('application/problem+json');
        const problem = problemSchema.strict().parse(body);
        const kind = problem.type.replace('urn:claimdesk:problem:', '') as keyof typeof problems;
        expect(problems[kind]).toMatchObject({ status, title: problem.title });
        expect(problem.detail).not.toBe('');
      }),
      chosen,
    );
  },
);

// What was drawn anew each time may be unlucky.
(runs ? it.skip : it)('every route was seen to succeed, and every one that takes something to refuse', () => {
  const succeeded = (statuses: readonly number[]) => statuses.some((status) => status < 300);
  const refused = (statuses: readonly number[]) => statuses.some((status) => status >= 400);
  const takesSomething = (routes as readonly Route[]).filter(({ params, query, body }) => params ?? query ?? body);
  expect([...seen].filter(([, statuses]) => !succeeded(statuses))).toEqual([]);
  expect(takesSomething.filter(({ id }) => !refused(seen.get(id) ?? [400])).map(({ id }) => id)).toEqual([]);
});
