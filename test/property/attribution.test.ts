import fc from 'fast-check';
import { findAttributions } from '../../shared/claims/attribution/find-attributions.ts';
import { attributionsOf, sourceOf } from '../../shared/claims/attribution/source-of.ts';
import { modalityOf } from '../../shared/claims/modality/modality.ts';
import { attributionSchema, modalities } from '../../shared/domain/extracted-claim.ts';
import { contains, type Span } from '../../shared/domain/span.ts';
import { blocksOf } from '../../shared/text/blocks.ts';
import { splitSentences } from '../../shared/text/sentences.ts';
import { tokenise } from '../../shared/text/tokens.ts';
import { reader } from '../support/extract.ts';

const read = (text: string) => {
  const sentences = splitSentences(text, blocksOf(text));
  const tokens = sentences.map((sentence) => tokenise(text, sentence));
  return {
    sentences,
    tokens,
    attributions: findAttributions(text, sentences, { tokens, trees: reader.readSentences(text, sentences) }),
  };
};

/** Text made of what the parsers look for, in any order. */
const pieces = fc
  .array(
    fc.constantFrom(
      'the mayor',
      'She',
      'who',
      'Ana Moreno',
      "Vega's",
      'police',
      'said',
      'says',
      'told',
      'according to',
      'citing',
      'was asked by',
      'claim',
      'that',
      'to',
      'and',
      'but',
      'reportedly',
      'is expected',
      '12 boats',
      'sank',
      ',',
      '.',
      ':',
      '—',
      '(',
      ')',
      '“',
      '”',
      '"',
      "''",
      '\n\n',
      'While',
      'in',
      'Mr.',
      'wants',
      'saying',
      '🚢',
      'e\u0301',
    ),
    { maxLength: 60 },
  )
  .map((words) => words.join(' '));
const anyText = fc.oneof(
  pieces,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

describe('attribution', () => {
  it('never throws, and gives only valid attributions', () => {
    fc.assert(
      fc.property(anyText, (text) => read(text).attributions.every((one) => attributionSchema.safeParse(one).success)),
    );
  });

  it('gives spans inside the text that hold something', () => {
    const holds = (text: string, span: Span | null) =>
      span === null ||
      (span.start < span.end && span.end <= text.length && text.slice(span.start, span.end).trim() !== '');
    fc.assert(
      fc.property(anyText, (text) =>
        read(text).attributions.every(({ source, cue, content }) =>
          [source, cue, content].every((span) => holds(text, span)),
        ),
      ),
    );
  });

  it('never puts two attributions on one cue', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const ends = read(text).attributions.map(({ cue }) => cue?.end);
        return new Set(ends).size === ends.length;
      }),
    );
  });

  it('names only what stands in the text', () => {
    fc.assert(
      fc.property(pieces, (text) =>
        read(text).attributions.every(({ sourceName }) => sourceName === null || text.includes(sourceName)),
      ),
    );
  });

  it('gives every span at least one modality, and a source that covers it', () => {
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (text, a, b) => {
        const { sentences, tokens, attributions } = read(text);
        const sentence = sentences[a % Math.max(1, sentences.length)];
        if (!sentence) return true;
        const start = sentence.start + (b % (sentence.end - sentence.start));
        const span = { start, end: start + 1 };
        const found = modalityOf({
          text,
          sentence,
          tokens: tokens[sentences.indexOf(sentence)] ?? [],
          span,
          attributions,
        });
        const covering = attributionsOf(span, attributions);
        const source = sourceOf(span, attributions);
        return (
          found.length > 0 &&
          found.every((one) => modalities.includes(one)) &&
          covering.every(({ content }) => content !== null && contains(content, span)) &&
          (source === null || covering.some(({ sourceName }) => sourceName === source))
        );
      }),
    );
  });
});
