import type { Token } from '../../../text/tokens.ts';
import { measures } from '../../language/lexicon/measures.ts';
import { isPlural, singularOf } from '../../language/lexicon/singular.ts';
import { glued, hitOf, isDash, notQuantity, type Parser } from './hit.ts';
import { numberOpeners, type ReadNumber, readNumber } from './number.ts';

/**
 * A ratio of small numbers: "one in five", "nine out of ten", "1-in-32", "12.3 per 100,000", "3.4 deaths per 1,000 births". A share whose value is the quotient. Needs a
 * second number above the first; "two in 2019" and "one in London" are none.
 */
export const oneIn: Parser = {
  name: 'one-in',
  opens: numberOpeners,
  parse: (tokens, at) => {
    const many = isWhole(tokens, at) ? perMany(tokens, at - 1) : undefined;
    if (many) return notQuantity('one-in', tokens, at, many.to);
    const first = readNumber(tokens, at);
    const among = first && perMany(tokens, first.to);
    if (among)
      return hitOf(
        'one-in',
        { tokens, from: at, to: among.to },
        { form: 'fraction', value: first.value / among.value },
      );
    const named = first && namedPerMany(tokens, first.to);
    if (named)
      return hitOf(
        'one-in',
        { tokens, from: at, to: named.to },
        {
          form: 'fraction',
          value: first.value / named.value,
          unit: named.unit,
        },
      );
    if (!first || first.value < 1 || first.value > 99 || !Number.isInteger(first.value)) return;
    let to = first.to;
    const hyphened = isDash(tokens[to]) && glued(tokens[to], tokens[to + 1]);
    if (hyphened) to += 1;
    const out = tokens[to]?.lower === 'out' && tokens[to + 1]?.lower === 'of';
    if (!out && tokens[to]?.lower !== 'in') return;
    to += out ? 2 : 1;
    if (tokens[to]?.lower === 'every') to += 1;
    else if (isDash(tokens[to]) && hyphened) to += 1;
    const second = readNumber(tokens, to);
    if (!second || second.value <= first.value || !Number.isInteger(second.value)) return;
    const fits = out
      ? isOutOf(first.value, second.value)
      : hyphened ||
        ((isRound(second.value) || (first.value === 1 && second.value >= 3 && second.value <= 100)) &&
          first.value < 10 &&
          !isTime(tokens[second.to]?.lower ?? ''));
    if (!fits) return;
    return hitOf(
      'one-in',
      { tokens, from: at, to: second.to },
      { form: 'fraction', value: first.value / second.value },
    );
  },
};

/** "12.3 per 100,000 people": a rate among many. */
const perMany = (tokens: readonly Token[], at: number): ReadNumber | undefined => {
  if (tokens[at]?.lower !== 'per' || !/^(?:\d|a$|one$|ten$)/.test(tokens[at + 1]?.lower ?? '')) return;
  const number = readNumber(tokens, at + 1);
  if (!number || measures.has(tokens[number.to]?.lower ?? '')) return;
  return number.value >= 100 && Number.isInteger(Math.log10(number.value)) ? number : undefined;
};

/** "Infections per 100,000 people fell": the whole of a rate that stands elsewhere counts nobody. */
const isWhole = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === 'per' && tokens[at - 2]?.kind === 'word';

/** "3.4 deaths per 1,000 births", "60 new cases per 100,000": up to three words of what is counted stand between. */
const namedPerMany = (tokens: readonly Token[], at: number): (ReadNumber & { unit: string }) | undefined => {
  for (let per = at + 1; per < at + 4 && tokens[per - 1]?.kind === 'word'; per += 1) {
    const noun = tokens[per - 1]!.lower;
    const many = isPlural(noun) ? perMany(tokens, per) : undefined;
    if (many) return { ...many, unit: singularOf(noun) };
  }
  return;
};

/** "nine out of ten", "1 out of 32", "12 out of 100"; other wholes are counted things, see `ofTotal`. */
const isOutOf = (part: number, whole: number): boolean => whole <= 10 || whole === 100 || part === 1;

/** Wholes that a ratio is told in; years are none. */
const isRound = (whole: number): boolean =>
  (whole >= 3 && whole <= 10) ||
  (whole >= 20 && whole <= 90 && whole % 10 === 0) ||
  whole === 25 ||
  (whole >= 100 && !(whole >= 1900 && whole <= 2100));

/** "one in ten days" is a time, not a ratio. */
const isTime = (word: string): boolean =>
  /^(?:days?|hours?|weeks?|months?|years?|minutes?|seconds?|decades?|matches|games)$/.test(word);
