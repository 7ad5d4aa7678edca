import { overlaps, type Span } from '../domain/span.ts';
import type { Token } from '../text/tokens.ts';
import { appositionEnd, bracketEnd, bracketStart, insertionEnd, insertionStart, isNameComma } from './insertion.ts';
import { adverbs, determiners, prepositions } from './lexicon/words.ts';
import { isGlued } from './parsers/hit.ts';
import { isFiniteVerb, isParticiple, isVerb } from './predicate.ts';

/** What bounds a clause besides its words. */
export interface ClauseLimits {
  /** The quantity with its hedge and unit. */
  readonly core: Span;
  /** The verb that governs it: the clause holds it too. */
  readonly governor: Span | null;
  /** What the clause may not leave: the sentence, or the content of what somebody said. */
  readonly within: Span;
  /** Other quantities of the sentence: the clause ends where another clause with one of them begins. */
  readonly others: readonly Span[];
}

const hard = /^(?:[;:()[\]‒–—“”"]|\.{3}|…)$/;
const subordinate = new Set('while whereas but although though because which who unless if'.split(' '));
/** Open a clause of their own where a verb follows; else they are prepositions. */
const temporal = new Set('after before when until since once as where'.split(' '));
const leading = new Set('and with while but whereas that although though , or as when where since once'.split(' '));
const coordinate = new Set(['and', 'or']);
const dangling = new Set(
  'with including as after before of by in on at from to for and or that when where while the a an its their'.split(
    ' ',
  ),
);
/** The longest main clause that a quote takes in so that "killing nine people" has its subject. */
const longestMain = 160;

/**
 * The shortest contiguous part of a sentence that states a quantity with its verb and its subject: "Russian attacks on
 * Sunday killing at least three civilians". It ends only where another clause begins, takes in what is inserted between
 * subject and verb, and the main clause before a participle ("A bus overturned, killing nine"). Always covers core and
 * governor, never leaves `within`.
 */
export const clauseOf = (tokens: readonly Token[], limits: ClauseLimits): Span => {
  const { core, governor, within } = limits;
  const must = {
    start: Math.min(core.start, governor && governor.start >= within.start ? governor.start : core.start),
    end: Math.max(core.end, governor && governor.end <= within.end ? governor.end : core.end),
  };
  const inside = tokens.filter((token) => token.start >= within.start && token.end <= within.end);
  const first = inside.findIndex((token) => token.end > must.start);
  const last = inside.findLastIndex((token) => token.start < must.end);
  if (first === -1 || last === -1) return must;
  const from = leftEnd(inside, first, last, limits);
  const to = rightEnd(inside, first, last, limits, from);
  return {
    start: Math.min(must.start, inside[from]?.start ?? must.start),
    end: Math.max(must.end, inside[to]?.end ?? must.end),
  };
};

const isHard = (tokens: readonly Token[], at: number): boolean => hard.test(tokens[at]!.text) && !isGlued(tokens, at);

const leftEnd = (tokens: readonly Token[], first: number, last: number, limits: ClauseLimits): number => {
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
  while (from < first && leading.has(tokens[from]!.lower)) from += 1;
  return from;
};

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
    return open !== undefined && open > 0 && !isFiniteVerb(tokens, open + 1) ? open - 1 : undefined;
  }
  if (!isParticiple(tokens[begin]) || at === 0) return;
  const name = beforeApposition(tokens, at);
  let i = name;
  while (i > 0 && !isHard(tokens, i) && tokens[i]!.text !== ',') i -= 1;
  const main = { start: tokens[i]!.start, end: core.start };
  const short = core.start - main.start <= longestMain;
  return short && !others.some((other) => other.start < main.end && main.start < other.end) ? name : undefined;
};

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
  while (adverbs.has(tokens[at]?.lower ?? '') || /ly$/.test(tokens[at]?.lower ?? '')) at += 1;
  return at;
};

const rightEnd = (
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
  while (to > last && dangling.has(tokens[to]!.lower)) to -= 1;
  return to;
};

/** A coordinated clause or another counted thing behind "and"; a clause of time that counts something itself. */
const opensOther = (tokens: readonly Token[], at: number, { others }: ClauseLimits): boolean => {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (!next) return false;
  if (coordinate.has(token.lower)) {
    if (isVerb(next) || others.some(({ start }) => start >= token.end && start - token.end < 30)) return true;
    if (prepositions.has(next.lower)) return false;
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

/** "after two cars collided", not "after the attack" or "after drinking": a subject and a finite verb follow. */
const opensClause = (tokens: readonly Token[], at: number): boolean => {
  if (isParticiple(tokens[at + 1])) return false;
  if (/^(?:when|where|once)$/.test(tokens[at]!.lower)) return true;
  for (let i = at + 2; i < tokens.length && i < at + 14; i += 1) {
    if (/^[,;:.]$/.test(tokens[i]!.text)) return false;
    if (isFiniteVerb(tokens, i)) return true;
  }
  return false;
};

/** The last token before the clause that holds token `at`; undefined when no boundary stands between. */
const boundaryBefore = (tokens: readonly Token[], last: number, at: number): number | undefined => {
  for (let i = at - 1; i > last; i -= 1) {
    const { lower } = tokens[i]!;
    if (coordinate.has(lower) || lower === 'that' || (temporal.has(lower) && opensClause(tokens, i))) return i - 1;
    if (isParticiple(tokens[i]) && !prepositions.has(tokens[i - 1]!.lower) && !determiners.has(tokens[i - 1]!.lower))
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
