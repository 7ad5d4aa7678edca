import type { Attribution, Extraction, Sentence } from '../domain/claim.ts';
import type { Document } from '../domain/document.ts';
import { splitSentences } from '../text/sentences.ts';
import { tokenise } from '../text/tokens.ts';
import { findQuantities } from './find-quantities.ts';
import { scoreSentence } from './worth/score-sentence.ts';

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
  const attributions: Attribution[] = [];
  const found = findQuantities(text, spans, tokens);
  const quantities = found.map(({ quantity }) => quantity);
  const sentences = spans.map(({ block: _block, ...span }, index): Sentence => {
    const own = found.filter(({ sentence }) => sentence === index).map(({ quantity }) => quantity);
    const worth = scoreSentence(text.slice(span.start, span.end), {
      section: span.section,
      quantities: own,
      attributions,
    });
    return { ...span, disposition: own.length > 0 ? 'unresolved' : 'nothing-to-check', worth };
  });
  return { extractor: extractorVersion, sentences, quantities, attributions, claims: [] };
};
