import type { Document } from '../domain/document.ts';
import type { Extraction } from '../domain/extracted-claim.ts';
import type { Reader } from '../reader/read-sentences.ts';
import { passagesOf } from '../text/passages.ts';
import { splitSentences } from '../text/sentences.ts';
import { readPassage } from './read-passage.ts';

/** Version of the extractor, kept with every claim it finds. */
export const extractorVersion = 'trees-1';

/** Finds everything checkable in a document, in the order of the text. */
export type Extract = (document: Pick<Document, 'text' | 'blocks' | 'publishedAt'>) => Extraction;

/**
 * An extractor that reads syntax with `reader`. Pure: no clock, no network; the article's date is the only reference for
 * relative times. Every span satisfies `text.slice(start, end) === quote`. Never throws; linear time, and little memory
 * beyond what it finds.
 *
 * @example createExtractor(loadReader())({ text, blocks: blocksOf(text), publishedAt: '2025-02-18' }).claims[0]?.quote
 */
export const createExtractor =
  (reader: Reader): Extract =>
  ({ text, blocks, publishedAt }) => {
    const passages = passagesOf(text, splitSentences(text, blocks));
    const read = passages.map((sentences) => readPassage(text, sentences, publishedAt, reader));
    return {
      extractor: extractorVersion,
      sentences: read.flatMap(({ sentences }) => sentences),
      quantities: read.flatMap(({ quantities }) => quantities),
      attributions: read.flatMap(({ attributions }) => attributions),
      claims: read.flatMap(({ claims }) => claims),
    };
  };
