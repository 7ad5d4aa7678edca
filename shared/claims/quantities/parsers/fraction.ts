import type { Token } from '../../../text/tokens.ts';
import { fractionWords, scales, smallNumbers } from '../../language/lexicon/number-words.ts';
import { glued, hitOf, isDash, type Parser } from './hit.ts';

/**
 * A part of a whole in words: "two-fifths", "three quarters of", "a third of", "half of the houses", "half the houses".
 * The value is the fraction (two-fifths is 0.4). "a quarter" without "of", "the third day", "half-hour" are none.
 */
export const fraction: Parser = {
  name: 'fraction',
  opens: new Set([...smallNumbers.keys(), 'a', 'half']),
  parse: (tokens, at) => {
    const token = tokens[at]!;
    const next = tokens[at + 1];
    const above =
      token.kind === 'number' && !token.text.includes('.') ? Number(token.text) : smallNumbers.get(token.lower);
    if (above !== undefined && above > 0) {
      const skip = isDash(next) && glued(token, next) ? 1 : 0;
      const part = tokens[at + 1 + skip];
      const parts = fractionWords.get(part?.lower ?? '');
      const plural = part?.lower.endsWith('s') || part?.lower === 'halves';
      // "three-quarters of a million" is a number
      if (tokens[at + 3 + skip]?.lower === 'a' && scales.has(tokens[at + 4 + skip]?.lower ?? '')) return;
      if (!parts || above >= parts || (above === 1) === Boolean(plural) || !isWhole(tokens, at + 2 + skip, above))
        return;
      return hitOf('fraction', { tokens, from: at, to: at + 2 + skip }, { form: 'fraction', value: above / parts });
    }
    if (token.lower === 'a' && next && next.lower !== 'second') {
      const parts = fractionWords.get(next.lower);
      if (parts && tokens[at + 2]?.lower === 'of' && !isTime(tokens, at + 3)) {
        return hitOf('fraction', { tokens, from: at, to: at + 2 }, { form: 'fraction', value: 1 / parts });
      }
      if (parts && isChangedBy(tokens, at)) {
        return hitOf('fraction', { tokens, from: at, to: at + 2 }, { form: 'fraction', value: 1 / parts });
      }
      return;
    }
    return half(tokens, at);
  },
};

/** "rose by a third", "by about a quarter", "more than a third". */
const isChangedBy = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 2]?.lower ?? '';
  if (
    tokens[at + 2]?.kind === 'word' &&
    !/^(?:to|in|on|since|from|over|this|last|between|compared|and|but|as|after|by|during)$/.test(next)
  )
    return false;
  for (let i = at - 1; i > at - 4; i -= 1) {
    const word = tokens[i]?.lower ?? '';
    if (word === 'by') return true;
    if (!/^(?:about|around|nearly|almost|roughly|over|than|more|less|some|at|least)$/.test(word)) return false;
  }
  return false;
};

const half = (tokens: readonly Token[], at: number) => {
  if (tokens[at]?.lower !== 'half' || isDash(tokens[at + 1])) return;
  const before = tokens[at - 1]?.lower ?? '';
  if (
    /^(?:first|second|last|other|better|this|that|next|and|top|bottom|latter|former|lower|upper|northern|southern|eastern|western)$/.test(
      before,
    )
  )
    return;
  const after = tokens[at + 1]?.lower ?? '';
  if (/^(?:time|term|way|brother|sister|back|moon|mast|staff|hour|year)$/.test(after)) return;
  if (isDash(tokens[at - 1])) return;
  if (/^(?:of|the|its|their|his|her|our|all|those|these|that|as)$/.test(after) && !isTime(tokens, at + 2)) {
    return hitOf('fraction', { tokens, from: at, to: at + 1 }, { form: 'fraction', value: 0.5 });
  }
  if (before === 'by' || before === 'than' || before === 'about' || before === 'nearly' || before === 'almost') {
    return hitOf('fraction', { tokens, from: at, to: at + 1 }, { form: 'fraction', value: 0.5 });
  }
  return;
};

/** "the first half of 2024", "a quarter of an hour": spans of time, not parts. */
const isTime = (tokens: readonly Token[], at: number): boolean =>
  (/^(?:an?|the)$/.test(tokens[at]?.lower ?? '') &&
    /^(?:hour|century|season|game|match|year|decade)$/.test(tokens[at + 1]?.lower ?? '')) ||
  /^(?:19|20)\d\d$/.test(tokens[at]?.text ?? '');

/** "two thirds of", "two-fifths" at the end of a clause; not "two third parties" or "one second". */
const isWhole = (tokens: readonly Token[], at: number, above: number): boolean => {
  const next = tokens[at];
  const part = tokens[at - 1]?.lower ?? '';
  if (above === 1) return next?.lower === 'of' && part !== 'second';
  if (/^(?:quarters|seconds)$/.test(part)) return next?.lower === 'of' || isDash(tokens[at - 2]);
  return true;
};
