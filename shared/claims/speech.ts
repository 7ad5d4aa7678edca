import type { Attribution, Modality } from '../domain/claim.ts';
import type { Quantity } from '../domain/quantity.ts';
import { contains, type Span } from '../domain/span.ts';
import type { SentenceSpan } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';

export const attributionsOf = (span: Span, attributions: readonly Attribution[]): Attribution[] =>
  attributions.filter(({ content }) => content && contains(content, span));
export const modalityOf = (
  text: string,
  sentence: SentenceSpan,
  tokens: readonly Token[],
  span: Span,
  attributions: readonly Attribution[],
): Modality[] => {
  const before = text.slice(sentence.start, span.end);
  if (/\b(?:pledge[sd]?|promise[sd]?|vow(?:s|ed))\b/.test(before)) return ['pledge'];
  return attributions.length > 0 ? ['attributed'] : ['asserted'];
};
export const quantityModality = (m: readonly Modality[]): Quantity['modality'] =>
  m.includes('pledge')
    ? 'pledge'
    : m.includes('forecast')
      ? 'forecast'
      : m.includes('conditional')
        ? 'conditional'
        : m.includes('attributed')
          ? 'attributed'
          : 'asserted';
