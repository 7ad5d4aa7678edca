import { randomUUID } from 'node:crypto';

/** A caller of the API, over HTTP or in the same process. */
export type Caller = (
  method: string,
  path: string,
  options?: { body?: unknown; headers?: Record<string, string> },
  // biome-ignore lint/suspicious/noExplicitAny: a benchmark looks at few fields of many kinds of answer
) => Promise<{ status: number; body: any }>;

/** What a lease's holder needs for the next act. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export type TakenLease = any;

/** Takes the next claim. */
export const takeNext = async (call: Caller): Promise<TakenLease> => {
  const { status, body } = await call('POST', '/v1/queue/leases', { body: {} });
  if (status !== 201) throw new Error(`no claim to take: ${status} ${JSON.stringify(body)}`);
  return body;
};

/** A rationale and one piece of evidence of usual length. */
const findings = {
  content: 'needs_context',
  rationale:
    'The governor said 43 in his post of Monday evening. The fire service counts 41, among them the firemen. Which of the two includes those treated on the spot is not known.',
  evidence: [
    {
      url: 'https://example.org/press/2026/11/22/warehouse-fire',
      title: 'Warehouse fire: situation at 18:00',
      quote: 'Forty-one people, three of them members of the service, were taken to hospital.',
      stance: 'context',
    },
  ],
  action: 'add_context',
  suggestedWording: 'between 41 and 43 people',
} as const;

/** Saves all of it as a draft, as the page does: the lease is kept with it. */
export const saveDraft = async (call: Caller, lease: TakenLease): Promise<void> => {
  const { status, body } = await call('PUT', `/v1/claims/${lease.claimId}/draft`, {
    headers: { 'lease-token': String(lease.fencingToken) },
    body: findings,
  });
  if (status !== 200) throw new Error(`the draft was refused: ${status} ${JSON.stringify(body)}`);
};

/** Gives the verdict as the page does: with a key, so that it is given once. */
export const giveVerdict = async (call: Caller, lease: TakenLease): Promise<void> => {
  const { status, body } = await call('POST', `/v1/claims/${lease.claimId}/verdicts`, {
    headers: {
      'if-match': `"${lease.claim.version}"`,
      'lease-token': String(lease.fencingToken),
      'idempotency-key': randomUUID(),
    },
    body: { ...findings, attribution: lease.claim.attributions.length > 0 ? 'confirmed' : 'not_applicable' },
  });
  if (status !== 201) throw new Error(`the verdict was refused: ${status} ${JSON.stringify(body)}`);
};
