import Table from 'cli-table3';
import type { ExtractedClaim } from '../shared/domain/extracted-claim.ts';
import { quantityWords } from '../shared/domain/quantity-words.ts';

/**
 * The claims of one article for the terminal, most worth checking first: rank, kind, quote, quantity, source, why it is
 * worth checking. Nothing is cut; long cells wrap.
 *
 * @param width columns of the terminal; less than 100 is taken as 100
 */
export const claimsTable = (title: string, claims: readonly ExtractedClaim[], width = 130): string => {
  const heading = `${title}: ${claims.length} claim${claims.length === 1 ? '' : 's'}`;
  if (claims.length === 0) return heading;
  const [rank, kind, borders] = [4, 12, 7];
  const rest = Math.max(width, 100) - rank - kind - borders;
  const table = new Table({
    head: ['#', 'kind', 'quote', 'quantity', 'source', 'why it is worth checking'],
    colWidths: [rank, kind, ...[0.38, 0.2, 0.17, 0.25].map((share) => Math.floor(rest * share))],
    wordWrap: true,
    style: { head: [], border: [], 'padding-left': 1, 'padding-right': 0 },
  });
  const ranked = [...claims].sort((a, b) => b.worth.score - a.worth.score || a.start - b.start);
  for (const [i, claim] of ranked.entries())
    table.push([
      i + 1,
      claim.kind,
      claim.quote.replace(/\s+/g, ' '),
      claim.quantities.map(quantityWords).join('\n') || '–',
      sourceText(claim),
      whyText(claim),
    ]);
  return `${heading}\n${table.toString()}`;
};

const sourceText = ({ attributions }: ExtractedClaim): string =>
  attributions.map(({ sourceName }) => sourceName ?? '(not named)').join(', citing ') || 'the article';

/** What the rules say before what the wording says: the first is what a person would say. */
const whyText = ({ worth }: ExtractedClaim): string => {
  const held = worth.reasons.filter(({ weight }) => weight > 0);
  const reasons = [...held.filter(({ id }) => id !== 'wording'), ...held.filter(({ id }) => id === 'wording')];
  return `${worth.score.toFixed(2)}: ${reasons.map(({ info }) => info).join('; ')}`;
};
