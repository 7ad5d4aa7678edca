import type { Attribution, ExtractedClaim, Modality } from '../domain/claim.ts';
import { contains, type Span } from '../domain/span.ts';
import type { SentenceSpan } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import { claimKindOf } from './claim-kind.ts';
import { clauseOf } from './clause.ts';
import type { FoundQuantity } from './find-quantities.ts';
import { groupQuantities } from './group-quantities.ts';
import { placeNear } from './place.ts';
import { signatureOf } from './signature.ts';
import { subjectOf } from './subject.ts';
import { type FoundTime, findTimes } from './time.ts';
import { wordlessKindOf } from './wordless-claim.ts';
import { scoreSentence } from './worth/score-sentence.ts';

/** One sentence with all that was found in it. */
export interface SentenceFindings {
  readonly text: string;
  readonly sentence: SentenceSpan;
  readonly tokens: readonly Token[];
  readonly found: readonly FoundQuantity[];
  readonly publishedAt: string | null;
  /** The attributions that cover a span, outermost first. */
  readonly attributionsOf: (span: Span) => Attribution[];
  readonly modalityOf: (span: Span) => Modality[];
}

const contextLength = 32;
/** A sentence with more is a table: its numbers are kept, but nobody can say what they claim. */
const mostQuantities = 24;
/** Without a number only what is worth checking becomes a claim. */
const worthwhile = 0.5;

/**
 * The claims of a sentence: one for each group of quantities that are true or false together, or, without a number, one
 * where the sentence clearly pledges, compares, rules or reports an event. The quote is the clause that states it.
 */
export const assembleClaims = (findings: SentenceFindings): ExtractedClaim[] => {
  const { text, sentence, found } = findings;
  if (found.length > mostQuantities) return [];
  if (found.length > 0) {
    const times = findTimes(text.slice(sentence.start, sentence.end), sentence.start, findings.publishedAt);
    return groupQuantities(text, found).map((group) => quantityClaim(findings, group, times));
  }
  const kind = wordlessKindOf(text.slice(sentence.start, sentence.end));
  if (!kind) return [];
  const attributions = findings.attributionsOf(sentence);
  const modality = findings.modalityOf(sentence);
  if (modality.includes('questioned') || modality.includes('conditional')) return [];
  const times = findTimes(text.slice(sentence.start, sentence.end), sentence.start, findings.publishedAt);
  const claim = claimOf(findings, { kind, modality, attributions, clause: clean(text, sentence), group: [], times });
  return claim.worth.score >= worthwhile ? [claim] : [];
};

const quantityClaim = (
  findings: SentenceFindings,
  group: readonly FoundQuantity[],
  times: readonly FoundTime[],
): ExtractedClaim => {
  const { text, tokens, found } = findings;
  const core = coreOf(group);
  const attributions = findings.attributionsOf(core);
  const modality = findings.modalityOf(core);
  const governor = group.find((one) => one.governor)?.governor ?? null;
  const others = found.filter((one) => !group.includes(one)).map((one) => one.quantity);
  const clause = clauseOf(tokens, {
    core,
    governor,
    within: modality.includes('pledge') ? findings.sentence : withinOf(findings, core, attributions),
    others,
  });
  const kind = claimKindOf(
    group.map((one) => one.quantity),
    modality,
  );
  return claimOf(findings, { kind, modality, attributions, clause: clean(text, clause), group, times });
};

const coreOf = (group: readonly FoundQuantity[]): Span => ({
  start: Math.min(...group.map(({ quantity }) => quantity.start)),
  end: Math.max(...group.map(({ quantity }) => quantity.end)),
});

/** The content of the innermost attribution where it lies in the sentence, else the sentence. */
const withinOf = ({ sentence }: SentenceFindings, core: Span, attributions: readonly Attribution[]): Span => {
  const content = attributions.at(-1)?.content;
  if (!content) return sentence;
  const within = { start: Math.max(content.start, sentence.start), end: Math.min(content.end, sentence.end) };
  return contains(within, core) ? within : sentence;
};

interface Parts {
  readonly kind: ExtractedClaim['kind'];
  readonly modality: Modality[];
  readonly attributions: Attribution[];
  readonly clause: Span;
  readonly group: readonly FoundQuantity[];
  readonly times: readonly FoundTime[];
}

const claimOf = (
  findings: SentenceFindings,
  { kind, modality, attributions, clause, group, times }: Parts,
): ExtractedClaim => {
  const { text, sentence, tokens } = findings;
  const { start, end } = clause;
  const quantities = group.map(({ quantity }) => quantity);
  const unsigned = {
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(wholeFrom(text, start - contextLength), start),
    suffix: text.slice(end, wholeFrom(text, end + contextLength)),
    kind,
    modality,
    sentence: { start: sentence.start, end: sentence.end },
    section: sentence.section,
    subject: subjectOf(text, clause, tokens),
    quantities,
    attributions,
    place: placeNear(text, tokens, clause),
    time: timeNear(times, clause),
    restatement: null,
    worth: scoreSentence(text.slice(sentence.start, sentence.end), {
      section: sentence.section,
      quantities,
      attributions,
    }),
  };
  return { ...unsigned, signature: signatureOf(unsigned) };
};

/** An offset that does not cut a surrogate pair, not below 0. */
const wholeFrom = (text: string, at: number): number => {
  const from = Math.max(0, at);
  const code = text.charCodeAt(from);
  return code >= 0xdc00 && code <= 0xdfff && from > 0 ? from - 1 : from;
};

/** The time in the clause, else the only one in the sentence. */
const timeNear = (times: readonly FoundTime[], clause: Span): FoundTime | null =>
  times.find((time) => contains(clause, time)) ?? (times.length === 1 ? times[0]! : null);

/** Without the white space, stop and stray quotation marks at its ends. */
const clean = (text: string, span: Span): Span => {
  let { start, end } = span;
  while (start < end && /[\s,;:“”"]/u.test(text[start]!)) start += 1;
  while (end > start && /[\s,;:.“”"]/u.test(text[end - 1]!)) end -= 1;
  return start < end ? { start, end } : { start: span.start, end: span.end };
};
