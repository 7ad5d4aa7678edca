import type { Problem, ProblemType } from '../../../shared/api/problems.ts';

/** The API refused; `problem` is its own account of why. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiProblem';
    this.problem = problem;
  }

  get kind(): ProblemType {
    return this.problem.type.slice(this.problem.type.lastIndexOf(':') + 1) as ProblemType;
  }
}

/** The request did not get through, or nothing came back: it may be sent again. */
export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super('The service cannot be reached.', { cause });
    this.name = 'Unreachable';
  }
}

/** The session has ended: sign in, then try again. */
export class SignedOut extends Error {
  constructor() {
    super('Your session has ended.');
    this.name = 'SignedOut';
  }
}

/** True when the API refused for one of these reasons. */
export const isProblem = (error: unknown, ...kinds: readonly ProblemType[]): error is ApiProblem =>
  error instanceof ApiProblem && kinds.includes(error.kind);

/** True when no other request would get through either: there is no connection, or no session. */
export const isCutOff = (error: unknown): boolean => error instanceof Unreachable || error instanceof SignedOut;
