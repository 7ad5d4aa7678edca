import { partsOf, type Token } from '../../text/tokens.ts';
import { scales, smallNumbers } from '../lexicon/number-words.ts';

const digits = /^\d+(?:\.\d+)?$/;
const prefixes = new Set(['in']);

/**
 * The tokens with hyphened number words taken apart ("two-fifths", "three-year", "one-in-32", "half-million"), the
 * hyphens as punctuation of their own. Names such as "F-16" stay whole.
 */
export const numberTokens = (tokens: readonly Token[]): Token[] => {
  const result: Token[] = [];
  for (const token of tokens) {
    if (token.kind !== 'word' || !token.text.includes('-') || !isNumeric(token)) {
      result.push(token);
      continue;
    }
    for (const part of partsOf(token)) {
      if (part.start > token.start) {
        result.push({ start: part.start - 1, end: part.start, text: '-', lower: '-', kind: 'punctuation' });
      }
      result.push(digits.test(part.text) ? { ...part, kind: 'number' } : part);
    }
  }
  return result;
};

const isNumeric = (token: Token): boolean => {
  const [first, second] = partsOf(token);
  if (!first || !second) return false;
  if (smallNumbers.has(first.lower) || (scales.has(first.lower) && first.lower !== 'hundred')) return true;
  if (first.lower === 'half' || first.lower === 'quarter') return scales.has(second.lower);
  if (first.lower === 'multi') return false;
  return prefixes.has(first.text) && (digits.test(second.text) || smallNumbers.has(second.lower));
};
