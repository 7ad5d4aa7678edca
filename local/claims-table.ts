import Table from 'cli-table3';
import type { ExtractedClaim } from '../shared/domain/claim.ts';
import type { Comparator, Quantity } from '../shared/domain/quantity.ts';

/** Claims as a table for people, in the order given: rank, kind, quote, quantity, source, why it is worth checking. */
export const claimsTable = (claims: readonly ExtractedClaim[], width = 140): string => {
  const fixed = { rank: 4, kind: 12, borders: 13 };
  const rest = Math.max(width, 100) - fixed.rank - fixed.kind - fixed.borders;
  const share = (part: number) => Math.floor(rest * part);
  const table = new Table({
    head: ['#', 'kind', 'quote', 'quantity', 'source', 'why it is worth checking'],
    colWidths: [fixed.rank, fixed.kind, share(0.38), share(0.2), share(0.17), share(0.25)],
    wordWrap: true,
    style: { head: [], border: [], 'padding-left': 1, 'padding-right': 0 },
  });
  claims.forEach((claim, i) => {
    table.push([
      i + 1,
      claim.kind,
      claim.quote,
      claim.quantities.map(quantityText).join('\n') || '–',
      sourceText(claim),
      `${claim.worth.score.toFixed(2)}: ${claim.worth.reasons.map(({ info }) => info).join(', ')}`,
    ]);
  });
  return table.toString();
};

/** A quantity in short: `≥ 3 person, killed`. */
export const quantityText = (quantity: Quantity): string => {
  const { low, high, value, comparator, unit, effect, quote } = quantity;
  const number = value !== null ? String(value) : low !== null && high !== null ? `${low}–${high}` : `“${quote}”`;
  return [`${signs[comparator]}${number}${unit && ` ${unit}`}`, effect].filter(Boolean).join(', ');
};

const signs: Readonly<Record<Comparator, string>> = {
  eq: '',
  approx: '≈ ',
  approx_below: 'just under ',
  approx_above: 'just over ',
  gte: '≥ ',
  gt: '> ',
  lte: '≤ ',
  lt: '< ',
  range: '',
  order: '',
};

const sourceText = ({ attributions }: ExtractedClaim): string =>
  attributions.map(({ sourceName }) => sourceName ?? '(not named)').join(', citing ') || 'the article';
