import type { ExtractedClaim, Extraction } from '../shared/domain/claim.ts';
import type { Quantity } from '../shared/domain/quantity.ts';

/** The claims of one article as a table for the terminal: rank, kind, quote, quantity, source, why it is worth checking. */
export const tableOf = (title: string, { claims }: Extraction): string => {
  const header = ['#', 'kind', 'quote', 'quantity', 'source', 'why'];
  const ranked = [...claims].sort((a, b) => b.worth.score - a.worth.score || a.start - b.start);
  const rows = ranked.map((claim, index) => [String(index + 1), ...cellsOf(claim)]);
  const widths = header.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  const count = `${claims.length} claim${claims.length === 1 ? '' : 's'}`;
  return [`${title}: ${count}`, ...(rows.length > 0 ? [line(header), ...rows.map(line)] : [])].join('\n');
};

const cellsOf = (claim: ExtractedClaim): string[] => [
  claim.kind,
  shorten(claim.quote, 72),
  claim.quantities.map(quantityText).join('; '),
  shorten(claim.attributions.findLast(({ sourceName }) => sourceName !== null)?.sourceName ?? '–', 36),
  `${claim.worth.score.toFixed(2)} ${claim.worth.reasons
    .filter(({ weight }) => weight > 0)
    .slice(0, 3)
    .map(({ info }) => info)
    .join(', ')}`,
];

const signs: Readonly<Record<Quantity['comparator'], string>> = {
  eq: '',
  approx: '≈ ',
  approx_below: '≲ ',
  approx_above: '≳ ',
  gte: '≥ ',
  gt: '> ',
  lte: '≤ ',
  lt: '< ',
  range: '',
  order: '~ ',
};

const quantityText = ({ comparator, value, low, high, unit, effect }: Quantity): string => {
  const number = value === null ? `${format(low)}–${format(high)}` : format(value);
  return `${signs[comparator]}${number}${unit === 'percent' ? ' %' : unit ? ` ${unit}` : ''}${effect ? ` ${effect}` : ''}`;
};

const format = (value: number | null): string =>
  value === null ? '?' : value.toLocaleString('en', { maximumFractionDigits: 4 });

const shorten = (text: string, length: number): string => {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length <= length ? flat : `${flat.slice(0, length - 1)}…`;
};
