import { partsOf, type Token } from '../../../text/tokens.ts';
import { currencyCodes, currencyLetters } from '../../language/lexicon/currencies.ts';
import { scales, smallNumbers } from '../../language/lexicon/number-words.ts';
import { glued } from './hit.ts';

const digits = /^\d+(?:\.\d+)?$/;
const prefixes = new Set(['in']);

/**
 * The tokens with hyphened number words taken apart ("two-fifths", "three-year", "one-in-32", "half-million",
 * "1.2m-a-year"), the hyphens as punctuation of their own, and sums taken from the letters before them ("R2.3bn",
 * "KSh500"). Names such as "F-16" and "N95" stay whole. Most sentences have nothing of the kind and keep their tokens.
 */
export const numberTokens = (tokens: readonly Token[]): readonly Token[] => {
  if (!tokens.some(isCompound)) return tokens;
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const sum = token.kind === 'word' && holdsSum.test(token.text) ? sumAt(tokens, at) : undefined;
    if (sum) {
      result.push(...sum.parts);
      at = sum.to - 1;
    } else if (token.kind === 'number' && isTailOfName(tokens, at)) {
      result.push({ ...token, kind: 'word' });
    } else if (token.kind !== 'word' || !token.text.includes('-') || !isNumeric(token, tokens[at - 1])) {
      result.push(token);
    } else result.push(...takenApart(token));
  }
  return result;
};

const isCompound = ({ kind, text }: Token): boolean => kind === 'word' && (holdsSum.test(text) || text.includes('-'));

/** Ends in a digit, or in a digit and a scale: "KSh500", "R4bn". */
const holdsSum = /\d(?:bn|tn|trn|m|k)?$/;

/** The "700" of "PS21,700": letters before it say that it is a name, not a number. */
const isTailOfName = (tokens: readonly Token[], at: number): boolean => {
  const [name, comma, tail] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  return (
    comma?.text === ',' && name?.kind === 'word' && endsInDigit(name.text) && glued(name, comma) && glued(comma, tail)
  );
};

const takenApart = (token: Token): Token[] =>
  partsOf(token).flatMap((part): Token[] => {
    const own: Token = digits.test(part.text) ? { ...part, kind: 'number' } : part;
    const hyphen: Token = { start: part.start - 1, end: part.start, text: '-', lower: '-', kind: 'punctuation' };
    return part.start > token.start ? [hyphen, own] : [own];
  });

const isNumeric = (token: Token, before: Token | undefined): boolean => {
  // "1.2m-a-year", "10km-long": what is glued to a number is its scale or unit
  if (before?.kind === 'number' && glued(before, token)) return true;
  const [first, second] = partsOf(token);
  if (!first || !second) return false;
  if (smallNumbers.has(first.lower) || (scales.has(first.lower) && first.lower !== 'hundred')) return true;
  if (first.lower === 'half' || first.lower === 'quarter') return scales.has(second.lower);
  if (first.lower === 'multi') return false;
  return prefixes.has(first.text) && (digits.test(second.text) || smallNumbers.has(second.lower));
};

const endsInDigit = (text: string): boolean => {
  const code = text.charCodeAt(text.length - 1);
  return code >= 48 && code <= 57;
};

/** "KSh500", "Tk1,200", "R2.3bn": letters of a currency, and the number that the tokeniser left glued to them. */
const sumAt = (tokens: readonly Token[], at: number): { parts: Token[]; to: number } | undefined => {
  const token = tokens[at]!;
  const [, letters = '', whole = '', scale = ''] = /^(\p{L}{1,4})(\d+)(bn|tn|trn|m|k)?$/u.exec(token.text) ?? [];
  const sure = currencyCodes.has(letters);
  if (!sure && !currencyLetters.has(letters)) return;
  let to = at + 1;
  let text = whole;
  while (scale === '' && /^[.,]$/.test(tokens[to]?.text ?? '') && isPartOfNumber(tokens, to, text)) {
    text += tokens[to]!.text + tokens[to + 1]!.text;
    to += 2;
  }
  if (!sure && scale === '' && !text.includes(',') && !isScaled(tokens[to])) return;
  const middle = token.start + letters.length;
  const end = tokens[to - 1]!.end - scale.length;
  const sign: Token = { start: token.start, end: middle, text: letters, lower: letters.toLowerCase(), kind: 'word' };
  const number: Token = { start: middle, end, text, lower: text, kind: 'number' };
  const glued: Token[] =
    scale === '' ? [] : [{ start: end, end: end + scale.length, text: scale, lower: scale, kind: 'word' }];
  return { parts: [sign, number, ...glued], to };
};

/** ".3" behind "R2", ",250" behind "P1": thousands have three digits, and nothing follows decimals. */
const isPartOfNumber = (tokens: readonly Token[], at: number, sofar: string): boolean => {
  const next = tokens[at + 1];
  if (next?.kind !== 'number' || !glued(tokens[at - 1], tokens[at]) || !glued(tokens[at], next)) return false;
  if (sofar.includes('.')) return false;
  return tokens[at]!.text === '.' ? /^\d+$/.test(next.text) : /^\d{3}(?:,\d{3})*(?:\.\d+)?$/.test(next.text);
};

const isScaled = (token: Token | undefined): boolean =>
  token !== undefined && (scales.has(token.lower) || /^(?:m|k|bn?|tn?)$/.test(token.lower)) && token.lower !== 'dozen';
