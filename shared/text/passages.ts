import type { SentenceSpan } from './sentences.ts';

/** A passage of this many code units ends with its paragraph. */
const enough = 49_152;
/** A passage of this many ends with its sentence: nobody writes such a paragraph. */
const most = 65_536;

/** What opens a sentence that may go on with a quotation of the paragraph before. */
const quotationMark = /["'“”‘’«»]/;

/**
 * The sentences in passages that are read one after another, so that the memory needed does not grow with the text. None ends
 * within a paragraph, nor before one that opens with a quotation mark, unless it has grown to 65,536 code units. In
 * order, none empty; linear.
 *
 * @example passagesOf(text, splitSentences(text, blocks)).flat() // all its sentences
 */
export const passagesOf = (text: string, sentences: readonly SentenceSpan[]): SentenceSpan[][] => {
  const passages: SentenceSpan[][] = [];
  let passage: SentenceSpan[] = [];
  for (const sentence of sentences) {
    if (endsBefore(text, passage, sentence)) {
      passages.push(passage);
      passage = [];
    }
    passage.push(sentence);
  }
  if (passage.length > 0) passages.push(passage);
  return passages;
};

const endsBefore = (text: string, passage: readonly SentenceSpan[], next: SentenceSpan): boolean => {
  const length = next.start - (passage[0]?.start ?? next.start);
  if (length < enough) return false;
  const standsAlone = passage.at(-1)?.block !== next.block && !quotationMark.test(text[next.start] ?? '');
  return standsAlone || length >= most;
};
