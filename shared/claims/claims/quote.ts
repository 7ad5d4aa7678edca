import type { Attribution } from '../../domain/extracted-claim.ts';
import type { Span } from '../../domain/span.ts';
import { isReporting } from '../attribution/source-of.ts';
import { type Clause, trimmed } from '../clauses/clauses.ts';
import { coreOf } from '../clauses/core.ts';
import { clauseAt } from '../clauses/tree-clauses.ts';
import type { ClaimFindings } from './claim-findings.ts';

/** A clause's words, and those of the clause that its number stands in by the tree, as far as the two belong together. */
export const wholeClause = (findings: ClaimFindings, { span, group, attributions }: Clause): Span => {
  const stated = findings.tree && clauseAt(findings.tree, coreOf(group).start)?.span;
  if (!stated || stated.end - stated.start > longestQuote) return span;
  const whole = { start: Math.min(span.start, stated.start), end: Math.max(span.end, stated.end) };
  return trimmed(findings.text, withoutSpeaker(findings, whole, span, attributions));
};

/** Without the words by which somebody is said to say so, where they stand at an end; `core` stays in any case. */
export const withoutSpeaker = (
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
