import * as z from 'zod';

/**
 * The closed list of what the API can refuse with (RFC 9457). `type` is a stable URI for programs, `title` for people;
 * `detail` says what is wrong here and what to do.
 */
export const problems = {
  validation: { status: 400, title: 'The request is not valid' },
  unauthorized: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'Your role does not allow this' },
  'self-review': { status: 403, title: 'Nobody reviews an article that they uploaded' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'invalid-transition': { status: 409, title: 'The claim is not in a status that allows this' },
  'lease-held': { status: 409, title: 'Somebody else holds the claim' },
  'lease-lost': { status: 409, title: 'The claim is no longer yours' },
  'lease-limit': { status: 409, title: 'You hold as many claims as one person may' },
  'second-reviewer-must-differ': { status: 409, title: 'Another person must give this verdict' },
  'claim-exists': { status: 409, title: 'There is such a claim already' },
  'in-progress': { status: 409, title: 'The first request with this key is still being worked on' },
  conflict: { status: 409, title: 'Others were changing the same thing' },
  'version-mismatch': { status: 412, title: 'It has changed since you read it' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media': { status: 415, title: 'This media type is not supported' },
  'evidence-required': { status: 422, title: 'The verdict lacks what it rests on' },
  'anchor-mismatch': { status: 422, title: 'The words do not stand there' },
  'idempotency-mismatch': { status: 422, title: 'The key was used for another request' },
  'precondition-required': { status: 428, title: 'Say which version you mean' },
  internal: { status: 500, title: 'Something failed on our side' },
} as const;
export type ProblemType = keyof typeof problems;

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  requestId: z.string(),
  /** For `validation`, `evidence-required` and `anchor-mismatch`: each fault with the JSON pointer of its field. */
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
  /** For `version-mismatch`: the version that stands now. */
  currentVersion: z.int().optional(),
  /** For `version-mismatch`: what was done since the version that the request names. */
  changes: z.array(z.string()).optional(),
  /** For `invalid-transition`: what the caller may do now. */
  allowed: z.array(z.string()).optional(),
  /** For `lease-held` and `lease-lost`: who holds the claim, and until when. */
  lease: z.object({ holder: z.string(), expiresAt: z.string() }).optional(),
  /** What was sent is kept as the caller's draft. */
  draftKept: z.boolean().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** What a refusal may say beyond its type. */
export type ProblemDetails = Pick<Problem, 'errors' | 'currentVersion' | 'changes' | 'allowed' | 'lease' | 'draftKept'>;

/** Thrown by a handler to refuse; one place turns it into a response. */
export class Refusal extends Error {
  readonly kind: ProblemType;
  readonly details: ProblemDetails;

  constructor(kind: ProblemType, detail: string, details: ProblemDetails = {}) {
    super(detail);
    this.name = 'Refusal';
    this.kind = kind;
    this.details = details;
  }
}

/** The problem document of a refusal. */
export const problemOf = (refusal: Refusal, instance: string, requestId: string): Problem => ({
  type: `urn:claimdesk:problem:${refusal.kind}`,
  ...problems[refusal.kind],
  detail: refusal.message,
  instance,
  requestId,
  ...refusal.details,
});
