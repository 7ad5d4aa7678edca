import type { ClaimKind, Modality } from '../domain/claim.ts';
import type { Quantity } from '../domain/quantity.ts';

/**
 * The kind of a claim with quantities: a pledge or forecast by how it is asserted, a change where the text says that a
 * value rose or fell, else what its first quantity counts.
 */
export const claimKindOf = (quantities: readonly Quantity[], modality: readonly Modality[]): ClaimKind => {
  if (modality.includes('pledge')) return 'pledge';
  if (modality.includes('forecast')) return 'forecast';
  const [first] = quantities;
  if (!first) return 'statement';
  if (first.kind === 'casualty' || first.kind === 'materiel' || first.kind === 'personnel') return first.kind;
  if (quantities.some(({ trend }) => trend !== null)) return 'change';
  return first.kind === 'quantity' ? 'quantity_other' : first.kind;
};
