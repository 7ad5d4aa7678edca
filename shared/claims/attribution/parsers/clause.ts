import { contentEnd, contentStart } from '../content.ts';
import { type Hit, type SentenceContext, spanOfWords } from '../context.ts';
import { cueOf } from '../cue.ts';
import { sourceRange } from '../source-range.ts';

/**
 * Source, cue, content in this order, the content a clause, a phrase or a quotation: "The mayor said that …",
 * "Police have confirmed the arrest", "She pledged to …".
 *
 * @example 'Officials said the bridge was closed.' // source "Officials", cue "said", content "the bridge was closed"
 */
export const parseClause = (ctx: SentenceContext): Hit[] =>
  ctx.groups.flatMap((_, g) => {
    const cue = cueOf(ctx, g);
    if (!cue || cue.cueClass === 'seem' || cue.passive) return [];
    const start = contentStart(ctx, cue.to, cue.cueClass);
    if (start === undefined) return [];
    const source = sourceRange(ctx, g);
    if (!source) return [];
    const end = contentEnd(ctx, start, cue.cueClass);
    return [
      {
        source: spanOfWords(ctx.words, source.from, source.to),
        cue: spanOfWords(ctx.words, cue.from, cue.to),
        content: spanOfWords(ctx.words, start, end),
        rule: `clause-${cue.cueClass}`,
      },
    ];
  });
