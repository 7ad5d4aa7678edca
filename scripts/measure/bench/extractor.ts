import { createExtractor } from '../../../shared/claims/extract.ts';
import { loadReader } from '../../../shared/reader/load-reader.ts';
import type { Reader } from '../../../shared/reader/read-sentences.ts';
import type { Sentence } from '../../../shared/reader/sentence.ts';
import { blocksOf } from '../../../shared/text/blocks.ts';

const noTree: Sentence = { tokens: [], head: [], rel: [], pieces: 1 };

/** Reads nothing, in no time. */
const idleReader: Reader = { readSentences: (_, spans) => spans.map(() => noTree), readForms: () => noTree };

/** Extracts from a text as the function `extract` does it; how many claims it found. */
const runWith = (reader: Reader): ((text: string) => number) => {
  const extract = createExtractor(reader);
  return (text) => extract({ text, blocks: blocksOf(text), publishedAt: '2025-02-18' }).claims.length;
};

/** The whole extraction, trees and all. */
export const run = runWith(loadReader());

/** What is left of it where no sentence has a tree: the rules that need none, and nothing of the reader. */
export const runWithoutTrees = runWith(idleReader);
