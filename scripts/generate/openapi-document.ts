import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { problemSchema } from '../../shared/api/problems.ts';
import type { Route } from '../../shared/api/routes/route.ts';
import { routes } from '../../shared/api/routes.ts';

const problem = problemSchema.meta({ id: 'Problem' });

/** The API as an OpenAPI 3.1 document: made from the very schemas that check the requests. */
export const openApiDocument = () =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Claimdesk',
      version: '1',
      description:
        'Articles become ranked claims that reviewers decide. Offsets are UTF-16 code units into the normalised text; times are RFC 3339 in UTC.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ accessToken: [] }],
    components: {
      securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    paths: pathsOf(routes),
  });

const pathsOf = (all: readonly Route[]): ZodOpenApiPathsObject => {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of all) {
    paths[route.path] ??= {};
    paths[route.path]![route.method.toLowerCase()] = operationOf(route);
  }
  return paths;
};

const operationOf = (route: Route): ZodOpenApiOperationObject => {
  const { id, summary, who, params, query, body, answer, otherwise = [] } = route;
  const header = headersOf(route);
  return {
    operationId: id,
    summary,
    description: typeof who === 'string' ? `For: ${who}.` : `For the roles ${who.join(', ')}.`,
    ...(who === 'public' && { security: [] }),
    requestParams: {
      ...(params && { path: params as z.ZodObject }),
      ...(query && { query: query as z.ZodObject }),
      ...(header && { header }),
    },
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      ...Object.fromEntries([answer, ...otherwise].map((one) => [one.status, responseOf(one)])),
      default: {
        description: 'A refusal',
        content: { 'application/problem+json': { schema: problem } },
      },
    },
  };
};

const headersOf = ({ conditional, leased, creates }: Route): z.ZodObject | null => {
  const etag = z
    .string()
    .regex(/^"\d{1,15}"$/)
    .meta({ description: 'The ETag that you read', example: '"3"' });
  const token = z
    .string()
    .regex(/^[1-9]\d{0,9}$/)
    .meta({ description: 'The fencing token of your lease' });
  const headers = {
    ...(conditional && { 'If-Match': conditional === true ? etag : etag.optional() }),
    ...(leased && { 'Lease-Token': leased === true ? token : token.optional() }),
    ...(creates && {
      'Idempotency-Key': z
        .string()
        .regex(/^[\x21-\x7e]{1,100}$/)
        .optional()
        .meta({ description: 'Any word of your own: the same request with it is done once in 24 hours' }),
    }),
  };
  return Object.keys(headers).length > 0 ? z.object(headers) : null;
};

const responseOf = ({ status, description, schema }: Route['answer']) => ({
  description,
  ...(status !== 204 && { content: { 'application/json': { schema: schema ?? z.looseObject({}) } } }),
});
