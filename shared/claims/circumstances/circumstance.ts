import type { Attribution } from '../../domain/extracted-claim.ts';
import { contains, overlaps, type Span } from '../../domain/span.ts';
import { isReporting } from '../attribution/source-of.ts';

/** The clause of a claim, the quantities that it states, and who says so. */
export interface StatedClause {
  readonly text: string;
  readonly clause: Span;
  readonly quantities: readonly Span[];
  /** Outermost first. */
  readonly attributions: readonly Attribution[];
}

/**
 * True when a time or place of the sentence is one of what the clause tells. False for the time or place of the saying ("the
 * governor said on Monday"), of an insertion that counts nothing ("The minister, who resigned on Friday, approved …"), and of
 * another clause of the sentence ("…, while 12 died in Gaza").
 *
 * @example // "On Monday, the ministry said 14 people had died.": Monday is when the ministry spoke
 */
export const isCircumstanceOf = ({ text, clause, quantities, attributions }: StatedClause, at: Span): boolean => {
  const report = attributions.findLast(isReporting);
  if (report?.content && (!contains(report.content, at) || isOfSaying(text, report, at))) return false;
  if (contains(clause, at)) return !isInserted(text, clause, quantities, at);
  if (overlaps(clause, at)) return true;
  return at.start >= clause.end
    ? reachesAhead(text, clause, at)
    : !contrast.test(text.slice(at.end, clause.start).replace(relativeOpening, ''));
};

/** Beside source and cue, up to the comma or mark that ends them: "officials said on Monday,". */
const isOfSaying = (text: string, { source, cue, content }: Attribution, at: Span): boolean => {
  if (!cue || !content || content.start >= cue.end) return false;
  const start = Math.min(source?.start ?? cue.start, cue.start);
  const end = Math.max(source?.end ?? cue.end, cue.end);
  if (at.start < start) return false;
  return at.start < end || !/[,;:.“”"]/u.test(text.slice(end, at.start));
};

const isInserted = (text: string, clause: Span, quantities: readonly Span[], at: Span): boolean => {
  const opens = /,\s(?:who|which|whose|where)\s[^,]*$/u.exec(text.slice(clause.start, at.start));
  if (!opens) return false;
  const start = clause.start + opens.index;
  const close = text.indexOf(',', at.end);
  const end = close === -1 || close > clause.end ? clause.end : close;
  return !quantities.some((quantity) => quantity.start >= start && quantity.end <= end);
};

/** A relative clause has what stands behind its closing comma in common with nothing. */
const reachesAhead = (text: string, clause: Span, at: Span): boolean => {
  const between = text.slice(clause.end, at.start);
  const relative = /,\s*(?:(?:in|of|from)\s)?(?:which|who|where|whom)\s*$/u.test(
    text.slice(Math.max(0, clause.start - 14), clause.start),
  );
  return (
    !(relative && between.includes(',')) &&
    ![contrast, coordinate, opensNext, part].some((other) => other.test(between))
  );
};

/** Right before a relative clause: what stands before it is its antecedent. */
const relativeOpening = /,?\s*(?:(?:in|of|from)\s)?(?:which|who|that|where|whom)\s*$/u;

/** A clause that is set against another: neither has the other's times and places. */
const contrast = /[;:]|,\s(?:up|down|compared|versus)\b|\b(?:while|whereas|but|although|though|which|who|whose)\b/u;
/** One with a subject of its own keeps them as well; what opens a sentence holds for all of it ("In Lagos, …, and …"). */
const coordinate = /,\s(?:and|or)\s(?!(?:\p{Ll}+(?:ed|ing)|left|hurt|hit|lost|sank|shot)\s)/u;
/** "14 died, and on Tuesday, 20 were injured": it opens the next clause. */
const opensNext = /\b(?:and|but|or)\b,?\s+(?:(?:in|on|at|by|since|during|near)\s+)?$/;
/** "47 drones, 18 of them over the Vigo region": the place of the part, unless a comma closes it. */
const part = /\b(?:including|of (?:them|which|whom))\b[^,]*$/u;
