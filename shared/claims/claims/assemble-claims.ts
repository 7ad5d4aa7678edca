import { anchorOf } from '../../domain/anchor.ts';
import type { Attribution, ClaimKind, ExtractedClaim } from '../../domain/extracted-claim.ts';
import { signatureOf } from '../../domain/signature.ts';
import { contains, type Span } from '../../domain/span.ts';
import type { Sentence as Tree } from '../../reader/sentence.ts';
import { clauseOf } from '../../reader/tree/clause.ts';
import type { Token } from '../../text/tokens.ts';
import { isReporting } from '../attribution/source-of.ts';
import { placeNear } from '../circumstances/place.ts';
import type { FoundTime } from '../circumstances/time.ts';
import { timeNear } from '../circumstances/time-near.ts';
import { type Clause, clausesOf, trimmed } from '../clauses/clauses.ts';
import { coreOf } from '../clauses/core.ts';
import { groupQuantities } from '../clauses/group-quantities.ts';
import { listClausesOf, mostClauses } from '../clauses/list-clauses.ts';
import type { SentenceFindings } from '../clauses/sentence-findings.ts';
import { isSetting } from '../clauses/setting.ts';
import { splitLists } from '../clauses/split-lists.ts';
import { clauseAt, contentOf, type TreeClause, treeClausesOf } from '../clauses/tree-clauses.ts';
import { articleParts } from './article-part.ts';
import { claimKindOf } from './claim-kind.ts';
import { isStatement } from './statement.ts';
import { statementKind } from './statement-kind.ts';
import { subjectOf } from './subject.ts';

/** What the claims of a sentence are made from. */
export interface ClaimFindings extends SentenceFindings {
  readonly tree: Tree;
  /** The logit that the wording model gives the sentence. */
  readonly wording: number;
  /** The times that it names. */
  readonly times: readonly FoundTime[];
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
export const assembleClaims = (findings: ClaimFindings): AssembledClaim[] => {
  const counted = findings.found.length > 0 ? quantityClaims(findings) : [];
  return [...counted, ...statements(findings, counted)].sort((a, b) => a.claim.start - b.claim.start);
};

/** The clauses without a number of their own that state something checkable. */
const statements = (findings: ClaimFindings, counted: readonly AssembledClaim[]): AssembledClaim[] => {
  const { text, tree } = findings;
  const taken = new Set(
    counted.flatMap(({ claim }) =>
      claim.quantities.map(({ start }) =>
        clauseOf(
          tree,
          tree.tokens.findIndex((token) => token.end > start),
        ),
      ),
    ),
  );
  return treeClausesOf(tree)
    .map((clause) => whatIsSaid(findings, clause))
    .filter((clause) => !taken.has(clause.head) && isStatement(tree, clause, findings.wording))
    .map(({ head, span }) => {
      const core = tree.tokens[head]!;
      const attributions = findings.attributionsOf(core);
      const modality = findings.modalityOf(core);
      const words = withoutSpeaker(findings, span, core, attributions);
      const clause = { span: trimmed(text, words), group: [], attributions, modality };
      return {
        claim: claimOf(findings, clause, statementKind(tree, head, modality)),
        gapped: undefined,
        isListItem: false,
      };
    });
};

const quantityClaims = (findings: ClaimFindings): AssembledClaim[] => {
  const { text, tokens, tree } = findings;
  const told = findings.found.filter((one) => !isSetting(tree, one));
  const groups = groupQuantities(text, told);
  if (groups.length > mostClauses) return listClaims(findings, listClausesOf(findings, groups));
  const parts = articleParts(text, tokens, told);
  const found = [...told, ...parts].sort((a, b) => a.quantity.start - b.quantity.start);
  const all = { ...findings, found };
  return clausesOf(all, groupQuantities(text, found)).flatMap((narrow) => {
    const groups = narrow.subject ? [narrow.group] : splitLists(findings.tree, narrow.group);
    return groups.map((group) => {
      const own = { ...narrow, group };
      const clause = narrow.subject ? own : { ...own, span: wholeClause(findings, own) };
      return { claim: claimOf(all, clause, kindOf(text, own)), gapped: clause.subject, isListItem: false };
    });
  });
};

/** Where a clause hangs on a verb of saying that the tree gives no content, what the rules for words say is its content. */
const whatIsSaid = ({ tree, attributionsOf, sentence }: ClaimFindings, clause: TreeClause): TreeClause => {
  const cue = tree.tokens[clause.head]!;
  if (contentOf(tree, clause.head) !== undefined) return clause;
  const verbs = tree.tokens.flatMap(({ upos }, i) =>
    i > clause.head && (upos === 'VERB' || upos === 'AUX') ? [i] : [],
  );
  for (const head of verbs) {
    const said = attributionsOf(tree.tokens[head]!).find(
      (one) => isReporting(one) && one.cue && contains(one.cue, cue),
    );
    if (said?.content && said.content.end <= sentence.end) return { head, span: said.content };
  }
  return clause;
};

/** A clause's words, and those of the clause that its number stands in by the tree, as far as the two belong together. */
const wholeClause = (findings: ClaimFindings, { span, group, attributions }: Clause): Span => {
  const stated = clauseAt(findings.tree, coreOf(group).start)?.span;
  if (!stated || stated.end - stated.start > longestQuote) return span;
  const whole = { start: Math.min(span.start, stated.start), end: Math.max(span.end, stated.end) };
  return trimmed(findings.text, withoutSpeaker(findings, whole, span, attributions));
};

/** Without the words by which somebody is said to say so, where they stand at an end; `core` stays in any case. */
const withoutSpeaker = (
  { sentence }: ClaimFindings,
  whole: Span,
  core: Span,
  attributions: readonly Attribution[],
): Span => {
  let { start, end } = whole;
  for (const { cue, content } of attributions.filter(isReporting)) {
    if (!cue || !content || cue.start < sentence.start || cue.end > sentence.end) continue;
    if (cue.end <= core.start && cue.start >= start) start = Math.max(start, Math.min(content.start, core.start));
    if (cue.start >= core.end && cue.end <= end) end = Math.min(end, Math.max(content.end, core.end));
  }
  return { start, end };
};

const longestQuote = 400;

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
    attributions: attributions.filter(isReporting),
    place: placeNear(tokens, told),
    time: timeNear(times, told),
    ...(whole ? { partOf: { start: whole.start, end: whole.end } } : {}),
  };
  return { ...unsigned, signature: signatureOf(unsigned) };
};
