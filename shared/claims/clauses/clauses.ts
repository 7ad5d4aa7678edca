import type { Attribution } from '../../domain/extracted-claim.ts';
import { type Modality, modalities } from '../../domain/modality.ts';
import { contains, type Span } from '../../domain/span.ts';
import { endsInAbbreviation } from '../../text/abbreviations.ts';
import type { Token } from '../../text/tokens.ts';
import { isReporting } from '../attribution/source-of.ts';
import { nounPhraseEnders, predicates } from '../language/lexicon/function-words.ts';
import { isFiniteVerb, isParticiple, isVerb } from '../language/tags/predicate.ts';
import { isCondition, isPremise } from '../modality/condition.ts';
import { isDenial } from '../modality/denial.ts';
import { isHedge, isNegation, isThought } from '../modality/modality.ts';
import type { FoundQuantity } from '../quantities/found-quantity.ts';
import { clauseOf } from './clause.ts';
import { coreOf } from './core.ts';
import { deniedStart } from './denied-start.ts';
import { type Gap, gapBetween } from './gapped.ts';
import type { SentenceFindings } from './sentence-findings.ts';

/** Quantities that are true or false together, with the clause that states them and how it is asserted. */
export interface Clause {
  readonly span: Span;
  readonly group: readonly FoundQuantity[];
  readonly attributions: Attribution[];
  readonly modality: Modality[];
  /** What it is about, where its verb stands in the clause before. */
  readonly subject?: Span;
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
    .map((clause) => withOwnWords(findings, clause));
};

/** Words before the numbers that a clause of two keeps when the second's clause begins later. */
const longestOpening = 60;

const clauseWith = (findings: SentenceFindings, group: readonly FoundQuantity[]): Clause => {
  const { text, tokens, found, sentence } = findings;
  const core = coreOf(group);
  const attributions = findings.attributionsOf(core);
  const modality = findings.modalityOf(core);
  const governor = group.find((one) => one.governor)?.governor ?? null;
  const gap = gapOf(findings, group);
  if (gap) return { span: gappedClause(findings, core, gap), group, attributions, modality, subject: gap.subject };
  const others = found.filter((one) => !group.includes(one)).map((one) => one.quantity);
  const content = withinOf(text, sentence, core, attributions);
  const stated = clauseOf(tokens, { core, governor, within: content, others });
  const within = isBareObject(tokens, stated, attributions) ? sentence : content;
  const reported = within === content ? stated : clauseOf(tokens, { core, governor, within, others });
  const denied = deniedStart(text, sentence, within, reported, attributions);
  const cut = reported.start === within.start && auxiliary.test(text.slice(within.start, within.start + 6));
  const span = cut ? clauseOf(tokens, { core, governor, within: sentence, others }) : { ...reported, start: denied };
  return { span: trimmed(text, span), group, attributions, modality };
};

/** "acknowledged | only nine deaths", "put | the number at 19": without the verb of saying the words state nothing. */
const isBareObject = (tokens: readonly Token[], stated: Span, attributions: readonly Attribution[]): boolean => {
  const { rule, cue } = attributions.findLast(isReporting) ?? {};
  if (!cue || !/^clause-(?:say|show)$/u.test(rule ?? '') || cue.end > stated.start || stated.start - cue.end > 2)
    return false;
  const own = tokens.filter((token) => contains(stated, token));
  return !own.some(
    (token, i) => isVerb(token) || isFiniteVerb(own, i) || isParticiple(token) || predicates.has(token.lower),
  );
};

/** What is reported does not begin with its auxiliary: its subject stands before. */
const auxiliary = /^(?:has|have|had|is|are|was|were)\s/u;

/** "Poland sent 12 tanks and | Germany 14": the same sort of number as just before, a verb there, and a name between them. */
const gapOf = ({ text, tokens, found }: SentenceFindings, group: readonly FoundQuantity[]): Gap | undefined => {
  const [first] = group;
  const before = first && found[found.indexOf(first) - 1]?.quantity;
  if (
    !first ||
    !before ||
    first.whole ||
    before.kind !== first.quantity.kind ||
    before.effect !== first.quantity.effect
  )
    return;
  const gap = gapBetween(text, before, first.quantity);
  const near = gap && tokens.filter((token) => token.start < gap.joint && token.start > gap.joint - longestBefore);
  return near?.some((token, i) => isVerb(token) || isFiniteVerb(near, i)) ? gap : undefined;
};

const longestBefore = 200;

/** From the name to where the clause would end without the verb it lacks, or to the next name with a number. */
const gappedClause = (findings: SentenceFindings, core: Span, { subject }: Gap): Span => {
  const { text, tokens, found, sentence } = findings;
  const next = found.find(({ quantity }) => quantity.start >= core.end)?.quantity;
  const joint =
    next && gapBetween(text, found.findLast(({ quantity }) => quantity.end <= core.end)!.quantity, next)?.joint;
  const within = { start: subject.start, end: joint ?? sentence.end };
  const others = found.map(({ quantity }) => quantity).filter(({ start }) => start >= core.end);
  const span = clauseOf(tokens, { core, governor: null, within, others });
  return trimmed(text, { start: subject.start, end: span.end });
};

/** Only what the clause itself denies, hedges or makes conditional is so: not "two drones hit" behind "No one was hurt", nor "30" behind "at least 12". */
export const withOwnWords = ({ text, tokens, sentence }: SentenceFindings, clause: Clause): Clause => {
  const { span, modality, attributions } = clause;
  const governed = /\bthat\s+$/u.test(text.slice(Math.max(sentence.start, span.start - 8), span.start));
  const own = tokens.filter((token) => contains(span, token));
  const foreign: Modality[] = [];
  if (!governed && !own.some(isHedge) && !attributions.some(isThought(text))) foreign.push('hedged');
  if (!own.some(isCondition) && !tokens.some(isPremise)) foreign.push('conditional');
  if (!own.some(isNegation) && !attributions.some((one) => isDenial(text, one))) foreign.push('negated');
  const kept = modality.filter((one) => !foreign.includes(one));
  return kept.length === modality.length ? clause : { ...clause, modality: kept };
};

/** The content of the innermost report where it lies in the sentence, else the sentence. */
const withinOf = (text: string, sentence: Span, core: Span, attributions: readonly Attribution[]): Span => {
  const content = attributions.findLast((one) => isReporting(one) && !keepsSpeaker(text, one))?.content;
  if (!content) return sentence;
  const within = { start: Math.max(content.start, sentence.start), end: Math.min(content.end, sentence.end) };
  return contains(within, core) ? within : sentence;
};

/** A pledge, a forecast or an accusation is the claim, with who makes it; "claimed to have downed 12" has no other subject. */
const keepsSpeaker = (text: string, attribution: Attribution): boolean =>
  isCommitment(text, attribution) ||
  /^clause-(?:accuse|expect)$/u.test(attribution.rule) ||
  text.startsWith('to ', attribution.content?.start ?? 0);

/** "has pledged to". */
const isCommitment = (text: string, { cue }: Attribution): boolean =>
  cue !== null &&
  /\b(?:pledg|promis|vow|commit|agree|plan|offer|intend|propos|guarante)/u.test(text.slice(cue.start, cue.end));

const joined = (findings: SentenceFindings, a: Clause, b: Clause): Clause => {
  const group = [...a.group, ...b.group];
  const core = coreOf(group);
  const shared = findings.attributionsOf(core);
  const attributions = shared.length > 0 ? shared : [...new Set([...a.attributions, ...b.attributions])];
  const modality = findings.modalityOf(core);
  return {
    span: { start: Math.min(a.span.start, b.span.start), end: Math.max(a.span.end, b.span.end) },
    group,
    attributions,
    modality: withParts(
      modality,
      [...a.modality, ...b.modality],
      shared.length === 0 && attributions.some(isReporting),
    ),
  };
};

/**
 * What is pledged, foretold or reported of one number only is not asserted of the claim: "31 countries pledged to send 20,000
 * troops", "Two people said it would cost $900m".
 */
const withParts = (modality: readonly Modality[], parts: readonly Modality[], reported: boolean): Modality[] => {
  const carried = modalities.filter(
    (one) => parts.includes(one) && (one === 'pledge' || one === 'forecast' || (reported && one === 'attributed')),
  );
  const all = new Set([...modality, ...carried]);
  if (carried.length > 0) all.delete('asserted');
  return modalities.filter((one) => all.has(one));
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
  return (nounPhraseEnders.has(first) || relations.test(first)) && !words.some(isVerb);
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

/** "- 17 killed", not "-17". */
const isBullet = (text: string, at: number): boolean => /[-–—*]/u.test(text[at]!) && text[at + 1] === ' ';

/** Without the white space, bullet, stop and stray quotation marks at its ends. */
export const trimmed = (text: string, span: Span): Span => {
  let { start, end } = span;
  while (start < end && (/[\s,;:“”"•▪●◦·]/u.test(text[start]!) || isBullet(text, start))) start += 1;
  while (end > start && /[\s,;:.“”"]/u.test(text[end - 1]!) && !isAbbreviated(text, start, end)) end -= 1;
  return start < end ? { start, end } : { start: span.start, end: span.end };
};
