import * as z from 'zod';

/**
 * The closed list of what the API can refuse with (RFC 9457). `type` is a stable URI for programs, `title` for people;
 * `detail` says what is wrong here. `remedy` is what a caller does about it: docs/problems.md is made from it.
 */
export const problems = {
  validation: {
    status: 400,
    title: 'The request is not valid',
    remedy: 'Correct the fields that `errors` point to. Fields that the API does not know are refused, too.',
  },
  unauthorized: {
    status: 401,
    title: 'Sign in first',
    remedy: 'Send an access token that is not expired as `Authorization: Bearer …`. An id token is not accepted.',
  },
  forbidden: {
    status: 403,
    title: 'Your role does not allow this',
    remedy:
      'Ask somebody who has the role to do it, or ask an operator for the role. `GET /v1/me` lists the roles of a token.',
  },
  'self-review': {
    status: 403,
    title: 'Nobody reviews an article that they uploaded',
    remedy: 'Leave it to another reviewer. A desk of one person is deployed with `selfReview=allowed`.',
  },
  'not-found': {
    status: 404,
    title: 'There is no such thing',
    remedy: 'Look for it in its list. Claims of a revision are shown once the revision is ready.',
  },
  'invalid-transition': {
    status: 409,
    title: 'The claim is not in a status that allows this',
    remedy: '`allowed` says what you may do with it now. Read the claim again: somebody may have decided it.',
  },
  'lease-held': {
    status: 409,
    title: 'Somebody else holds the claim',
    remedy: 'Take another, or wait: `lease` says who holds it and until when. A senior can end it.',
  },
  'lease-lost': {
    status: 409,
    title: 'The claim is no longer yours',
    remedy: 'Nothing is lost: what you sent is your draft (`draftKept`). Take the claim again and compare.',
  },
  'lease-limit': {
    status: 409,
    title: 'You hold as many claims as one person may',
    remedy: 'Decide or give back one of them: `GET /v1/leases` lists yours.',
  },
  'second-reviewer-must-differ': {
    status: 409,
    title: 'Another person must give this verdict',
    remedy: 'Leave it to somebody who has given no verdict on the claim since it was opened.',
  },
  'claim-exists': {
    status: 409,
    title: 'There is such a claim already',
    remedy: 'Work on the one that is there, or choose other words of the text.',
  },
  'in-progress': {
    status: 409,
    title: 'The first request with this key is still being worked on',
    remedy: 'Send the same request again a moment later: it gets the answer of the first.',
  },
  conflict: {
    status: 409,
    title: 'Others were changing the same thing',
    remedy: 'Nothing was changed. Read it again, then send the request again.',
  },
  'version-mismatch': {
    status: 412,
    title: 'It has changed since you read it',
    remedy:
      'Read it again (`currentVersion`; `changes` says what was done, `changedFields` to what) and decide whether it still holds.',
  },
  'too-large': {
    status: 413,
    title: 'The request is too large',
    remedy: 'Send a smaller request; `detail` names the limit.',
  },
  'unsupported-media': {
    status: 415,
    title: 'This media type is not supported',
    remedy: 'Send `Content-Type: application/json`; upload files of the types that `detail` names.',
  },
  'evidence-required': {
    status: 422,
    title: 'The verdict lacks what it rests on',
    remedy: 'Add evidence, or say in `gaps` what could not be checked: `errors` name what is missing.',
  },
  'anchor-mismatch': {
    status: 422,
    title: 'The words do not stand there',
    remedy: 'Take `start` and `end` (UTF-16 code units) and `quote` from the text of that revision.',
  },
  'idempotency-mismatch': {
    status: 422,
    title: 'The key was used for another request',
    remedy: 'Use a new `Idempotency-Key` for each new request, and the same key only to send the same request again.',
  },
  'precondition-required': {
    status: 428,
    title: 'Say which version you mean',
    remedy: 'Send `If-Match` with the `ETag` that you read.',
  },
  internal: {
    status: 500,
    title: 'Something failed on our side',
    remedy:
      'Send the request again, with the same `Idempotency-Key` if you sent one. If it keeps failing, give the operator the `requestId`.',
  },
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
  /** For `version-mismatch`: the fields of the claim that those acts may have changed. */
  changedFields: z.array(z.string()).optional(),
  /** For `invalid-transition`: what the caller may do now. */
  allowed: z.array(z.string()).optional(),
  /** For `lease-held` and `lease-lost`: who holds the claim, and until when. */
  lease: z.object({ holder: z.string(), expiresAt: z.string() }).optional(),
  /** What was sent is kept as the caller's draft. */
  draftKept: z.boolean().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** What a refusal may say beyond its type. */
export type ProblemDetails = Omit<Problem, 'type' | 'title' | 'status' | 'detail' | 'instance' | 'requestId'>;

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
export const problemOf = ({ kind, message, details }: Refusal, instance: string, requestId: string): Problem => {
  const { status, title } = problems[kind];
  return { type: problemUri(kind), title, status, detail: message, instance, requestId, ...details };
};

/** @example problemUri('lease-lost') // "urn:claimdesk:problem:lease-lost" */
export const problemUri = (type: ProblemType): string => `urn:claimdesk:problem:${type}`;
