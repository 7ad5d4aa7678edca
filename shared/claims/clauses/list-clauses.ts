import type { Span } from '../../domain/span.ts';
import type { FoundQuantity } from '../quantities/found-quantity.ts';
import { type Clause, trimmed } from './clauses.ts';
import { coreOf } from './core.ts';
import type { SentenceFindings } from './sentence-findings.ts';

/** A sentence with more groups is a list ("tanks – 7,000 (+5), guns – 900 (+2), …"), not clauses. */
export const mostClauses = 24;

/**
 * The items of a list without verbs, one for each group of quantities: the words from the item before to the comma,
 * semicolon or line end behind its number, or to the next number. Linear in the sentence; attribution and modality are
 * the first item's.
 */
export const listClausesOf = (
  findings: SentenceFindings,
  groups: readonly (readonly FoundQuantity[])[],
): readonly Clause[] => {
  const { text, sentence } = findings;
  const cores = groups.map(coreOf);
  const first = cores[0] ?? sentence;
  const attributions = findings.attributionsOf(first);
  const modality = findings.modalityOf(first);
  let from = sentence.start;
  return groups.map((group, i) => {
    const core = cores[i]!;
    const limit = cores[i + 1]?.start ?? sentence.end;
    const rest = text.slice(core.end, limit);
    const stop = rest.search(/[,;\n•]/u);
    const end = Math.max(core.end, stop !== -1 ? core.end + stop : cores[i + 1] ? core.end : sentence.end);
    const span = closed(text, trimmed(text, { start: Math.min(from, core.start), end }), limit);
    from = Math.max(span.end, core.end);
    return { span: { start: behindJoin(text, span, core), end: span.end }, group, attributions, modality };
  });
};

/** With the bracket that closes "(+5)". */
const closed = (text: string, span: Span, limit: number): Span =>
  text[span.end] === ')' && span.end < limit ? { start: span.start, end: span.end + 1 } : span;

/** Without a bracket or "and" left over from the item before. */
const behindJoin = (text: string, span: Span, core: Span): number =>
  Math.min(core.start, span.start + (/^(?:[\s),;:.]|and\s)*/u.exec(text.slice(span.start, span.end))?.[0].length ?? 0));
