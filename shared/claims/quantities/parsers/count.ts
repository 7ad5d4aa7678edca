import type { Token } from '../../../text/tokens.ts';
import { currencyWords } from '../../language/lexicon/currencies.ts';
import { conjunctions, nounPhraseEnders } from '../../language/lexicon/function-words.ts';
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
  'can',
  'cannot',
  'could',
  'may',
  'might',
  'must',
  'should',
  'would',
]);

/**
 * Any other number, as digits or words. "one" counts only where it may be a number: not "one of the", "no one", "one
 * another", "one day", "one can only hope".
 */
export const count: Parser = {
  name: 'count',
  opens: numberOpeners,
  parse: (tokens, at) => {
    const number = readNumber(tokens, at);
    // "Ground Zero" is a name.
    if (!number || (number.value === 0 && number.words && /^\p{Lu}/u.test(tokens[at]!.text) && at > 0)) return;
    if (isPricedFor(tokens, at)) return;
    if (tokens[at]!.lower === 'one' && number.to === at + 1) {
      const next = tokens[at + 1]?.lower ?? '';
      if (isDash(tokens[at + 1]) && /^(?:offs?|time|way|sided|to|on|stop)$/.test(tokens[at + 2]?.lower ?? '')) return;
      if (definiteBefore.has(tokens[at - 1]?.lower ?? '') || notOne.has(next)) return;
      if (next === 'of' && tokens[at - 1]?.lower !== 'least') return;
    }
    return hitOf('count', { tokens, from: at, to: number.to }, { value: number.value });
  },
};

/** "$4.90 a dozen", "20 euros a dozen": what a price is for. */
const isPricedFor = (tokens: readonly Token[], at: number): boolean => {
  if (tokens[at]!.lower !== 'a' || tokens[at + 1]?.lower !== 'dozen') return false;
  const next = tokens[at + 2];
  if (next?.kind === 'word' && !conjunctions.has(next.lower) && !nounPhraseEnders.has(next.lower)) return false;
  const before = tokens[at - 1];
  return before?.kind === 'number' || before?.text === 'p' || currencyWords.has(before?.lower ?? '');
};
