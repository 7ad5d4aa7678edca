import type { Token } from '../../../text/tokens.ts';
import { months } from '../../language/lexicon/function-words.ts';
import { glued, isDash, notQuantity, type Parser } from '../parsers/hit.ts';
import { isYear } from './year.ts';

/**
 * A calendar date: "9 May", "May 9-11, 2025", "the 9th of May", "2025-05-09", "09/05/2025", "9/11". No quantity.
 */
export const date: Parser = {
  name: 'date',
  opens: months,
  parse: (tokens, at) => {
    const to = monthFirst(tokens, at) ?? dayFirst(tokens, at) ?? numeric(tokens, at);
    return to === undefined ? undefined : notQuantity('date', tokens, at, to);
  },
};

/** True for the name of a month, capitalised. */
export const isMonth = (token: Token | undefined): boolean =>
  Boolean(token && months.has(token.lower) && /^\p{Lu}/u.test(token.text));

const ordinalEnd = /^(?:st|nd|rd|th)$/;

/** The end of a day of the month at `at`: "9", "9th", "9-11", "9 and 10", "9 to 11". */
const readDay = (tokens: readonly Token[], at: number): number | undefined => {
  if (!isDay(tokens[at])) return;
  let to = at + 1;
  if (glued(tokens[at], tokens[to]) && ordinalEnd.test(tokens[to]!.lower)) to += 1;
  return to;
};

const isDay = (token: Token | undefined): boolean =>
  token?.kind === 'number' && /^(?:0?[1-9]|[12]\d|3[01])$/.test(token.text);

const joined = (tokens: readonly Token[], at: number): boolean =>
  isDash(tokens[at]) || /^(?:to|and|or|,)$/.test(tokens[at]?.lower ?? '');

const yearAfter = (tokens: readonly Token[], at: number): number => {
  const comma = tokens[at]?.text === ',' ? 1 : 0;
  return isYear(tokens[at + comma]) && tokens[at + comma + 1]?.kind !== 'symbol' ? at + comma + 1 : at;
};

const monthFirst = (tokens: readonly Token[], at: number): number | undefined => {
  if (!isMonth(tokens[at])) return;
  let to = at + 1;
  if (tokens[to]?.text === '.') to += 1;
  const day = readDay(tokens, to);
  if (day === undefined)
    return isYear(tokens[to]) ? to + 1 : tokens[to]?.text === ',' && isYear(tokens[to + 1]) ? to + 2 : undefined;
  if (isScaled(tokens, day)) return;
  to = day;
  if (joined(tokens, to) && tokens[to]?.text !== ',') {
    const next = isMonth(tokens[to + 1]) ? to + 2 : to + 1;
    const second = readDay(tokens, next);
    if (second !== undefined && !isCounting(tokens, second)) to = second;
  }
  return yearAfter(tokens, to);
};

const dayFirst = (tokens: readonly Token[], at: number): number | undefined => {
  let to = readDay(tokens, at);
  if (to === undefined) return;
  if (joined(tokens, to)) {
    const second = readDay(tokens, to + 1);
    if (
      second !== undefined &&
      (isMonth(tokens[second]) || (tokens[second]?.lower === 'of' && isMonth(tokens[second + 1])))
    )
      to = second;
  }
  if (tokens[to]?.lower === 'of') to += 1;
  if (!isMonth(tokens[to])) return;
  to += 1;
  if (tokens[to]?.text === '.' && isYear(tokens[to + 1])) to += 1;
  return yearAfter(tokens, to);
};

const isScaled = (tokens: readonly Token[], at: number): boolean =>
  /^(?:million|billion|thousand|hundred|percent|%)$/.test(tokens[at]?.lower ?? '');

/** "on May 5 and 10 people": the second number counts what follows it. */
const isCounting = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'word' &&
  /^\p{Ll}/u.test(tokens[at]!.text) &&
  !/^(?:in|at|on|and|by|for|to|with|as|when|after|before|the|from)$/.test(tokens[at]!.lower);

const separator = /^[-/–.]$/;

const numeric = (tokens: readonly Token[], at: number): number | undefined => {
  if (tokens[at]?.kind !== 'number') return;
  const [a, s, b, t, c] = tokens.slice(at, at + 5);
  if (!a || !s || !separator.test(s.text) || b?.kind !== 'number' || !glued(a, s) || !glued(s, b)) return;
  if (t && c?.kind === 'number' && t.text === s.text && glued(b, t) && glued(t, c)) {
    const iso = /^(?:1[5-9]|20)\d\d$/.test(a.text) && /^\d\d?$/.test(b.text) && /^\d\d?$/.test(c.text);
    const usual = /^\d\d?$/.test(a.text) && /^\d\d?$/.test(b.text) && /^(?:\d\d|\d{4})$/.test(c.text);
    return iso || usual ? at + 5 : undefined;
  }
  return s.text === '/' && ((a.text === '9' && b.text === '11') || (a.text === '24' && b.text === '7'))
    ? at + 3
    : undefined;
};
