import type { Attribution } from '../../domain/extracted-claim.ts';
import type { Span } from '../../domain/span.ts';
import type { SentenceSpan } from '../../text/sentences.ts';
import type { Hit, SentenceContext } from './context.ts';
import { contextsOf, type Readings } from './contexts-of.ts';
import { parseAccordingTo } from './parsers/according-to.ts';
import { parseAdjective } from './parsers/adjective.ts';
import { parseClause } from './parsers/clause.ts';
import { introducedQuotations } from './parsers/introduced-quotation.ts';
import { looseQuotations } from './parsers/loose-quotation.ts';
import { parseNoun } from './parsers/noun.ts';
import { parseSpeakerColon } from './parsers/speaker-colon.ts';
import { parseTrailing } from './parsers/trailing.ts';
import { parseTree } from './parsers/tree.ts';
import { parseUnnamed } from './parsers/unnamed.ts';
import { findQuotations } from './quotations.ts';
import { chainCited } from './refiners/chain-cited.ts';
import { continueQuotations } from './refiners/continue-quotation.ts';
import { dropNested } from './refiners/drop-nested.ts';
import { dropQuotedCues } from './refiners/drop-quoted-cues.ts';
import { dropRepeatedCues } from './refiners/drop-repeated-cues.ts';
import { nameSources } from './refiners/name-source.ts';
import { lastStartingBy } from './span-search.ts';

type Parser = (ctx: SentenceContext) => Hit[];

/** In order of trust: where two take the same cue, the earlier one's reading stays. */
const parsers: readonly Parser[] = [
  parseAccordingTo,
  parseTrailing,
  parseUnnamed,
  parseClause,
  parseAdjective,
  parseNoun,
  parseSpeakerColon,
  parseTree,
];

/**
 * Who says what in the text, by rules alone: source, cue and content of each report with offsets into `text`, in the
 * order of the text. `readings` holds tokens and trees of the sentences. The content of direct speech
 * includes its quotation marks and runs to the end of the quotation, over sentences. Linear in the text; never throws.
 *
 * @example
 * // 'The bridge was closed, police said.'
 * // source "police", cue "said", content "The bridge was closed", rule "trailing"
 */
export const findAttributions = (
  text: string,
  sentences: readonly SentenceSpan[],
  readings: Readings,
): Attribution[] => {
  const quotations = findQuotations(text, sentences, readings.tokens);
  const contexts = contextsOf(text, sentences, readings, quotations);
  const starts = contexts.map(({ sentence }) => sentence);
  const contextAt = (offset: number): SentenceContext | undefined => contexts[lastStartingBy(starts, offset)];
  // Each parser reads all sentences before the next begins: what it looks up stays near the processor.
  const byParser = parsers.map((parse) => contexts.map((ctx) => parse(ctx)));
  const hits = contexts.flatMap((_, index) =>
    chainCited(text, dropRepeatedCues(byParser.flatMap((found) => found[index]!))),
  );
  const spoken = dropQuotedCues(dropRepeatedCues([...introducedQuotations(contexts), ...hits]), quotations);
  const named = dropNested(continueQuotations(spoken, contexts, contextAt), text);
  const kept = [...named, ...looseQuotations(contexts, named)];
  const names = nameSources(kept, contextAt);
  return kept.flatMap((hit, index) => {
    const name = names[index];
    return name ? [{ ...hit, ...name, direct: isDirect(text, hit.content) }] : [];
  });
};

const isDirect = (text: string, content: Span | null): boolean =>
  content !== null && /^(?:["“«]|'')/u.test(text.slice(content.start, content.start + 2));
