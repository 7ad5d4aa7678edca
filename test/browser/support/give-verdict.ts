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

interface PlacedClaim {
  readonly id: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly quantities: readonly { readonly start: number }[];
}

/** An article's claims in the order of their places, the items of a list in that of their figures: as the page has them. */
export const claimsInPlace = async (desk: Desk, articleId: string): Promise<PlacedClaim[]> => {
  const { items } = await desk.api('ana', 'GET', `/v1/claims?article=${articleId}&limit=100`);
  return items.sort(
    (a: PlacedClaim, b: PlacedClaim) =>
      a.start - b.start || a.end - b.end || (a.quantities[0]?.start ?? 0) - (b.quantities[0]?.start ?? 0),
  );
};

/** Those of them that state a number. */
export const figuresInPlace = async (desk: Desk, articleId: string): Promise<PlacedClaim[]> =>
  (await claimsInPlace(desk, articleId)).filter(({ quantities }) => quantities.length > 0);
