import { ensure } from './checks.ts';
import type { Deployment } from './deployment.ts';
import type { Answer, Target } from './target.ts';

/** Reads a claim and gives a verdict on it, the way that the API asks for. */
export const decide = async (
  { call }: Target,
  { apiUrl }: Deployment,
  token: string,
  claimId: string,
): Promise<Answer> => {
  const read = await call('GET', `${apiUrl}/v1/claims/${claimId}`, { token });
  ensure(read.status === 200, `reading the claim: ${read.status} ${JSON.stringify(read.body)}`);
  const attributed = read.body.attributions.length > 0;
  return call('POST', `${apiUrl}/v1/claims/${claimId}/verdicts`, {
    token,
    headers: { 'if-match': String(read.headers.etag) },
    body: {
      content: 'unverified',
      attribution: attributed ? 'confirmed' : 'not_applicable',
      rationale: 'One local statement says so. No independent count was found.',
      evidence: [],
      gaps: 'No independent count.',
      action: 'add_disclaimer',
    },
  });
};
