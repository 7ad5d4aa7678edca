import type { Attribution } from '../../domain/extracted-claim.ts';
import type { Span } from '../../domain/span.ts';
import { relationOf } from '../../reader/tree/dependents.ts';
import { isReporting } from '../attribution/source-of.ts';
import { type Clause, trimmed } from '../clauses/clauses.ts';
import { coreOf } from '../clauses/core.ts';
import { clauseAt } from '../clauses/tree-clauses.ts';
import type { ClaimFindings } from './claim-findings.ts';
import { subjectOf } from './subject.ts';

/** The clauses with a number just before and behind one in its sentence. */
export interface Neighbours {
  readonly before: Clause | undefined;
  readonly next: Clause | undefined;
}

/**
 * A clause's words, and those of the clause that its number stands in by the tree, as far as the two belong together: no
 * words of a clause beside it that has a number and a subject of its own. Two numbers of one clause have one beginning.
 */
export const wholeClause = (findings: ClaimFindings, clause: Clause, { before, next }: Neighbours): Span => {
  const { text, tree } = findings;
  const { span, group, attributions } = clause;
  const stated = tree && clauseAt(tree, coreOf(group).start);
  if (!stated || stated.span.end - stated.span.start > longestQuote) return span;
  const isBeside = before !== undefined && isJoined(findings, before, clause);
  const from = isBeside ? Math.max(stated.span.start, before.span.end) : stated.span.start;
  const to = next && isJoined(findings, clause, next) ? Math.min(stated.span.end, span.end) : stated.span.end;
  const isShared = before && !isBeside && clauseAt(tree, coreOf(before.group).start)?.head === stated.head;
  const core = { start: isShared ? Math.min(before.span.start, span.start) : span.start, end: span.end };
  const start = Math.min(core.start, from + opening.exec(text.slice(from, from + 8))![0].length);
  const whole = { start, end: Math.max(span.end, to) };
  return trimmed(text, withoutSpeaker(findings, whole, core, attributions));
};

/** "300 boats sank, | in May, 400 were saved", "Spain sent 12 tanks and | Poland 14 jets". */
const isJoined = ({ text, tokens, tree }: ClaimFindings, a: Clause, b: Clause): boolean =>
  b.span.start > a.span.end &&
  joint.test(text.slice(a.span.end, b.span.start)) &&
  (b.subject ?? subjectOf(b.span, tokens)) !== null &&
  ![a, b].some(({ group }) => tree && relationOf(tree, clauseAt(tree, coreOf(group).start)?.head ?? -1) === 'advcl');

const joint = /^\s*(?:[,;]|[,;]?\s*\b(?:and|but))\s(?:.{0,30},\s)?$/u;

/** "and | divers search". */
const opening = /^(?:[,;\s]*(?:and|but|or)\s+)?/iu;

/** Without the words by which somebody is said to say so, where they stand at an end; `core` stays in any case. */
export const withoutSpeaker = (
  { sentence }: ClaimFindings,
  whole: Span,
  core: Span,
  attributions: readonly Attribution[],
): Span => {
  let { start, end } = whole;
  for (const { cue, source, content } of attributions.filter(isReporting)) {
    for (const part of [cue, source]) {
      if (!part || !content || part.start < sentence.start || part.end > sentence.end) continue;
      if (part.end <= core.start) start = Math.max(start, Math.min(content.start, core.start));
      if (part.start >= core.end && part.end <= end) end = Math.min(end, Math.max(content.end, core.end));
    }
  }
  return { start, end };
};

const longestQuote = 400;
