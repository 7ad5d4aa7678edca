import fc from 'fast-check';
import { problemSchema, problems } from '../../shared/api/problems.ts';
import type { Route } from '../../shared/api/routes/route.ts';
import { routes } from '../../shared/api/routes.ts';
import { apiUnderTest, harbour } from '../support/api.ts';
import { fromSchema, type JsonSchema, spoilt } from '../support/from-schema.ts';

/** Requests made from the OpenAPI document itself, right and wrong ones, against the API on real tables. */

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: JsonSchema;
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: JsonSchema } } };
}

let desk: Awaited<ReturnType<typeof apiUnderTest>>;
let paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
let claimIds: string[];
let articleId: string;
beforeAll(async () => {
  desk = await apiUnderTest();
  articleId = (await desk.article('harbour.txt', harbour)).id;
  paths = (await desk.call(null, 'GET', '/v1/openapi.json')).body.paths;
  claimIds = (await desk.call('auditor', 'GET', '/v1/claims')).body.items.map(({ id }: { id: string }) => id);
});

const knownId = (path: string): string => {
  if (path.includes('/leases/')) return `${claimIds[0]}-1`;
  return path.startsWith('/v1/articles') ? articleId : claimIds[0]!;
};

/** A request for the operation: each part as the document says, or spoilt, or about something that exists. */
const requestFor = (path: string, { parameters = [], requestBody }: Operation) => {
  const values = parameters.map(({ name, in: where, required, schema }) => {
    const right = fromSchema(schema).map(String);
    const known = where === 'path' && name === 'id' ? [{ weight: 6, arbitrary: fc.constant(knownId(path)) }] : [];
    const low =
      name === 'If-Match' ? [{ weight: 6, arbitrary: fc.integer({ min: 1, max: 3 }).map((n) => `"${n}"`) }] : [];
    const token = name === 'Lease-Token' ? [{ weight: 6, arbitrary: fc.constant('1') }] : [];
    const wrong = spoilt('').map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
    const value = fc.oneof(
      ...known,
      ...low,
      ...token,
      { weight: 3, arbitrary: right },
      { weight: 1, arbitrary: wrong },
    );
    const absent = where === 'path' ? 0 : required ? 1 : 6;
    return fc
      .oneof({ weight: 6, arbitrary: value }, { weight: absent, arbitrary: fc.constant(null) })
      .map((given) => ({ name, where, given }));
  });
  const schema = requestBody?.content['application/json'].schema;
  const right = schema ? fromSchema(schema) : fc.constant(undefined);
  const body = schema
    ? fc.oneof({ weight: 2, arbitrary: right }, { weight: 1, arbitrary: right.chain((value) => spoilt(value)) })
    : right;
  return fc.record({ parts: fc.tuple(...values), body });
};

const send = async (
  route: Route,
  { parts, body }: { parts: { name: string; where: string; given: string | null }[]; body: unknown },
) => {
  let path: string = route.path;
  const query = new URLSearchParams();
  const headers: Record<string, string> = {};
  for (const { name, where, given } of parts) {
    if (given === null) continue;
    if (where === 'path') path = path.replace(`{${name}}`, encodeURIComponent(given) || '%20');
    else if (where === 'query') query.set(name, given);
    else if (/^[\x20-\x7e]*$/.test(given)) headers[name] = given;
  }
  const role =
    route.who === 'public' || route.who === 'signed-in'
      ? 'senior'
      : route.who.includes('senior')
        ? 'senior'
        : route.who[0]!;
  const address = query.size > 0 ? `${path}?${query}` : path;
  return desk.call(role, route.method, address, { ...(body !== undefined && { body }), headers });
};

/** `CONTRACT_RUNS=500 npm test -- test/api/contract` sends more. */
const numRuns = Number(process.env.CONTRACT_RUNS ?? 12);

it.each((routes as readonly Route[]).map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s answers as the document says, or refuses with a problem of the list, and never fails',
  async (_name, route) => {
    const operation = paths[route.path]![route.method.toLowerCase()]!;
    await fc.assert(
      fc.asyncProperty(requestFor(route.path, operation), async (request) => {
        const { status, headers, body } = await send(route, request as Parameters<typeof send>[1]);
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
      { numRuns },
    );
  },
);
