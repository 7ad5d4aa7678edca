import type { Attribution, Modality } from '../domain/claim.ts';
import { contains, type Span } from '../domain/span.ts';
import { endsInAbbreviation } from '../text/abbreviations.ts';
import type { Token } from '../text/tokens.ts';
import type { SentenceFindings } from './assemble-claims.ts';
import { isDenial } from './attribution/denial.ts';
import { isReporting } from './attribution/source-of.ts';
import { clauseOf } from './clause.ts';
import type { FoundQuantity } from './find-quantities.ts';
import { prepositions } from './lexicon/words.ts';
import { isVerb } from './predicate.ts';

/** Quantities that are true or false together, with the clause that states them and how it is asserted. */
export interface Clause {
  readonly span: Span;
  readonly group: readonly FoundQuantity[];
  readonly attributions: Attribution[];
  readonly modality: Modality[];
}

/**
 * The clauses of a sentence, one for each group of quantities, in order, no two with the same span. Groups that one
 * clause states are put together ("One in five households owes more than £5,000"); what hangs on a clause without a verb
 * joins it (", up 12% on last year"). People and things counted apart stay apart, each with its own span ("90 drones and 12
 * missiles").
 */
export const clausesOf = (
  findings: SentenceFindings,
  groups: readonly (readonly FoundQuantity[])[],
): readonly Clause[] => {
  const clauses: Clause[] = [];
  for (const group of groups) {
    const clause = clauseWith(findings, group);
    const before = clauses.at(-1);
    if (before && hangsOn(findings, before, clause)) clauses[clauses.length - 1] = joined(findings, before, clause);
    else if (before && before.span.start === clause.span.start && before.span.end === clause.span.end) {
      const apart = countApart(before, clause) ? cutBefore(findings, before, clause) : undefined;
      if (apart) clauses.splice(-1, 1, apart, clause);
      else clauses[clauses.length - 1] = joined(findings, before, clause);
    } else if (before && sharesClause(findings, before, clause)) {
      const { group, attributions, modality } = joined(findings, before, clause);
      const core = coreOf(group);
      const span = {
        start:
          core.start - before.span.start <= longestOpening
            ? before.span.start
            : Math.min(core.start, Math.max(before.span.start, clause.span.start)),
        end: Math.max(before.span.end, clause.span.end),
      };
      clauses[clauses.length - 1] = { span, group, attributions, modality };
    } else clauses.push(clause);
  }
  return distinct(findings, clauses)
    .filter((clause) => !isBareNumber(clause))
    .map((clause) => withOwnNegation(findings.text, clause));
};

/** Words before the numbers that a clause of two keeps when the second's clause begins later. */
const longestOpening = 60;

const clauseWith = (findings: SentenceFindings, group: readonly FoundQuantity[]): Clause => {
  const { text, tokens, found, sentence } = findings;
  const core = coreOf(group);
  const attributions = findings.attributionsOf(core);
  const modality = findings.modalityOf(core);
  const governor = group.find((one) => one.governor)?.governor ?? null;
  const others = found.filter((one) => !group.includes(one)).map((one) => one.quantity);
  const within = withinOf(text, sentence, core, attributions);
  const reported = clauseOf(tokens, { core, governor, within, others });
  const denied = deniedFrom(text, sentence, within, reported, attributions);
  const cut = reported.start === within.start && auxiliary.test(text.slice(within.start, within.start + 6));
  const span = cut ? clauseOf(tokens, { core, governor, within: sentence, others }) : { ...reported, start: denied };
  return { span: trimmed(text, span), group, attributions, modality };
};

/** What is reported does not begin with its auxiliary: its subject stands before. */
const auxiliary = /^(?:has|have|had|is|are|was|were)\s/u;

/**
 * Where a clause begins that is denied or in doubt: a quote without those words would say the contrary. "The army denied that it
 * had lost 14 tanks", "no evidence was found that 200 died", "It was unclear whether 14 had survived".
 */
const deniedFrom = (
  text: string,
  sentence: Span,
  within: Span,
  clause: Span,
  attributions: readonly Attribution[],
): number => {
  const denial = attributions.find((one) => isDenial(text, one));
  const from = denial && Math.min(denial.source?.start ?? clause.start, denial.cue?.start ?? clause.start);
  if (from !== undefined && from >= sentence.start && from < clause.start) return from;
  const matrix = text.slice(Math.max(within.start, clause.start - longestMatrix), clause.start);
  return clause.start > within.start && clause.start - within.start < longestMatrix && doubts.test(matrix)
    ? within.start
    : clause.start;
};

const longestMatrix = 120;
const doubts =
  /(?:\b(?:no|not|never|nobody|none|unclear|unknown|uncertain|doubtful|false|untrue)\b|n['’]t\b)[^.;:]*\b(?:that|whether|if)\s+$/iu;

/** Only what the clause itself denies is negated: not "and two drones hit" behind "No one was hurt". */
const withOwnNegation = (text: string, clause: Clause): Clause => {
  const { span, modality, attributions } = clause;
  if (!modality.includes('negated')) return clause;
  if (negation.test(text.slice(span.start, span.end)) || attributions.some((one) => isDenial(text, one))) return clause;
  const rest = modality.filter((one) => one !== 'negated');
  return { ...clause, modality: rest };
};

const negation = /\b(?:not|no|never|none|neither|nor|nobody|without|cannot|den(?:y|ies|ied|ying))\b|n['’]t\b/iu;

const coreOf = (group: readonly FoundQuantity[]): Span => ({
  start: Math.min(...group.map(({ quantity }) => quantity.start)),
  end: Math.max(...group.map(({ quantity }) => quantity.end)),
});

/** The content of the innermost report where it lies in the sentence, else the sentence. */
const withinOf = (text: string, sentence: Span, core: Span, attributions: readonly Attribution[]): Span => {
  const content = attributions.findLast(
    (one) => isReporting(one) && !isCommitment(text, one) && !accuses(one),
  )?.content;
  if (!content) return sentence;
  const within = { start: Math.max(content.start, sentence.start), end: Math.min(content.end, sentence.end) };
  return contains(within, core) ? within : sentence;
};

/** "accused the state of killing 12": who accuses whom is the claim. */
const accuses = ({ rule }: Attribution): boolean => rule === 'clause-accuse';

/** "has pledged to": the pledge is the claim, with who makes it. */
const isCommitment = (text: string, { cue }: Attribution): boolean =>
  cue !== null &&
  /\b(?:pledg|promis|vow|commit|agree|plan|offer|intend|propos|guarante)/u.test(text.slice(cue.start, cue.end));

const joined = (findings: SentenceFindings, a: Clause, b: Clause): Clause => {
  const group = [...a.group, ...b.group];
  const core = coreOf(group);
  return {
    span: { start: Math.min(a.span.start, b.span.start), end: Math.max(a.span.end, b.span.end) },
    group,
    attributions: findings.attributionsOf(core),
    modality: findings.modalityOf(core),
  };
};

const relations = /^(?:up|down|compared|worth|about|around|roughly|nearly|versus)$/;

/** A clause without a verb that is no statement of its own: ", up 12%", "at 1.2 million", "In an attack on two villages,". */
const hangsOn = ({ text, tokens }: SentenceFindings, a: Clause, b: Clause): boolean => {
  if (b.group.some(isPart) || a.group.some(isPart)) return false;
  const between = text.slice(a.span.end, b.span.start);
  if (!/^\s*,?\s*(?:with\s+)?$/.test(between)) return false;
  return isFragment(tokens, b.span) || isFragment(tokens, a.span);
};

const isFragment = (tokens: readonly Token[], span: Span): boolean => {
  const words = tokens.filter((token) => contains(span, token));
  const first = words[0]?.lower ?? '';
  return (prepositions.has(first) || relations.test(first)) && !words.some(isVerb);
};

const isPart = ({ whole }: FoundQuantity): boolean => whole !== null;

/** Each clause holds the other's number and nothing says that they are counted apart: "a quarter are donors who gave $200". */
const sharesClause = ({ text }: SentenceFindings, a: Clause, b: Clause): boolean => {
  const [one, other] = [coreOf(a.group), coreOf(b.group)];
  if (other.start < one.end || b.group.some(isPart) || countApart(a, b)) return false;
  const nested = contains(b.span, one) && (contains(a.span, other) || b.span.start === a.span.start);
  return (nested || contains(a.span, b.span)) && !conjunction.test(text.slice(one.end, other.start));
};

const conjunction = /\b(?:and|or|plus|including|as well as)\s*$/u;

/** "Forty-three." alone states nothing. */
const isBareNumber = ({ span, group }: Clause): boolean => {
  const [only, second] = group;
  if (!only || second) return false;
  const { quantity } = only;
  return quantity.unit === '' && quantity.kind === 'quantity' && span.end - span.start <= quantity.quote.length;
};

const counted = new Set(['casualty', 'materiel', 'personnel']);

/** People or things with different fates, or of different sorts: each count may be wrong alone. */
const countApart = (a: Clause, b: Clause): boolean => {
  const [one, other] = [a.group.at(-1)!.quantity, b.group[0]!.quantity];
  if (isPart(b.group[0]!)) return true;
  const same = one.effect === other.effect && one.unit === other.unit;
  return counted.has(one.kind) && counted.has(other.kind) && !same;
};

/** The first of two clauses with one span, cut before the second's quantity; undefined when nothing stands between. */
const cutBefore = ({ text }: SentenceFindings, a: Clause, b: Clause): Clause | undefined => {
  const core = coreOf(a.group);
  const next = coreOf(b.group);
  if (next.start <= core.end || !coordinates.test(text.slice(core.end, next.start))) return;
  const kept = text
    .slice(a.span.start, next.start)
    .replace(/(?:[\s,(]|\b(?:and|or|plus|including|with|as well as))+$/u, '');
  const span = { start: a.span.start, end: a.span.start + kept.length };
  return contains(span, core) ? { ...a, span } : undefined;
};

const coordinates = /(?:,|\(|\b(?:and|or|plus|including|with|as well as|besides|along with))\s*$/u;

/** Joins what still has one span with another clause of the sentence. */
const distinct = (findings: SentenceFindings, clauses: readonly Clause[]): Clause[] => {
  const bySpan = new Map<string, Clause>();
  for (const clause of clauses) {
    const key = `${clause.span.start}:${clause.span.end}`;
    const before = bySpan.get(key);
    bySpan.set(key, before ? joined(findings, before, clause) : clause);
  }
  return [...bySpan.values()];
};

/** The stop at the end belongs to the last word: "p.m.", "Nov.", "U.S.". */
const isAbbreviated = (text: string, start: number, end: number): boolean =>
  text[end - 1] === '.' && endsInAbbreviation(text.slice(Math.max(start, end - 24), end), '');

/** Without the white space, stop and stray quotation marks at its ends. */
export const trimmed = (text: string, span: Span): Span => {
  let { start, end } = span;
  while (start < end && /[\s,;:“”"]/u.test(text[start]!)) start += 1;
  while (end > start && /[\s,;:.“”"]/u.test(text[end - 1]!) && !isAbbreviated(text, start, end)) end -= 1;
  return start < end ? { start, end } : { start: span.start, end: span.end };
};
