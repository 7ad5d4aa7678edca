import { type ApiGatewayRequestContextV2, handle } from 'hono/aws-lambda';
import { cloudTelemetry } from '../telemetry.ts';
import { cloudDeps } from './deps.ts';
import { createApi } from './http/app.ts';

const { fault } = cloudTelemetry();

/** What API Gateway says of a request; its JWT authorizer has verified the token before we are called. */
const contextOf = (env: unknown) =>
  (env as { event: { requestContext: ApiGatewayRequestContextV2 } }).event.requestContext;

/** What Lambda runs for the HTTP API. */
export const handler = handle(
  createApi(cloudDeps(), {
    verifiedClaims: (c) => contextOf(c.env).authorizer?.jwt?.claims ?? null,
    requestId: (c) => contextOf(c.env).requestId,
    onFault: fault,
  }),
);
