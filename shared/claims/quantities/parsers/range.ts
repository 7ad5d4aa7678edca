import { smallNumbers } from '../../language/lexicon/number-words.ts';
import { hitOf, isDash, type Parser } from './hit.ts';
import { numberOpeners, readNumber } from './number.ts';

/**
 * Two numbers that bound one: "80-100", "80 to 100". The smaller comes first and takes the scale
 * of the larger ("5-10 million"). "from 240 to 273" is a change and read as two numbers; a score ("2-0") is not a range.
 */
export const range: Parser = {
  name: 'range',
  opens: numberOpeners,
  parse: (tokens, at) => {
    const first = readNumber(tokens, at);
    if (!first) return;
    const joiner = tokens[first.to];
    const next = smallNumbers.get(tokens[first.to + 1]?.lower ?? '');
    const either = joiner?.lower === 'or' && first.words && next === first.value + 1;
    if (!(isDash(joiner) || joiner?.lower === 'to' || either) || tokens[at - 1]?.lower === 'from') return;
    const second = readNumber(tokens, first.to + 1);
    if (!second) return;
    const low = scaleLike(first.value, first.scaled, second.value, second.scaled);
    // "fell by 908,574 to 120.65 million": an amount and what it came to
    if (low >= second.value || (tokens[at - 1]?.lower === 'by' && second.value > low * 20)) return;
    return hitOf('range', { tokens, from: at, to: second.to }, { low, high: second.value, comparator: 'range' });
  },
};

const scaleLike = (low: number, lowScaled: boolean, high: number, highScaled: boolean): number => {
  if (lowScaled || !highScaled || high < 1000) return low;
  const magnitude = 10 ** (3 * Math.floor(Math.log10(high) / 3));
  return low < 1000 ? low * magnitude : low;
};
