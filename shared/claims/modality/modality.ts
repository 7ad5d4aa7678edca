import type { Attribution, Modality } from '../../domain/extracted-claim.ts';
import { modalities } from '../../domain/modality.ts';
import type { quantityModalities } from '../../domain/quantity.ts';
import type { Span } from '../../domain/span.ts';
import type { SentenceSpan } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';
import { attributionsOf, isReporting } from '../attribution/source-of.ts';
import { beForms, haveForms, modals, wordSet } from '../language/lexicon/function-words.ts';
import { verbReading } from '../language/lexicon/verbs.ts';
import { forwardOf } from './commitment.ts';
import { isConditional, isPremise, premiseBefore } from './condition.ts';
import { isDenial } from './denial.ts';
import { futureOf, isShifted } from './future.ts';

const hearsay = wordSet('reportedly allegedly purportedly supposedly');
const hedges =
  wordSet(`about around roughly approximately nearly almost some least most perhaps maybe possibly probably likely apparently
  may might estimated suspected believed presumed feared`);
const negations = wordSet("not no never cannot none neither nor nobody without denied denies deny n't");

/** A span of a sentence, and the attributions that cover the sentence. */
interface Asserted {
  readonly text: string;
  readonly sentence: SentenceSpan;
  readonly tokens: readonly Token[];
  readonly span: Span;
  readonly attributions: readonly Attribution[];
}

/**
 * How the clause around `span` is asserted; at least one, in the order of {@link modalities}. Looks at the attributions
 * that cover the span and at the words of its own clause.
 *
 * @example modalityOf({ text, sentence, tokens, span, attributions: [] }) // ['forecast'] for "It will cost 90 million"
 */
export const modalityOf = ({ text, sentence, tokens, span, attributions }: Asserted): Modality[] => {
  const covering = attributionsOf(span, attributions);
  const clause = withoutForeign(clauseAround(tokens, span), span, attributions);
  const cues = covering.map(({ cue }) => (cue ? text.slice(cue.start, cue.end).toLowerCase() : ''));
  const baseline = tokenBefore(tokens, span)?.lower === 'from';
  const found = new Set<Modality>();
  if (covering.some(isReporting) || isHearsay(clause, span) || covering.some(isSaidByNobody(text)))
    found.add('attributed');
  if (clause.some(isHedge) || covering.some(isThought(text))) found.add('hedged');
  const past =
    covering.some(isPastReport(text)) && !tokens.some((token) => isPremise(token) || token.lower === 'without');
  const content = contentOf(clause, span, covering);
  const future = forwardOf(clause, span, cues, futureOf([...mainBefore(tokens, content), ...content], past));
  const forward = future && !baseline && !isDoneAlready(tokens, span) ? future : undefined;
  // What somebody only believes, fears or hopes is promised by nobody.
  const believed = covering.some(({ rule }) => rule === 'belief');
  if (forward) found.add(believed ? 'forecast' : forward);
  const own = clause.slice(0, nextPredicateAt(clause, span));
  if (
    (own.some((_, i) => isConditional(own, i)) && !(past && forward && isShifted(content))) ||
    (forward && premiseBefore(tokens, span))
  )
    found.add('conditional');
  if (
    covering.some((one) => isDenial(text, one)) ||
    clause.some((token) => isNegation(token) && !isLackBehind(token, span))
  )
    found.add('negated');
  if (tokens.at(-1)?.text === '?' || clause.some(({ lower }) => lower === 'whether')) found.add('questioned');
  const reportsOrForward = found.has('attributed') || found.has('pledge') || found.has('forecast');
  if (!reportsOrForward && !found.has('questioned') && sentence.end > sentence.start) found.add('asserted');
  return found.size > 0 ? modalities.filter((modality) => found.has(modality)) : ['asserted'];
};

const breaks = wordSet('; : — – --');

/**
 * The tokens of the span's clause: on to the next comma, and back, at most 40, to a comma that has a verb between it and
 * the span, or to any comma where the span is itself the subject of a verb.
 */
const clauseAround = (tokens: readonly Token[], span: Span): Token[] => {
  const at = Math.max(0, indexAt(tokens, span.start));
  let to = at;
  while (to < tokens.length && to - at < 30 && !breaks.has(tokens[to]?.text ?? '') && tokens[to]?.text !== ',') to++;
  const isSubject = tokens.slice(at, to).some(({ lower, start }) => start >= span.end && isPredicate(lower));
  let from = at;
  let verb = isSubject;
  for (; from > 0 && at - from < 40; from--) {
    const before = tokens[from - 1];
    if (!before || breaks.has(before.text) || (before.text === ',' && verb)) break;
    if (verbReading(before.lower) || isAuxiliary(before.lower)) verb = true;
  }
  return tokens.slice(from, to);
};

/** "72 people died | and could have been saved": where a second verb of the clause begins; its end when there is none. */
const nextPredicateAt = (clause: readonly Token[], { end }: Span): number => {
  const at = clause.findIndex(
    ({ lower, start }, i) => start >= end && /^(?:and|but|or)$/.test(lower) && isAuxiliary(clause[i + 1]?.lower ?? ''),
  );
  return at === -1 ? clause.length : at;
};

const isPredicate = (lower: string): boolean =>
  isAuxiliary(lower) || ['past', 's'].includes(verbReading(lower)?.form ?? '');

const indexAt = (tokens: readonly Token[], offset: number): number => {
  const at = tokens.findIndex((token) => token.end > offset);
  return at === -1 ? tokens.length - 1 : at;
};

const isAuxiliary = (lower: string): boolean => beForms.has(lower) || haveForms.has(lower) || modals.has(lower);

const tokenBefore = (tokens: readonly Token[], span: Span): Token | undefined =>
  tokens[indexAt(tokens, span.start) - 1];

/** "reportedly" in the clause, "an alleged" right before the span, "are reported". */
const isHearsay = (clause: readonly Token[], span: Span): boolean =>
  clause.some(({ lower, end }, i) => {
    if (hearsay.has(lower)) return clause[i + 1]?.lower !== 'to';
    if (lower === 'alleged' || lower === 'rumoured' || lower === 'rumored')
      return end <= span.start && span.start - end <= 2;
    return (
      lower === 'reported' &&
      beForms.has(clause[i - 1]?.lower ?? '') &&
      !/^(?:missing|to)$/u.test(clause[i + 1]?.lower ?? '')
    );
  });

/** "are said to have", "is believed to be": nobody says so, and the article does not either. */
const isSaidByNobody =
  (text: string) =>
  ({ rule, cue }: Attribution): boolean =>
    rule === 'passive' && cue !== null && unnamed.test(text.slice(cue.start, cue.end + 6));

const unnamed =
  /\b(?:said|reported|alleged|believed|thought|suspected|presumed|rumou?red|supposed|estimated|told) (?:to|that)\b|\baccused of\b/iu;

const believes = /\b(?:believe|think|fear|hope|suspect|assume|reckon)s?$/i;

/** "is believed to", "seems to", "fears that", "…, officials fear". */
export const isThought =
  (text: string) =>
  ({ rule, cue }: Attribution): boolean =>
    rule === 'seems' ||
    rule === 'belief' ||
    (rule === 'trailing' && cue !== null && believes.test(text.slice(cue.start, cue.end))) ||
    (rule === 'passive' &&
      cue !== null &&
      /\b(?:believed|thought|suspected|presumed|supposed|estimated)$/iu.test(text.slice(cue.start, cue.end)));

/** "promised 155,000 shells, of which 60,000 have arrived": a part of the whole whose own verb tells what was done. */
const isDoneAlready = (tokens: readonly Token[], { start, end }: Span): boolean => {
  const at = tokens.findIndex((token) => token.start >= start);
  const part = tokens[at - 2]?.lower === 'of' && /^(?:which|whom|them)$/.test(tokens[at - 1]!.lower);
  const next = tokens.find((token) => token.start >= end);
  return part && next !== undefined && /^(?:have|has|had|were|was)$/.test(next.lower);
};

/** "left 300 homes without power": without what stands behind it, and not without them. */
const isLackBehind = ({ lower, start }: Token, span: Span): boolean => lower === 'without' && start >= span.end;

/** "not", "no one", "without". */
export const isNegation = ({ lower }: Token): boolean =>
  negations.has(lower) || lower.endsWith("n't") || lower.endsWith('n’t');

/** "about", "at least", "may"; "May" is a month. */
export const isHedge = ({ lower, text }: Token): boolean => hedges.has(lower) && text !== 'May';

/** Without what the counted say themselves: "Two in five | said they would vote". */
const withoutForeign = (
  clause: readonly Token[],
  { end }: Span,
  attributions: readonly Attribution[],
): readonly Token[] => {
  const said = attributions.flatMap((one) =>
    one.content && one.content.start >= end && isReporting(one) ? [one.content.start] : [],
  );
  const from = Math.min(...said);
  return said.length === 0 ? clause : clause.filter(({ start }) => start < from);
};

/** The words of what the innermost source says, without who says it. */
const contentOf = (clause: readonly Token[], span: Span, covering: readonly Attribution[]): readonly Token[] => {
  const from = covering.findLast(isReporting)?.content?.start ?? 0;
  return from <= span.start ? clause.filter(({ start }) => start >= from) : clause;
};

/** "will carry out the plan, | removing 4,000 megawatts": a participle is of the future as what it hangs on is. */
const mainBefore = (tokens: readonly Token[], [first]: readonly Token[]): readonly Token[] => {
  if (!first || first.lower === 'following' || verbReading(first.lower)?.form !== 'ing') return [];
  const at = tokens.indexOf(first);
  if (tokens[at - 1]?.text !== ',') return [];
  const from = tokens.findLastIndex(
    ({ text, lower }, i) => i < at - 1 && (text === ',' || lower === 'that' || breaks.has(text)),
  );
  return tokens.slice(Math.max(from + 1, at - longestMain), at);
};

const longestMain = 40;

/** "said", "told": what was "will" in the speaker's mouth is "would" behind it. */
const isPastReport =
  (text: string) =>
  ({ rule, cue }: Attribution): boolean =>
    /^(?:clause-(?:say|tell)|trailing|inverted)$/.test(rule) &&
    cue !== null &&
    text
      .slice(cue.start, cue.end)
      .toLowerCase()
      .split(/\s+/)
      .some((word) => verbReading(word)?.form === 'past');

type QuantityModality = (typeof quantityModalities)[number];

/** The one modality a quantity is filtered by: the first of pledge, forecast, conditional, attributed that holds. */
export const quantityModality = (modalities: readonly Modality[]): QuantityModality =>
  (['pledge', 'forecast', 'conditional', 'attributed'] as const).find((one) => modalities.includes(one)) ?? 'asserted';
