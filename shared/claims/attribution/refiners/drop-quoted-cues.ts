import type { Span } from '../../../domain/span.ts';
import type { Hit } from '../context.ts';
import { lastStartingBy } from '../span-search.ts';

/** Without hits whose cue is itself quoted: what a speaker says that others said is the speaker's. */
export const dropQuotedCues = (hits: readonly Hit[], quotations: readonly Span[]): Hit[] =>
  hits.filter(({ cue }) => {
    const quotation = cue ? quotations[lastStartingBy(quotations, cue.start)] : undefined;
    return !(cue && quotation && quotation.start < cue.start && cue.end < quotation.end);
  });
