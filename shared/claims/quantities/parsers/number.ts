import type { Token } from '../../../text/tokens.ts';
import { fractionCharacters, gluedScales, scales, smallNumbers } from '../../language/lexicon/number-words.ts';
import { isPlural } from '../../language/lexicon/singular.ts';
import { glued, isDash } from './hit.ts';

/** A number read from tokens `[at, to)`. `glued` is a scale letter that could as well be a unit ("5m"). */
export interface ReadNumber {
  readonly value: number;
  readonly to: number;
  readonly words: boolean;
  readonly scaled: boolean;
}

/** The words that may begin a number. */
export const numberOpeners: ReadonlySet<string> = new Set([...smallNumbers.keys(), 'a', 'an', 'half', 'quarter']);

/**
 * Reads the number that begins at token `at`: digits with thousands, decimals and scale ("1,234.5", "53.9bn",
 * "2.4 million"), words ("one hundred and five", "twenty-two thousand"), and mixtures ("two and a half million",
 * "half a million", "a dozen", "a hundred"). With `money` a glued letter is always a scale ("£5m"); without, "5m" is five
 * million only before a plural noun. Undefined when no number begins there.
 *
 * @example readNumber(tokenise('half a million men', span), 0) // { value: 500000, to: 3, … }
 */
export const readNumber = (tokens: readonly Token[], at: number, money = false): ReadNumber | undefined => {
  const token = tokens[at];
  if (!token) return;
  if (token.kind === 'number') return readDigits(tokens, at, money);
  if (token.kind === 'symbol' && fractionCharacters.has(token.text)) {
    return scaled(tokens, at + 1, { value: fractionCharacters.get(token.text)!, words: false });
  }
  if (token.kind !== 'word' || !numberOpeners.has(token.lower)) return;
  return readHalfScale(tokens, at) ?? readArticleScale(tokens, at) ?? readWords(tokens, at);
};

const digitsOf = (text: string): number => Number(text.replaceAll(',', ''));

const readDigits = (tokens: readonly Token[], at: number, money: boolean): ReadNumber | undefined => {
  const token = tokens[at]!;
  let value = digitsOf(token.text);
  let to = at + 1;
  const next = tokens[to];
  if (next && glued(token, next)) {
    if (fractionCharacters.has(next.text)) {
      value += fractionCharacters.get(next.text)!;
      to += 1;
    } else if (next.kind === 'word') {
      const scale = gluedScales.get(next.lower);
      if (scale && (money || isScaleLetter(tokens, to))) {
        return { value: round(value * scale), to: to + 1, words: false, scaled: true };
      }
    }
  } else if (next?.kind === 'number' && tokens[to + 1]?.text === '/' && tokens[to + 2]?.kind === 'number') {
    const part = digitsOf(next.text) / digitsOf(tokens[to + 2]!.text);
    if (part < 1 && glued(next, tokens[to + 1])) {
      value += part;
      to += 3;
    }
  }
  const below = tokens[to + 1];
  if (
    next?.text === '/' &&
    glued(token, next) &&
    glued(next, below) &&
    /^(?:[2-9]|10|12|16|32)$/.test(below?.text ?? '') &&
    value < Number(below!.text)
  ) {
    value /= Number(below!.text);
    to += 2;
  }
  const half = halfEnd(tokens, to);
  if (half) {
    value += 0.5;
    to = half;
  }
  return scaled(tokens, to, { value, words: false, money });
};

/** The end of "and a half", also in hyphens: "two-and-a-half". */
const halfEnd = (tokens: readonly Token[], at: number): number | undefined => {
  const step = isDash(tokens[at]) ? 1 : 0;
  const [and, a, half] = [at + step, at + 1 + 2 * step, at + 2 + 3 * step];
  return tokens[and]?.lower === 'and' && tokens[a]?.lower === 'a' && tokens[half]?.lower === 'half'
    ? half + 1
    : undefined;
};

const afterMetres =
  /^(?:tall|long|wide|deep|high|thick|away|above|below|from|in|at|on|to|and|or|by|x|off|under|over|into|down|up|long-)$/;

/** "5m people" counts millions, "5m tall" is metres, "5m" alone too; longer abbreviations are always scales. */
const isScaleLetter = (tokens: readonly Token[], at: number): boolean => {
  const { lower, text } = tokens[at]!;
  if (lower.length > 1 && lower !== 'mm') return true;
  if (lower === 'k' || text === 'M') return true;
  if (lower === 't' || lower === 'mm') return false;
  const next = tokens[at + 1];
  if (isDash(next) && glued(tokens[at], next)) return /^(?:strong|plus|member|a)$/.test(tokens[at + 2]?.lower ?? '');
  return next?.kind === 'word' && !afterMetres.test(next.lower);
};

const half = new Set(['half', 'quarter']);

/** "half a million", "a quarter of a million", "half-million", "three-quarters of a million". */
const readHalfScale = (tokens: readonly Token[], start: number): ReadNumber | undefined => {
  const three = tokens[start]?.lower === 'three' ? (isDash(tokens[start + 1]) ? start + 2 : start + 1) : -1;
  if (three > 0 && ['quarters', 'of', 'a'].every((word, i) => tokens[three + i]?.lower === word)) {
    const large = scales.get(tokens[three + 3]?.lower ?? '');
    return large ? { value: 0.75 * large, to: three + 4, words: true, scaled: true } : undefined;
  }
  const at = tokens[start]?.lower === 'a' && half.has(tokens[start + 1]?.lower ?? '') ? start + 1 : start;
  const word = tokens[at]?.lower ?? '';
  if (!half.has(word)) return;
  let to = at + 1;
  if (tokens[to]?.lower === 'of') to += 1;
  if (tokens[to]?.lower === 'a' || isDash(tokens[to])) to += 1;
  const scale = scales.get(tokens[to]?.lower ?? '');
  if (!scale || to === at + 1) return;
  return { value: (word === 'half' ? 0.5 : 0.25) * scale, to: to + 1, words: true, scaled: true };
};

/** "a dozen", "a hundred", "a million and a half". */
const readArticleScale = (tokens: readonly Token[], at: number): ReadNumber | undefined => {
  if (tokens[at]?.lower !== 'a' && tokens[at]?.lower !== 'an') return;
  const scale = scales.get(tokens[at + 1]?.lower ?? '');
  if (!scale || tokens[at + 1]!.lower.length < 4) return;
  const half = ['and', 'a', 'half'].every((word, i) => tokens[at + 2 + i]?.lower === word);
  const rest = scale === 100 || scale === 1000 ? readRest(tokens, at + 2, scale) : undefined;
  if (rest) return { ...rest, value: scale + rest.value, words: true, scaled: true };
  return half
    ? { value: scale * 1.5, to: at + 5, words: true, scaled: true }
    : scaled(tokens, at + 2, { value: scale, words: true });
};

/** "and twenty" behind "a hundred", but not "a hundred and two of them". */
const readRest = (tokens: readonly Token[], at: number, scale: number): ReadNumber | undefined => {
  if (tokens[at]?.lower !== 'and' || !smallNumbers.has(tokens[at + 1]?.lower ?? '')) return;
  const rest = readWords(tokens, at + 1);
  const fits = rest && rest.value < Math.min(scale, 100) && tokens[rest.to]?.lower !== 'of';
  return fits ? rest : undefined;
};

/** English number words, largest part first; "and" only behind hundred or thousand. */
const readWords = (tokens: readonly Token[], at: number): ReadNumber | undefined => {
  let total = 0;
  let group = -1;
  let to = at;
  let lastWasScale = false;
  let big = false;
  for (let i = at; i < tokens.length; ) {
    const word = tokens[i]!.lower;
    const small = smallNumbers.get(word);
    if (small !== undefined) {
      const tens = group > 0 && group % 100 >= 20 && group % 10 === 0 && small > 0 && small < 10;
      if (group !== -1 && !tens && !(lastWasScale && small < 100)) break;
      group = Math.max(group, 0) + small;
      lastWasScale = false;
    } else if (word === 'hundred' && group > 0 && group < 100) {
      group *= 100;
      lastWasScale = big = true;
    } else if (scales.has(word) && group > 0 && word !== 'hundred') {
      total += group * scales.get(word)!;
      group = -1;
      lastWasScale = big = true;
      if (word === 'dozen') {
        to = i + 1;
        break;
      }
    } else if (
      word === 'and' &&
      lastWasScale &&
      smallNumbers.has(tokens[i + 1]?.lower ?? '') &&
      joinsByAnd(tokens, i)
    ) {
      i += 1;
      if (group === -1) group = 0;
      continue;
    } else if (
      isDash(tokens[i]) &&
      group > 0 &&
      glued(tokens[i - 1], tokens[i]) &&
      smallNumbers.has(tokens[i + 1]?.lower ?? '') &&
      group % 10 === 0
    ) {
      i += 1;
      continue;
    } else if (
      isDash(tokens[i]) &&
      i > at &&
      scales.has(tokens[i + 1]?.lower ?? '') &&
      glued(tokens[i], tokens[i + 1])
    ) {
      i += 1;
      continue;
    } else break;
    i += 1;
    to = i;
  }
  if (to === at) return;
  let value = total + Math.max(group, 0);
  const half = halfEnd(tokens, to);
  if (half) {
    value += 0.5;
    to = half;
  } else if (tokens[to]?.lower === 'point' && smallNumbers.has(tokens[to + 1]?.lower ?? '')) {
    let decimals = '';
    for (to += 1; (smallNumbers.get(tokens[to]?.lower ?? '') ?? 10) < 10; to += 1)
      decimals += smallNumbers.get(tokens[to]!.lower);
    value = Number(`${value}.${decimals || '0'}`);
  } else if (big) return { value, to, words: true, scaled: true };
  return scaled(tokens, to, { value, words: true });
};

/** "one hundred and five people", but not "a hundred and two of them": there only what a number under a hundred says. */
const joinsByAnd = (tokens: readonly Token[], at: number): boolean => {
  const previous = tokens[at - 1]?.lower;
  return previous === 'hundred' || previous === 'thousand';
};

/** Takes the scale words that follow ("2.4 million", "5 hundred thousand", "3-million"). */
const scaled = (
  tokens: readonly Token[],
  at: number,
  { value, words, money = false }: { value: number; words: boolean; money?: boolean },
): ReadNumber => {
  let result = value;
  let to = at;
  for (;;) {
    const skip = isDash(tokens[to]) && glued(tokens[to], tokens[to + 1]) ? 1 : 0;
    const token = tokens[to + skip];
    const scale =
      scales.get(token?.lower ?? '') ??
      ((money && !skip) || isCapitalScale(tokens, to) ? gluedScales.get(token?.lower ?? '') : undefined);
    if (!token || !scale || token.kind !== 'word') break;
    if (money && token.lower.length === 1 && !/^[mbkMBK]$/.test(token.text)) break;
    result *= scale;
    to += skip + 1;
  }
  return { value: round(result), to, words, scaled: to > at };
};

/** "8 B people", "1.5 M users": a capital set apart, with what it counts behind. */
const isCapitalScale = (tokens: readonly Token[], at: number): boolean =>
  /^[MBK]$/.test(tokens[at]?.text ?? '') &&
  tokens[at - 1]?.kind === 'number' &&
  tokens[at + 1]?.kind === 'word' &&
  /^\p{Ll}/u.test(tokens[at + 1]!.text) &&
  isPlural(tokens[at + 1]!.lower);

/** Undoes the noise of binary multiplication: 53.9e9 is 53,900,000,000. Whole numbers of 12 digits have none. */
const round = (value: number): number =>
  (Number.isInteger(value) && value < 1e12) || Math.abs(value) < 1 ? value : Number(value.toPrecision(12));
