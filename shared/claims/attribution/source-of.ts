import type { Attribution } from '../../domain/extracted-claim.ts';
import { contains, type Span } from '../../domain/span.ts';

/** Rules whose cue tells that the content is so by the source's word or belief, and not only wished, felt or judged. */
const reporting =
  /^(?:clause-(?:say|show|tell|accuse|expect)|belief|trailing|inverted|according-to|passive-by|noun|speaker-colon|citing|quotation)$/u;

/** True when the attribution reports its content as a statement of the source. */
export const isReporting = (attribution: Attribution): boolean => reporting.test(attribution.rule);

/**
 * The attributions whose content covers the span, outermost first.
 *
 * @example attributionsOf(quantity, attributions) // [Reuters, the governor] for "Reuters, citing the governor, said …"
 */
export const attributionsOf = (span: Span, attributions: readonly Attribution[]): Attribution[] =>
  attributions
    .filter(
      ({ content, cue, source }) =>
        content !== null && contains(content, span) && !touches(cue, span) && !touches(source, span),
    )
    .sort(
      (a, b) =>
        size(b.content) - size(a.content) ||
        Number(a.rule === 'citing') - Number(b.rule === 'citing') ||
        (a.cue?.start ?? 0) - (b.cue?.start ?? 0),
    );

const touches = (part: Span | null, span: Span): boolean =>
  part !== null && part.start < span.end && span.start < part.end;

const size = (span: Span | null): number => (span ? span.end - span.start : 0);

/**
 * Who states what the span says: the name of the innermost source that reports it, or null when the text says it in its
 * own voice, names nobody, or uses a pronoun that cannot be resolved.
 */
export const sourceOf = (span: Span, attributions: readonly Attribution[]): string | null =>
  attributionsOf(span, attributions)
    .filter((one) => isReporting(one) && one.sourceName !== null)
    .at(-1)?.sourceName ?? null;
