import { loadReader } from '../../../shared/reader/load-reader.ts';
import { blocksOf } from '../../../shared/text/blocks.ts';
import { splitSentences } from '../../../shared/text/sentences.ts';

const reader = loadReader();

/** All sentences of a text as trees; how many tokens they have. */
export const run = (text: string): number =>
  reader
    .readSentences(text, splitSentences(text, blocksOf(text)))
    .reduce((count, { tokens }) => count + tokens.length, 0);
