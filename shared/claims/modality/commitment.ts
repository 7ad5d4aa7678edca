import type { Span } from '../../domain/span.ts';
import type { Token } from '../../text/tokens.ts';
import { determiners, modals, possessives, wordSet } from '../language/lexicon/function-words.ts';
import { verbReading } from '../language/lexicon/verbs.ts';
import { isCondition } from './condition.ts';

const commitments = wordSet('pledge promise vow commit agree plan propose intend guarantee offer earmark');
const forecasts = wordSet('forecast predict project expect anticipate');

/** Whether the clause foretells or commits: by its cues and verbs, else by what it tells of the future. */
export const forwardOf = (
  clause: readonly Token[],
  span: Span,
  cues: readonly string[],
  future: 'pledge' | 'forecast' | undefined,
): 'pledge' | 'forecast' | undefined => {
  if (isForecast(clause, span, cues)) return 'forecast';
  return cues.some(hasLemma(commitments)) || isCommitment(clause, span) ? 'pledge' : future;
};

const hasLemma =
  (lemmas: ReadonlySet<string>) =>
  (cue: string): boolean =>
    cue.split(/\s+/u).some((word) => lemmas.has(verbReading(word)?.lemma ?? ''));

const isForecast = (clause: readonly Token[], span: Span, cues: readonly string[]): boolean =>
  cues.some(hasLemma(forecasts)) ||
  clause.some(
    ({ lower, start }) =>
      start < span.start &&
      forecasts.has(verbReading(lower)?.lemma ?? '') &&
      !/^(?:project|projects|forecasts)$/u.test(lower),
  );

const deals = wordSet('deal agreement contract plan plans proposal package pact accord order');

/** A commitment verb before the span, or "a deal … to buy" before it. */
const isCommitment = (clause: readonly Token[], span: Span): boolean => {
  let deal = false;
  return clause.some(({ lower, start }, i) => {
    if (start >= span.start) return false;
    if (deals.has(lower)) deal = true;
    if (deal && lower === 'to' && verbReading(clause[i + 1]?.lower ?? '')?.form === 'base') return true;
    if (!commitments.has(verbReading(lower)?.lemma ?? '')) return false;
    return !isNounAt(clause, i) || !clause.slice(i).some(isCondition);
  });
};

/** "the plan would cut", "on the plans": what is planned would be so, and nobody commits to it yet. */
const isNounAt = (clause: readonly Token[], at: number): boolean => {
  const before = clause[at - 1]?.lower ?? '';
  const next = clause[at + 1]?.lower ?? '';
  return (
    /^(?:which|that)$/.test(next) ||
    determiners.has(before) ||
    possessives.has(before) ||
    /['’]s?$/.test(before) ||
    modals.has(next)
  );
};
