/**
 * A line of the API's access log: who called what, how it ended and how long it took; no query, no header, no body. Nothing
 * that follows from the rest: CloudWatch stamps the time, and the route follows from method and path.
 */
export const accessLogLine = {
  requestId: '$context.requestId',
  ip: '$context.identity.sourceIp',
  person: '$context.authorizer.claims.sub',
  call: '$context.httpMethod $context.path',
  status: '$context.status',
  ms: '$context.responseLatency',
  error: '$context.error.message',
  refused: '$context.authorizer.error',
} as const;
