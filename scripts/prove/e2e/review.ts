import { ensure } from './checks.ts';
import type { Deployment } from './deployment.ts';
import type { Answer, Target } from './target.ts';

/** A verdict that any claim can be given by one person alone. */
export const verdictOn = (attributions: readonly unknown[]) => ({
  content: 'unverified',
  attribution: attributions.length > 0 ? 'confirmed' : 'not_applicable',
  rationale: 'One local statement says so. No independent count was found.',
  evidence: [],
  gaps: 'No independent count.',
  action: 'add_disclaimer',
});

/** Takes a claim and gives a verdict on it; the first refusal is the answer. */
export const decide = async (
  { call }: Target,
  { apiUrl }: Deployment,
  token: string,
  claimId: string,
): Promise<Answer> => {
  const lease = await call('POST', `${apiUrl}/v1/queue/leases`, { token, body: { claimId } });
  if (lease.status !== 201) return lease;
  const read = await call('GET', `${apiUrl}/v1/claims/${claimId}`, { token });
  ensure(read.status === 200, `reading the claim: ${read.status} ${JSON.stringify(read.body)}`);
  return call('POST', `${apiUrl}/v1/claims/${claimId}/verdicts`, {
    token,
    headers: { 'if-match': String(read.headers.etag), 'lease-token': String(lease.body.fencingToken) },
    body: verdictOn(read.body.attributions),
  });
};
