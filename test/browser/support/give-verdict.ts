import type { Desk } from './desk.ts';

/** What is sent when a test does not care. */
const plain = {
  content: 'accurate',
  rationale: 'The register says the same.',
  evidence: [{ url: 'https://register.example/entry', stance: 'supports', quote: 'As stated.' }],
};

/** Takes a claim and gives a verdict on it, by the API: for what a test needs to be there before. */
export const giveVerdict = async (
  desk: Desk,
  name: string,
  claimId: string,
  verdict: Readonly<Record<string, unknown>> = {},
): Promise<void> => {
  const { claim, fencingToken } = await desk.api(name, 'POST', '/v1/queue/leases', { claimId });
  const attribution = claim.attributions.length > 0 ? 'confirmed' : 'not_applicable';
  await desk.api(
    name,
    'POST',
    `/v1/claims/${claimId}/verdicts`,
    { attribution, ...plain, ...verdict },
    { 'if-match': `"${claim.version}"`, 'lease-token': String(fencingToken) },
  );
};

/** An article's claims with a number, in the order of their places. */
export const claimsInPlace = async (
  desk: Desk,
  articleId: string,
): Promise<{ id: string; quote: string; start: number }[]> => {
  const { items } = await desk.api('ana', 'GET', `/v1/claims?article=${articleId}&limit=100`);
  return items
    .filter(({ quantities }: { quantities: readonly object[] }) => quantities.length > 0)
    .sort((a: { start: number }, b: { start: number }) => a.start - b.start);
};
