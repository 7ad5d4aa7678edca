import { hash } from 'node:crypto';
import type { ExtractedClaim } from './extracted-claim.ts';
import type { Quantity } from './quantity.ts';

type Signed = Pick<
  ExtractedClaim,
  'kind' | 'modality' | 'quantities' | 'attributions' | 'subject' | 'time' | 'place' | 'quote'
>;

/**
 * What makes two claims the same, as 16 hexadecimal digits: kind, modality, quantities, source, subject, time and place. A
 * claim without a quantity is its words. Case, articles and white space do not count; a changed number always does.
 */
export const signatureOf = (claim: Signed): string =>
  hash('sha256', JSON.stringify(material(claim)), 'hex').slice(0, 16);

const material = (claim: Signed): unknown => [
  claim.kind,
  [...claim.modality].sort(),
  claim.quantities.map(quantityParts),
  claim.attributions.map(({ sourceName }) => plain(sourceName ?? '')),
  plain(claim.subject),
  claim.time?.resolved ?? plain(claim.time?.text ?? ''),
  plain(claim.place?.text ?? ''),
  claim.quantities.length === 0 ? plain(claim.quote) : '',
];

const quantityParts = (quantity: Quantity): unknown => [
  quantity.kind,
  quantity.value,
  quantity.low,
  quantity.high,
  quantity.comparator,
  quantity.unit,
  quantity.effect,
  quantity.trend,
  quantity.negated,
  quantity.ofTotal,
];

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b(?:the|a|an)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
