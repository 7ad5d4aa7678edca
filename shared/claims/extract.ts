import type { Extraction } from '../domain/claim.ts';
import type { Document } from '../domain/document.ts';
import { splitSentences } from '../text/sentences.ts';
import { tokenise } from '../text/tokens.ts';

/** Version of the extractor, kept with every claim it finds. */
export const extractorVersion = 'rules-1';

/**
 * Everything checkable in a document, in the order of the text. Pure: no clock, no network; the article's date is the
 * only reference for relative times. Every span satisfies `text.slice(start, end) === quote`. Never throws.
 */
export const extract = (document: Pick<Document, 'text' | 'blocks' | 'publishedAt'>): Extraction => {
  const { text, blocks } = document;
  const spans = splitSentences(text, blocks);
  const tokens = spans.map((span) => tokenise(text, span));
  void tokens;
  return {
    extractor: extractorVersion,
    sentences: spans.map(({ block: _block, ...span }) => ({
      ...span,
      disposition: 'nothing-to-check' as const,
      worth: { score: 0, reasons: [] },
    })),
    quantities: [],
    attributions: [],
    claims: [],
  };
};
