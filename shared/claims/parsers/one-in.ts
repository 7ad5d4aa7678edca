import { glued, hitOf, isDash, type Parser } from './hit.ts';
import { readNumber } from './number.ts';

/**
 * A ratio of small numbers: "one in five", "nine out of ten", "1-in-32". A share whose value is the quotient. Needs a
 * second number above the first; "two in 2019" and "one in London" are none.
 */
export const oneIn: Parser = {
  name: 'one-in',
  parse: (tokens, at) => {
    const first = readNumber(tokens, at);
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
    const round = [3, 4, 5, 6, 7, 8, 9, 10, 20, 25, 50].includes(second.value) || second.value >= 100;
    if (
      out
        ? second.value > 10 && !(second.value === 100 || first.value === 1)
        : !hyphened && !(round && first.value < 10 && isRatio(tokens, second.to, first.value))
    )
      return;
    if (!out && !hyphened && second.value >= 1900 && second.value <= 2100) return;
    return hitOf('one-in', tokens, at, second.to, { form: 'fraction', value: first.value / second.value });
  },
};

/** "one in five people", "one in five are": nothing that makes the second number a time ("one in ten days"). */
const isRatio = (tokens: Parameters<Parser['parse']>[0], at: number, first: number): boolean =>
  !/^(?:days?|hours?|weeks?|months?|years?|minutes?|seconds?|decades?|matches|games)$/.test(tokens[at]?.lower ?? '') ||
  (first === 1 && false);
