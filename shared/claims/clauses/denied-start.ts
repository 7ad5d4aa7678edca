import type { Attribution } from '../../domain/extracted-claim.ts';
import type { Span } from '../../domain/span.ts';
import { isDenial } from '../modality/denial.ts';

/**
 * Where a clause begins that is denied or in doubt: a quote without those words would say the contrary. "The army denied that it
 * had lost 14 tanks", "no evidence was found that 200 died", "It was unclear whether 14 had survived".
 */
export const deniedStart = (
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
