import { hitOf, isDash, type Parser } from './hit.ts';
import { numberOpeners, readNumber } from './number.ts';

const definiteBefore = new Set([
  'no',
  'any',
  'every',
  'another',
  'this',
  'that',
  'which',
  'each',
  'the',
  'square',
  'some',
  'someone',
  'day',
  'level',
  'stage',
  'phase',
  'air',
  'force',
]);
const notOne = new Set([
  'another',
  'day',
  'by',
  'off',
  'time',
  'way',
  'thing',
  "'s",
  'or',
  'side',
  'hand',
  'else',
  'who',
  'that',
  'which',
]);

/**
 * Any other number, as digits or words. "one" counts only where it may be a number: not "one of the", "no one", "one
 * another", "one day".
 */
export const count: Parser = {
  name: 'count',
  opens: numberOpeners,
  parse: (tokens, at) => {
    const number = readNumber(tokens, at);
    // "Ground Zero" is a name.
    if (!number || (number.value === 0 && number.words && /^\p{Lu}/u.test(tokens[at]!.text) && at > 0)) return;
    if (tokens[at]!.lower === 'one' && number.to === at + 1) {
      const next = tokens[at + 1]?.lower ?? '';
      if (isDash(tokens[at + 1]) && /^(?:off|time|way|sided|to|on|stop)$/.test(tokens[at + 2]?.lower ?? '')) return;
      if (definiteBefore.has(tokens[at - 1]?.lower ?? '') || notOne.has(next)) return;
      if (next === 'of' && tokens[at - 1]?.lower !== 'least') return;
    }
    return hitOf('count', tokens, at, number.to, { value: number.value });
  },
};
