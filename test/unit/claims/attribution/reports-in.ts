import { findAttributions } from '../../../../shared/claims/attribution/find-attributions.ts';
import type { Attribution } from '../../../../shared/domain/extracted-claim.ts';
import type { Span } from '../../../../shared/domain/span.ts';
import { blocksOf } from '../../../../shared/text/blocks.ts';
import { splitSentences } from '../../../../shared/text/sentences.ts';
import { tokenise } from '../../../../shared/text/tokens.ts';
import { reader } from '../../../support/extract.ts';

/** An attribution with the words of its three parts in place of their offsets. */
export interface Report {
  readonly source: string | null;
  readonly cue: string | null;
  readonly content: string | null;
}

export const attributionsIn = (text: string): Attribution[] => {
  const sentences = splitSentences(text, blocksOf(text));
  return findAttributions(text, sentences, {
    tokens: sentences.map((sentence) => tokenise(text, sentence)),
    trees: reader.readSentences(text, sentences),
  });
};

export const reportsIn = (text: string): Report[] => {
  const words = (span: Span | null) => (span ? text.slice(span.start, span.end) : null);
  return attributionsIn(text).map(({ source, cue, content }) => ({
    source: words(source),
    cue: words(cue),
    content: words(content),
  }));
};

/** The span of the first occurrence of `part` in `text`. */
export const spanOf = (text: string, part: string): Span => {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
};
