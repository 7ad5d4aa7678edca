import { type Hit, type SentenceContext, spanOfWords } from '../context.ts';
import { sourceRange } from '../source-range.ts';

/**
 * A speaker with a colon at the end of a sentence, and the quotation that opens the next one, be it a new paragraph.
 *
 * @example 'The mayor said:\n\n“We lost 30 boats.”' // source "The mayor", cue "said:", content the quotation
 */
export const introducedQuotations = (contexts: readonly SentenceContext[]): Hit[] =>
  contexts.flatMap((ctx, c): Hit[] => {
    if (ctx.words.at(-1)?.text !== ':') return [];
    const next = contexts[c + 1];
    const first = next?.words[0];
    const quotation = first?.tag === 'quote' ? next?.quotations.find((q) => q.start === first.start) : undefined;
    if (!next || !quotation || next.sentence.block > ctx.sentence.block + 1) return [];
    const g = ctx.groups.findLastIndex(({ finite }) => finite);
    const cue = ctx.cues[g];
    const source = cue && !cue.passive ? sourceRange(ctx, g) : undefined;
    if (!cue || !source || (cue.cueClass !== 'say' && cue.cueClass !== 'tell')) return [];
    return [
      {
        source: spanOfWords(ctx.words, source.from, source.to),
        cue: spanOfWords(ctx.words, cue.from, cue.to),
        content: quotation,
        rule: `clause-${cue.cueClass}`,
      },
    ];
  });
