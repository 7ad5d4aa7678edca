import { createExtractor } from '../../../shared/claims/extract.ts';
import { loadReader } from '../../../shared/reader/load-reader.ts';
import { blocksOf } from '../../../shared/text/blocks.ts';

const extract = createExtractor(loadReader());

/** The whole extraction of a text, as the function `extract` does it; how many claims it found. */
export const run = (text: string): number =>
  extract({ text, blocks: blocksOf(text), publishedAt: '2025-02-18' }).claims.length;
