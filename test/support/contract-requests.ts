import fc from 'fast-check';
import type { Route } from '../../shared/api/routes/route.ts';
import type { RouteId } from '../../shared/api/routes.ts';
import { dismissalReasons, namesOriginal } from '../../shared/domain/set-aside.ts';
import { fromSchema, type JsonSchema, spoilt } from './from-schema.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: JsonSchema;
}
export interface Operation {
  readonly operationId: RouteId;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: JsonSchema } } };
}

/** What there is, so that a request may be about it. */
export interface Existing {
  readonly articleId: string;
  readonly text: string;
  readonly claims: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  readonly now: number;
}

export interface ContractRequest {
  readonly parts: readonly { readonly name: string; readonly where: Parameter['in']; readonly given: string }[];
  readonly body: unknown;
  /** `If-Match` and `Lease-Token` are to be those of the moment. */
  readonly current: boolean;
}

/**
 * Requests for an operation: as the document says and about something that exists; as it says, and about anything; and
 * with one part spoilt or left out.
 */
export const contractRequests = (
  { path }: Pick<Route, 'path'>,
  { operationId, parameters = [], requestBody }: Operation,
  existing: Existing,
): fc.Arbitrary<ContractRequest> => {
  const known = fc.constantFrom(...existing.claims.map(({ id }) => id));
  const id = path.startsWith('/v1/articles')
    ? fc.constant(existing.articleId)
    : known.map((claimId) => (path.includes('/leases/') ? `${claimId}-1` : claimId));
  const likely: Readonly<Record<string, fc.Arbitrary<string>>> = {
    id,
    n: fc.constant('1'),
    article: fc.constant(existing.articleId),
    claim: known,
    cursor: fc.constant('bm93aGVyZQ.not-a-cursor-of-this-list'),
  };
  const partOf = ({ name, in: where, required, schema }: Parameter, likelyOnly: boolean) => {
    const any = fromSchema(schema).map(String);
    const right = likely[name] ?? any;
    const value = likelyOnly ? right : fc.oneof(right, any);
    const present = required || where === 'path' ? 1 : name === 'cursor' ? 0 : 0.2;
    return fc.tuple(value, fc.double({ min: 0, max: 1, noNaN: true })).map(([given, luck]) => ({
      name,
      where,
      given: luck <= present ? given : null,
    }));
  };
  const schema = requestBody?.content['application/json'].schema;
  const anyBody = schema ? fromSchema(schema) : fc.constant(undefined);
  const likelyBody = plausibleBodies(existing)[operationId] ?? anyBody;
  const parts = (likelyOnly: boolean) =>
    fc
      .tuple(...parameters.map((parameter) => partOf(parameter, likelyOnly)))
      .map((all) => all.flatMap(({ given, ...part }) => (given === null ? [] : [{ ...part, given }])));

  const right = fc.record({ parts: parts(true), body: likelyBody, current: fc.constant(true) });
  const formal = fc.record({ parts: parts(false), body: anyBody, current: fc.boolean() });
  const wrong = right.chain((request) => {
    const places = [...request.parts.keys(), ...(schema ? [-1] : [])];
    return places.length === 0
      ? fc.constant(request)
      : fc.constantFrom(...places).chain((i) => (i === -1 ? withOtherBody(request) : withOtherPart(request, i)));
  });
  return fc.oneof({ weight: 5, arbitrary: right }, { weight: 2, arbitrary: formal }, { weight: 3, arbitrary: wrong });
};

const withOtherBody = (request: ContractRequest): fc.Arbitrary<ContractRequest> =>
  spoilt(request.body).map((body) => ({ ...request, body }));

const withOtherPart = (request: ContractRequest, i: number): fc.Arbitrary<ContractRequest> =>
  fc.option(spoilt('').map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))).map((given) => {
    const part = request.parts[i]!;
    // A path has no place for nothing.
    const left = given === null && part.where !== 'path' ? [] : [{ ...part, given: given || '%20' }];
    return {
      ...request,
      current: false,
      parts: [...request.parts.slice(0, i), ...left, ...request.parts.slice(i + 1)],
    };
  });

/** Bodies that the schema alone would hardly ever give: about words that stand there, and days that are to come. */
const plausibleBodies = ({
  text,
  claims,
  now,
}: Existing): Partial<Readonly<Record<RouteId, fc.Arbitrary<unknown>>>> => {
  const span = fc
    .tuple(fc.constantFrom(...claims), fc.nat(9), fc.nat(9))
    .map(([{ start, end }, a, b]) => ({ start: start + a, end: end - b }))
    .map(({ start, end }) => ({ start, end, quote: text.slice(start, end) }));
  const spans = fc.uniqueArray(span, { minLength: 2, maxLength: 3, selector: ({ start, end }) => `${start}-${end}` });
  const kind = fc.constantFrom('event', 'statement', 'casualty');
  const reason = fc.constant('A new count is out.');
  const evidence = fc.constant([{ url: 'https://example.org/register', stance: 'refutes' }]);
  const content = fc.constantFrom('inaccurate', 'needs_context', 'outdated');
  const attribution = fc.constantFrom('confirmed', 'not_applicable');
  return {
    createUpload: fc.record({
      fileName: fc.constantFrom('harbour.txt', 'Ünï çødé.md', 'a b+c.html'),
      size: fc.integer({ min: 1, max: 9999 }),
    }),
    updateArticle: fc.record({ desk: fc.constantFrom('Foreign', 'Home'), reason }, { requiredKeys: ['desk'] }),
    addClaim: fc.tuple(span, kind).map(([words, is]) => ({ revision: 1, ...words, kind: is })),
    correctClaim: fc.record({ kind, subject: fc.constantFrom('navy', 'army') }),
    splitClaim: spans.map((parts) => ({ parts })),
    mergeClaim: fc.constantFrom(...claims).map(({ id }) => ({ with: [{ id, version: 1 }] })),
    takeLease: fc.constantFrom({}, { kind: 'materiel' }, { minWorth: 0.1, status: ['open'] }),
    giveVerdict: fc.record({ content, attribution, rationale: reason, evidence }),
    deferClaim: fc.record({
      until: fc.integer({ min: 1, max: 90 }).map((days) => new Date(now + days * 86_000_000).toISOString()),
      reason,
    }),
    dismissClaim: fc.record({
      reason: fc.constantFrom(...dismissalReasons.filter((reason) => !namesOriginal(reason))),
    }),
    assignClaim: fc.record({ to: fc.constantFrom('kim', null) }),
  };
};
