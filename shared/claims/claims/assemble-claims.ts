import { anchorOf } from '../../domain/anchor.ts';
import type { ClaimKind, ExtractedClaim } from '../../domain/extracted-claim.ts';
import { signatureOf } from '../../domain/signature.ts';
import type { Span } from '../../domain/span.ts';
import type { Token } from '../../text/tokens.ts';
import { placeNear } from '../circumstances/place.ts';
import type { FoundTime } from '../circumstances/time.ts';
import { timeNear } from '../circumstances/time-near.ts';
import { type Clause, clausesOf, trimmed } from '../clauses/clauses.ts';
import { groupQuantities } from '../clauses/group-quantities.ts';
import { listClausesOf, mostClauses } from '../clauses/list-clauses.ts';
import type { SentenceFindings } from '../clauses/sentence-findings.ts';
import { articleParts } from './article-part.ts';
import { claimKindOf } from './claim-kind.ts';
import { subjectOf } from './subject.ts';

/** What the claims of a sentence are made from. */
export interface ClaimFindings extends SentenceFindings {
  /** The times that it names. */
  readonly times: readonly FoundTime[];
  /** What it claims without a number, where that is clear. */
  readonly wordlessKind: ClaimKind | undefined;
}

/** A claim before it is restated and scored. */
export interface AssembledClaim {
  readonly claim: Omit<ExtractedClaim, 'restatement' | 'worth'>;
  /** The subject of a clause whose verb stands in the clause before: "Poland sent 12 tanks and [Germany] 14". */
  readonly gapped: Span | undefined;
  /** An item of a list, read by its own words alone, so that a long list costs no more than a short one. */
  readonly isListItem: boolean;
}

/**
 * The claims of a sentence: one for each group of quantities that are true or false together, or, without a number, one
 * where the sentence clearly pledges, compares, rules or reports an event. The quote is the clause that states it.
 */
export const assembleClaims = (findings: ClaimFindings): AssembledClaim[] =>
  findings.found.length > 0 ? quantityClaims(findings) : wordlessClaims(findings);

const wordlessClaims = (findings: ClaimFindings): AssembledClaim[] => {
  const { text, sentence, wordlessKind: kind } = findings;
  if (!kind) return [];
  const attributions = findings.attributionsOf(sentence);
  const modality = findings.modalityOf(sentence);
  if (modality.includes('questioned') || modality.includes('conditional')) return [];
  const clause = { span: trimmed(text, sentence), group: [], attributions, modality };
  return [{ claim: claimOf(findings, clause, kind), gapped: undefined, isListItem: false }];
};

const quantityClaims = (findings: ClaimFindings): AssembledClaim[] => {
  const { text, tokens } = findings;
  const groups = groupQuantities(text, findings.found);
  if (groups.length > mostClauses) return listClaims(findings, listClausesOf(findings, groups));
  const parts = articleParts(text, tokens, findings.found);
  const found = [...findings.found, ...parts].sort((a, b) => a.quantity.start - b.quantity.start);
  const all = { ...findings, found };
  return clausesOf(all, groupQuantities(text, found)).map((clause) => ({
    claim: claimOf(all, clause, kindOf(text, clause)),
    gapped: clause.subject,
    isListItem: false,
  }));
};

const listClaims = (findings: ClaimFindings, items: readonly Clause[]): AssembledClaim[] => {
  const { text, tokens } = findings;
  let from = 0;
  return items.map((item) => {
    from = firstFrom(tokens, from, (token) => token.end > item.span.start);
    const to = firstFrom(tokens, from, (token) => token.start >= item.span.end);
    const own = { ...findings, tokens: tokens.slice(from, to), times: [] };
    return { claim: claimOf(own, item, kindOf(text, item)), gapped: undefined, isListItem: true };
  });
};

/** Index of the first token at or behind `from` for which `test` holds, or the number of tokens. */
const firstFrom = (tokens: readonly Token[], from: number, test: (token: Token) => boolean): number => {
  let at = from;
  while (at < tokens.length && !test(tokens[at]!)) at += 1;
  return at;
};

const kindOf = (text: string, { span, group, modality }: Clause): ClaimKind =>
  claimKindOf(
    group.map(({ quantity }) => quantity),
    modality,
    text.slice(span.start, span.end),
  );

const claimOf = (findings: ClaimFindings, clause: Clause, kind: ClaimKind): AssembledClaim['claim'] => {
  const { text, sentence, tokens, times } = findings;
  const { span, group, attributions, modality } = clause;
  const quantities = group.map(({ quantity }) => quantity);
  const subject = clause.subject ?? subjectOf(span, tokens);
  const told = { text, clause: span, quantities, attributions };
  const whole = group.find((one) => one.whole)?.whole;
  const unsigned = {
    ...anchorOf(text, span),
    kind,
    modality,
    sentence: { start: sentence.start, end: sentence.end },
    section: sentence.section,
    subject: subject ? text.slice(subject.start, subject.end) : '',
    quantities,
    attributions,
    place: placeNear(tokens, told),
    time: timeNear(times, told),
    ...(whole ? { partOf: { start: whole.start, end: whole.end } } : {}),
  };
  return { ...unsigned, signature: signatureOf(unsigned) };
};
