import type { Attribution, ClaimKind, ExtractedClaim, Modality } from '../../domain/extracted-claim.ts';
import { signatureOf } from '../../domain/signature.ts';
import { contains, overlaps, type Span } from '../../domain/span.ts';
import type { SentenceSpan } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';
import { isCircumstanceOf, type Told } from '../circumstances/circumstance.ts';
import { placeNear } from '../circumstances/place.ts';
import type { FoundTime } from '../circumstances/time.ts';
import { type Clause, clausesOf, trimmed } from '../clauses/clauses.ts';
import { groupQuantities } from '../clauses/group-quantities.ts';
import { listClausesOf, mostClauses } from '../clauses/list-clauses.ts';
import type { FoundQuantity } from '../quantities/find-quantities.ts';
import { restate } from '../restatement/restate.ts';
import { type Phrasing, readPhrasing, scoreSentence } from '../worth/score-sentence.ts';
import { articleParts } from './article-part.ts';
import { claimKindOf } from './claim-kind.ts';
import { subjectOf } from './subject.ts';

/** One sentence with all that was found in it. */
export interface SentenceFindings {
  readonly text: string;
  readonly sentence: SentenceSpan;
  readonly tokens: readonly Token[];
  readonly found: readonly FoundQuantity[];
  /** The times that it names. */
  readonly times: readonly FoundTime[];
  /** What it claims without a number, where that is clear. */
  readonly wordlessKind: ClaimKind | undefined;
  /** What the sentence's words say of its worth. */
  readonly phrasing: Phrasing;
  /** The attributions that cover a span, outermost first. */
  readonly attributionsOf: (span: Span) => Attribution[];
  readonly modalityOf: (span: Span) => Modality[];
}

const contextLength = 32;
/** Without a number only what is worth checking becomes a claim. */
const worthwhile = 0.35;

/**
 * The claims of a sentence: one for each group of quantities that are true or false together, or, without a number, one
 * where the sentence clearly pledges, compares, rules or reports an event. The quote is the clause that states it.
 */
export const assembleClaims = (findings: SentenceFindings): ExtractedClaim[] => {
  if (findings.found.length > 0) return quantityClaims(findings);
  const { text, sentence, tokens, times, wordlessKind: kind } = findings;
  if (!kind) return [];
  const attributions = findings.attributionsOf(sentence);
  const modality = findings.modalityOf(sentence);
  if (modality.includes('questioned') || modality.includes('conditional')) return [];
  const claim = claimOf(findings, { kind, modality, attributions, clause: trimmed(text, sentence), group: [], times });
  return claim.worth.score >= worthwhile ? [withRestatement(text, tokens, claim, undefined)] : [];
};

const quantityClaims = (findings: SentenceFindings): ExtractedClaim[] => {
  const { text, tokens, times } = findings;
  const groups = groupQuantities(text, findings.found);
  if (groups.length > mostClauses) return listClaims(findings, listClausesOf(findings, groups));
  const parts = articleParts(text, tokens, findings.found);
  const found = [...findings.found, ...parts].sort((a, b) => a.quantity.start - b.quantity.start);
  const all = { ...findings, found };
  const clauses = clausesOf(all, groupQuantities(text, found));
  const claims = clauses.map(({ span, group, attributions, modality, subject }) => {
    const words = text.slice(span.start, span.end);
    const kind = claimKindOf(
      group.map(({ quantity }) => quantity),
      modality,
      words,
    );
    return claimOf(all, { kind, modality, attributions, clause: span, group, times, subject });
  });
  return claims.map((claim, i) => {
    const before = claims.findLast((_, b) => b < i && clauses[b]!.subject === undefined);
    return withRestatement(text, tokens, claim, before, clauses[i]!.subject);
  });
};

/** Each item with its own words alone, so that a long list costs no more than a short one. */
const listClaims = (findings: SentenceFindings, clauses: readonly Clause[]): ExtractedClaim[] => {
  let at = 0;
  return clauses.map(({ span, group, attributions, modality }) => {
    while (at < findings.tokens.length && findings.tokens[at]!.end <= span.start) at += 1;
    let to = at;
    while (to < findings.tokens.length && findings.tokens[to]!.start < span.end) to += 1;
    const words = findings.text.slice(span.start, span.end);
    const item = { ...findings, tokens: findings.tokens.slice(at, to), phrasing: readPhrasing(words) };
    const kind = claimKindOf(
      group.map(({ quantity }) => quantity),
      modality,
      words,
    );
    return claimOf(item, { kind, modality, attributions, clause: span, group, times: [] });
  });
};

const withRestatement = (
  text: string,
  tokens: readonly Token[],
  claim: ExtractedClaim,
  before: ExtractedClaim | undefined,
  gapped?: Span,
): ExtractedClaim => ({ ...claim, restatement: restate({ text, tokens, claim, before, gapped }) });

interface Parts {
  readonly kind: ExtractedClaim['kind'];
  readonly modality: Modality[];
  readonly attributions: Attribution[];
  readonly clause: Span;
  readonly group: readonly FoundQuantity[];
  readonly times: readonly FoundTime[];
  /** What the clause is about, where it has no verb of its own to read that from. */
  readonly subject?: Span | undefined;
}

const claimOf = (
  findings: SentenceFindings,
  { kind, modality, attributions, clause, group, times, ...parts }: Parts,
): ExtractedClaim => {
  const { text, sentence, tokens, phrasing } = findings;
  const { start, end } = clause;
  const quantities = group.map(({ quantity }) => quantity);
  const subject = parts.subject ?? subjectOf(clause, tokens);
  const told = { text, clause, quantities, attributions };
  const whole = group.find((one) => one.whole)?.whole;
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
    subject: subject ? text.slice(subject.start, subject.end) : '',
    quantities,
    attributions,
    place: placeNear(tokens, told),
    time: timeNear(times, told),
    restatement: null,
    ...(whole ? { partOf: { start: whole.start, end: whole.end } } : {}),
    worth: scoreSentence(phrasing, { section: sentence.section, quantities, attributions }),
  };
  return { ...unsigned, signature: signatureOf(unsigned) };
};

/** An offset that does not cut a surrogate pair, not below 0. */
const wholeFrom = (text: string, at: number): number => {
  const from = Math.max(0, at);
  const code = text.charCodeAt(from);
  return code >= 0xdc00 && code <= 0xdfff && from > 0 ? from - 1 : from;
};

/** The time in the clause, else the one right before it, else the only one of the sentence that can be its. A span of time that is itself the quantity is none. */
const timeNear = (times: readonly FoundTime[], told: Told): FoundTime | null => {
  const free = times.filter(
    (time) => !told.quantities.some((quantity) => overlaps(time, quantity)) && isCircumstanceOf(told, time),
  );
  const opens = (time: FoundTime): boolean =>
    time.end <= told.clause.start && /^[,\s]+$/.test(told.text.slice(time.end, told.clause.start));
  return free.find((time) => contains(told.clause, time)) ?? free.find(opens) ?? (free.length === 1 ? free[0]! : null);
};
