import { overlaps, type Span } from '../../domain/span.ts';
import type { Token } from '../../text/tokens.ts';
import { nounPhraseEnders, nounPhraseOpeners } from '../language/lexicon/function-words.ts';
import { appositionEnd, bracketEnd, bracketStart, insertionEnd, isNameComma } from '../language/phrases/insertion.ts';
import { isFiniteVerb, isParticiple, isVerb } from '../language/tags/predicate.ts';
import { type ClauseLimits, coordinate, isHard, opensClause, subordinate, temporal } from './clause-boundary.ts';
import { isDangling } from './dangling-word.ts';

/**
 * The last token of the clause around tokens `first` to `last` that begins at `from`: through names, dates, brackets and short
 * quotations, up to where another clause or another counted thing begins, without words left dangling.
 */
export const clauseEnd = (
  tokens: readonly Token[],
  first: number,
  last: number,
  limits: ClauseLimits,
  from: number,
): number => {
  const { others } = limits;
  let to = last;
  const said = tokens.slice(from, last + 1);
  let verb = said.some((token, i) => isVerb(token) || isFiniteVerb(said, i));
  for (let i = last + 1; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (/^[?!]$/.test(token.text) || (token.text === '.' && i === tokens.length - 1)) break;
    if (isNameComma(tokens, i)) continue;
    const bracket = token.text === ')' ? bracketStart(tokens, i) : undefined;
    if (bracket !== undefined && bracket >= first) {
      to = i;
      continue;
    }
    if (isHard(tokens, i) || token.text === ',') {
      const on = appositionEnd(tokens, i) ?? (verb ? asideEnd(tokens, i, others) : insertionEnd(tokens, i));
      if (on === undefined) break;
      to = on - 1;
      i = !verb && tokens[on]?.text === ',' && isFiniteVerb(tokens, on + 1) ? on : on - 1;
      continue;
    }
    if (subordinate.has(token.lower)) break;
    const other = others.find(({ start, end }) => token.start >= start && token.start < end);
    if (verb && !other && opensOther(tokens, i, limits)) break;
    verb ||= isVerb(token) || isFiniteVerb(tokens, i);
    if (other && verb) {
      const cut = boundaryBefore(tokens, last, i);
      if (cut !== undefined) {
        to = cut;
        break;
      }
    }
    to = i;
  }
  while (to > last && isDangling(tokens, to)) to -= 1;
  return to;
};

/** A coordinated clause or another counted thing behind "and"; a clause of time that counts something itself. */
const opensOther = (tokens: readonly Token[], at: number, { others }: ClauseLimits): boolean => {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (!next) return false;
  if (coordinate.has(token.lower)) {
    if (isVerb(next) || others.some(({ start }) => start >= token.end && start - token.end < 30)) return true;
    if (nounPhraseEnders.has(next.lower)) return false;
    for (let i = at + 1; i < at + 5 && tokens[i]?.kind === 'word'; i += 1) if (isFiniteVerb(tokens, i)) return true;
    return false;
  }
  if (!temporal.has(token.lower) || (token.lower === 'as' && /^(?:much|many|part|of|well)$/.test(next.lower)))
    return false;
  const end = clauseStop(tokens, at);
  return others.some(({ start }) => start >= token.end && start < end) && opensClause(tokens, at);
};

const clauseStop = (tokens: readonly Token[], at: number): number => {
  for (let i = at; i < tokens.length; i += 1) if (/^[,.;:]$/.test(tokens[i]!.text)) return tokens[i]!.start;
  return tokens.at(-1)!.end;
};

/** The last token before the clause that holds token `at`; undefined when no boundary stands between. */
const boundaryBefore = (tokens: readonly Token[], last: number, at: number): number | undefined => {
  for (let i = at - 1; i > last; i -= 1) {
    const { lower } = tokens[i]!;
    if (coordinate.has(lower) || lower === 'that' || (temporal.has(lower) && opensClause(tokens, i))) return i - 1;
    if (
      isParticiple(tokens[i]) &&
      !nounPhraseEnders.has(tokens[i - 1]!.lower) &&
      !nounPhraseOpeners.has(tokens[i - 1]!.lower)
    )
      return participleClause(tokens, i, last);
  }
  return;
};

/** "a ferry carrying 65 people" is cut before "when a ferry", where that opens a clause; else before the participle. */
const participleClause = (tokens: readonly Token[], at: number, last: number): number => {
  for (let i = at - 1; i > last && i > at - 6; i -= 1) if (temporal.has(tokens[i]!.lower)) return i - 1;
  return at - 1;
};

/** One past a bracket in the middle of a clause that holds no other quantity, or past a few words in quotation marks. */
const asideEnd = (tokens: readonly Token[], at: number, others: readonly Span[]): number | undefined => {
  const close = bracketEnd(tokens, at);
  if (close === undefined) return quotedEnd(tokens, at);
  const aside = { start: tokens[at]!.start, end: tokens[close]!.end };
  return tokens[close + 1]?.kind === 'word' && !others.some((other) => overlaps(other, aside)) ? close + 1 : undefined;
};

/** A few words in quotation marks in the middle of a clause: token behind the closing mark. */
const quotedEnd = (tokens: readonly Token[], at: number): number | undefined => {
  const close = tokens[at]!.text === '“' ? '”' : tokens[at]!.text === '"' ? '"' : undefined;
  if (!close || tokens[at - 1]?.kind !== 'word') return;
  for (let i = at + 1; i < tokens.length && i < at + 8; i += 1) {
    if (tokens[i]!.text === close) return i + 1;
    if (tokens[i]!.kind === 'punctuation') return;
  }
  return;
};
