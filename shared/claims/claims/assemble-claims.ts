import { anchorOf } from '../../domain/anchor.ts';
import type { ClaimKind, ExtractedClaim } from '../../domain/extracted-claim.ts';
import { signatureOf } from '../../domain/signature.ts';
import type { Span } from '../../domain/span.ts';
import type { Token } from '../../text/tokens.ts';
import { isReporting } from '../attribution/source-of.ts';
import { placeNear } from '../circumstances/place.ts';
import { timeNear } from '../circumstances/time-near.ts';
import { type Clause, clausesOf } from '../clauses/clauses.ts';
import { coreOf } from '../clauses/core.ts';
import { groupQuantities } from '../clauses/group-quantities.ts';
import { listClausesOf, mostClauses } from '../clauses/list-clauses.ts';
import { isSetting } from '../clauses/setting.ts';
import { splitLists } from '../clauses/split-lists.ts';
import { clauseAt } from '../clauses/tree-clauses.ts';
import { articleParts } from './article-part.ts';
import type { ClaimFindings } from './claim-findings.ts';
import { claimKindOf } from './claim-kind.ts';
import { wholeClause } from './quote.ts';
import { isRule } from './statement-kind.ts';
import { statementsOf } from './statements.ts';
import { subjectOf } from './subject.ts';

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
export const assembleClaims = (findings: ClaimFindings): AssembledClaim[] => {
  const counted = findings.found.length > 0 ? quantityClaims(findings) : [];
  const statements = statementsOf(findings, counted)
    .filter(({ clause }) => !counted.some(({ claim }) => isSameSpan(claim, clause.span)))
    .map(({ clause, kind }) => ({ claim: claimOf(findings, clause, kind), gapped: undefined, isListItem: false }));
  return [...counted, ...statements].sort((a, b) => a.claim.start - b.claim.start);
};

const isSameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

const quantityClaims = (findings: ClaimFindings): AssembledClaim[] => {
  const { text, tokens, tree } = findings;
  const told = findings.found.filter((one) => !tree || !isSetting(tree, one));
  const groups = groupQuantities(text, told);
  if (groups.length > mostClauses) return listClaims(findings, listClausesOf(findings, groups));
  const parts = articleParts(text, tokens, told);
  const found = [...told, ...parts].sort((a, b) => a.quantity.start - b.quantity.start);
  const all = { ...findings, found };
  return clausesOf(all, groupQuantities(text, found)).flatMap((narrow, index, clauses) => {
    const neighbours = { before: clauses[index - 1], next: clauses[index + 1] };
    const groups = narrow.subject || !tree ? [narrow.group] : splitLists(tree, narrow.group);
    return groups.map((group) => {
      const own = { ...narrow, group };
      const clause = narrow.subject ? own : { ...own, span: wholeClause(findings, own, neighbours) };
      return {
        claim: claimOf(all, clause, kindOf(findings, own), narrow.span),
        gapped: clause.subject,
        isListItem: false,
      };
    });
  });
};

const listClaims = (findings: ClaimFindings, items: readonly Clause[]): AssembledClaim[] => {
  const { tokens } = findings;
  let from = 0;
  return items.map((item) => {
    from = firstFrom(tokens, from, (token) => token.end > item.span.start);
    const to = firstFrom(tokens, from, (token) => token.start >= item.span.end);
    const own = { ...findings, tokens: tokens.slice(from, to), times: [] };
    return { claim: claimOf(own, item, kindOf(findings, item)), gapped: undefined, isListItem: true };
  });
};

/** Index of the first token at or behind `from` for which `test` holds, or the number of tokens. */
const firstFrom = (tokens: readonly Token[], from: number, test: (token: Token) => boolean): number => {
  let at = from;
  while (at < tokens.length && !test(tokens[at]!)) at += 1;
  return at;
};

const kindOf = ({ text, tree }: ClaimFindings, { span, group, modality }: Clause): ClaimKind => {
  const head = tree && clauseAt(tree, coreOf(group).start)?.head;
  return claimKindOf(
    group.map(({ quantity }) => quantity),
    {
      modality,
      words: text.slice(span.start, span.end),
      isRule: tree !== undefined && head !== undefined && isRule(tree, head),
    },
  );
};

/** `near` are the words that tell when and where: those next to the number. */
const claimOf = (
  findings: ClaimFindings,
  clause: Clause,
  kind: ClaimKind,
  near = clause.span,
): AssembledClaim['claim'] => {
  const { text, sentence, tokens, times } = findings;
  const { span, group, attributions, modality } = clause;
  const quantities = group.map(({ quantity }) => quantity);
  const subject = clause.subject ?? subjectOf(span, tokens);
  const told = { text, clause: near, quantities, attributions };
  const whole = group.find((one) => one.whole)?.whole;
  const unsigned = {
    ...anchorOf(text, span),
    kind,
    modality,
    sentence: { start: sentence.start, end: sentence.end },
    section: sentence.section,
    subject: subject ? text.slice(subject.start, subject.end) : '',
    quantities,
    attributions: attributions.filter(isReporting),
    place: placeNear(tokens, told),
    time: timeNear(times, told),
    ...(whole ? { partOf: { start: whole.start, end: whole.end } } : {}),
  };
  return { ...unsigned, signature: signatureOf(unsigned) };
};
