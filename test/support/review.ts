import type { Role } from '../../shared/domain/roles.ts';
import type { apiUnderTest, Caller } from './api.ts';

type Desk = Awaited<ReturnType<typeof apiUnderTest>>;
type Who = Role | Caller;

export const evidence = [{ url: 'https://example.org/report', stance: 'refutes', quote: 'Three sailors died.' }];
/** A whole verdict on a reported claim. */
export const inaccurate = {
  content: 'inaccurate',
  attribution: 'confirmed',
  rationale: 'The authority corrected its figure to three.',
  evidence,
  action: 'correct_figure',
  suggestedWording: 'three sailors',
};

/** The ids of all claims, the one most worth checking first. */
export const claimIds = async (desk: Desk): Promise<string[]> => {
  const { body } = await desk.call('reviewer', 'GET', '/v1/claims');
  return body.items.map(({ id }: { id: string }) => id);
};

/** Takes a named claim. */
export const take = (desk: Desk, who: Who, claimId: string) =>
  desk.call(who, 'POST', '/v1/queue/leases', { body: { claimId } });

/** Takes what comes next. */
export const next = (desk: Desk, who: Who, wanted: object = {}) =>
  desk.call(who, 'POST', '/v1/queue/leases', { body: wanted });

/** An act of the holder of a lease, on the claim as it was lent. */
export const underLease = (
  desk: Desk,
  who: Who,
  // biome-ignore lint/suspicious/noExplicitAny: an answer's body
  lease: any,
  path: string,
  body: unknown,
) =>
  desk.call(who, 'POST', `/v1/claims/${lease.claimId}/${path}`, {
    body,
    headers: { 'if-match': `"${lease.claim.version}"`, 'lease-token': String(lease.fencingToken) },
  });

/** Takes a claim and gives a verdict on it. */
export const decide = async (desk: Desk, who: Who, claimId: string, verdict: object = inaccurate) => {
  const { body: lease } = await take(desk, who, claimId);
  return underLease(desk, who, lease, 'verdicts', verdict);
};

/** The claim as it is now. */
export const claimNow = async (desk: Desk, claimId: string) =>
  (await desk.call('auditor', 'GET', `/v1/claims/${claimId}`)).body;

/** An act on the claim at its newest version, without a lease. */
export const act = async (desk: Desk, who: Who, claimId: string, path: string, body?: unknown) => {
  const { version } = await claimNow(desk, claimId);
  return desk.call(who, 'POST', `/v1/claims/${claimId}/${path}`, {
    ...(body !== undefined && { body }),
    headers: { 'if-match': `"${version}"` },
  });
};
