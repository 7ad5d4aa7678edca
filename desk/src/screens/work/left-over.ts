/** The lock that every tab takes for the claim that it works on. */
export const lockOf = (claimId: string): string => `claimdesk.claim.${claimId}`;

/**
 * The leases of claims that no open tab works on.
 *
 * @param locks those that tabs of this browser hold
 * @example leftOverOf([{ claimId: 'a' }, { claimId: 'b' }], [{ name: lockOf('a') }]) // [{ claimId: 'b' }]
 */
export const leftOverOf = <T extends { readonly claimId: string }>(
  leases: readonly T[],
  locks: readonly { readonly name?: string }[],
): readonly T[] => {
  const taken = new Set(locks.map(({ name }) => name));
  return leases.filter(({ claimId }) => !taken.has(lockOf(claimId)));
};
