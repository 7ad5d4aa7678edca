import type { Token } from '../../text/tokens.ts';
import { adverbsBehindNouns, nounPhraseEnders } from '../language/lexicon/function-words.ts';
import { verbReading } from '../language/lexicon/verbs.ts';
import { appositionEnd, bracketStart, dashStart, insertionStart, isNameComma } from '../language/phrases/insertion.ts';
import { isFiniteVerb, isParticiple, isVerb } from '../language/tags/predicate.ts';
import { premiseAt } from '../modality/condition.ts';
import { type ClauseLimits, coordinate, isHard, opensClause, subordinate, temporal } from './clause-boundary.ts';

const leading = new Set('and with while but whereas that although though , or as when where since once'.split(' '));
/** The longest main clause that a quote takes in so that "killing nine people" has its subject. */
const longestMain = 160;

/**
 * The first token of the clause around tokens `first` to `last`: over an insertion to the subject, into the main clause before a
 * participle, not over a conjunction, or a number counted apart.
 */
export const clauseStart = (tokens: readonly Token[], first: number, last: number, limits: ClauseLimits): number => {
  const { others } = limits;
  let from = first;
  let verb = tokens.slice(first, last + 1).some(isVerb);
  for (let i = first - 1; i >= 0; i -= 1) {
    const token = tokens[i]!;
    const bracket = bracketStart(tokens, i);
    if (bracket !== undefined && bracket > 0 && i < first) {
      i = bracket;
      continue;
    }
    const dash = i + 1 === from && isFiniteVerb(tokens, skipAdverbs(tokens, from)) ? dashStart(tokens, i) : undefined;
    if (dash !== undefined && dash > 0) {
      i = dash;
      continue;
    }
    if (isHard(tokens, i)) break;
    if (token.text === ',' && verb && !isNameComma(tokens, i)) {
      const on = overComma(tokens, i, from, limits);
      if (on === undefined) break;
      i = on;
      from = on;
      verb ||= isVerb(tokens[on]!);
      continue;
    }
    if (subordinate.has(token.lower) && verb) break;
    if (temporal.has(token.lower) && verb && opensClause(tokens, i)) break;
    if (token.lower === 'that' && verb && i > 0 && isVerb(tokens[i - 1]!)) break;
    if (
      (coordinate.has(token.lower) || token.text === ',') &&
      others.some((other) => other.end <= token.start && (token.text === ',' || other.start >= partStart(tokens, i)))
    )
      break;
    verb ||= isVerb(token) || isFiniteVerb(tokens, i);
    from = i;
  }
  while (from < first && leading.has(tokens[from]!.lower) && !opensPhrase(tokens, from)) from += 1;
  return withPremise(tokens, from, limits);
};

/** "If the dam breaks, 40,000 people will drown", "unless rain comes": what holds only then is not quoted without it. */
const withPremise = (tokens: readonly Token[], from: number, { others }: ClauseLimits): number => {
  const before = premiseAt(tokens, from - 1);
  if (before !== undefined) return before;
  if (tokens[from - 1]?.text !== ',') return from;
  if (tokens.slice(0, from - 1).some(({ text }) => text === ',')) return from;
  const premise = premiseAt(
    tokens,
    tokens.findIndex(({ lower }) => !/^(?:that|and|but|even|[“"])$/.test(lower)),
  );
  const counted = others.some(({ start, end }) => start >= tokens[0]!.start && end <= tokens[from]!.start);
  return premise === undefined || counted ? from : premise;
};

/** "Since the beginning of the day, 97 clashes": no clause that "since" joins to another. */
const opensPhrase = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]!.lower === 'since' || tokens[at]!.lower === 'as') && !opensClause(tokens, at);

/** Where the part of the sentence between commas begins that holds token `at`. */
const partStart = (tokens: readonly Token[], at: number): number => {
  for (let i = at - 1; i >= 0; i -= 1) if (/^[,;:]$/.test(tokens[i]!.text)) return tokens[i]!.end;
  return tokens[0]!.start;
};

/**
 * Where to go on left of the comma at `at`, behind which the clause now begins: over an insertion when it begins with its
 * finite verb, into the main clause when it begins with a participle; undefined when the comma is its end.
 */
const overComma = (
  tokens: readonly Token[],
  at: number,
  from: number,
  { others, core }: ClauseLimits,
): number | undefined => {
  const begin = skipAdverbs(tokens, from);
  if (isFiniteVerb(tokens, begin)) {
    const open = insertionStart(tokens, at);
    const aside = open !== undefined && open > 0 && (!isFiniteVerb(tokens, open + 1) || isReduced(tokens, open + 1));
    return aside ? open - 1 : undefined;
  }
  if (!isParticiple(tokens[begin]) || at === 0) return;
  const name = beforeApposition(tokens, at);
  let i = name;
  while (i > 0 && !isHard(tokens, i) && tokens[i]!.text !== ',') i -= 1;
  const main = { start: tokens[i]!.start, end: core.start };
  const short = core.start - main.start <= longestMain;
  return short && !others.some((other) => other.start < main.end && main.start < other.end) ? name : undefined;
};

/** ", held on 12 May,", ", estimated at $13bn,". */
const isReduced = (tokens: readonly Token[], at: number): boolean =>
  verbReading(tokens[at]!.lower)?.form === 'past' && nounPhraseEnders.has(tokens[at + 1]?.lower ?? '');

/** The last word before the comma at `at`, or before the names that explain it: "in Sumy, Ukraine," is Sumy. */
const beforeApposition = (tokens: readonly Token[], at: number): number => {
  for (let open = at; open > 0; ) {
    const start = insertionStart(tokens, open);
    if (start === undefined || (appositionEnd(tokens, start) ?? 0) < at) return open - 1;
    open = start;
  }
  return at - 1;
};

const skipAdverbs = (tokens: readonly Token[], from: number): number => {
  let at = from;
  while (adverbsBehindNouns.has(tokens[at]?.lower ?? '') || /ly$/.test(tokens[at]?.lower ?? '')) at += 1;
  return at;
};
