import { ApiProblem } from '../../../desk/src/api/failures.ts';

/** A refusal of the API. */
export const problem = (kind: string, more: Partial<ApiProblem['problem']> = {}): ApiProblem =>
  new ApiProblem({
    type: `urn:claimdesk:problem:${kind}`,
    title: kind,
    status: 400,
    detail: `It is ${kind}.`,
    requestId: 'request',
    ...more,
  } as ApiProblem['problem']);
