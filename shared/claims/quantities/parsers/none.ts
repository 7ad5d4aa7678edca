import type { Token } from '../../../text/tokens.ts';
import { casualtyNouns } from '../../language/lexicon/nouns.ts';
import { singularOf } from '../../language/lexicon/singular.ts';
import { hitOf, type Parser } from './hit.ts';
import { type ReadNumber, readNumber } from './number.ts';

/**
 * A count of zero said in words: "no one was hurt", "nobody died", "no casualties", "none were injured", "none of the 176 passengers was hurt". "no" counts only
 * before people and harm; "no decision" is none.
 */
export const none: Parser = {
  name: 'none',
  opens: new Set(['no', 'nobody', 'none']),
  parse: (tokens, at) => {
    const word = tokens[at]?.lower;
    const next = tokens[at + 1]?.lower ?? '';
    if (word === 'no' && next === 'one')
      return harm(tokens, at + 2)
        ? hitOf('none', { tokens, from: at, to: at + 2 }, { value: 0, unit: 'person' })
        : undefined;
    const whole = word === 'none' && next === 'of' ? wholeAt(tokens, at + 2) : undefined;
    if (whole) return hitOf('none', { tokens, from: at, to: whole.to }, { value: 0, ofTotal: whole.value });
    if (word === 'nobody' || (word === 'none' && next !== 'of')) {
      return harm(tokens, at + 1)
        ? hitOf('none', { tokens, from: at, to: at + 1 }, { value: 0, unit: 'person' })
        : undefined;
    }
    if (word !== 'no') return;
    for (let i = at + 1; i <= at + 3 && tokens[i]?.kind === 'word'; i += 1) {
      const noun = singularOf(tokens[i]!.lower);
      if (casualtyNouns.has(noun) || noun === 'survivor')
        return hitOf('none', { tokens, from: at, to: at + 1 }, { value: 0 });
      if (tokens[i]!.lower === 'or' || tokens[i]!.lower === 'of') return;
    }
    return;
  },
};

/** "the 176 passengers was injured": the number of those whom nothing befell. */
const wholeAt = (tokens: readonly Token[], at: number): ReadNumber | undefined => {
  const from = /^(?:the|its|their|those|these|all)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const number = readNumber(tokens, from);
  return number && harm(tokens, number.to) ? number : undefined;
};

const harm = (tokens: readonly { lower: string }[], at: number): boolean => {
  for (let i = at; i < at + 6 && i < tokens.length; i += 1) {
    if (/^(?:killed|injured|hurt|wounded|died|harmed|dead|missing)$/.test(tokens[i]!.lower)) return true;
  }
  return false;
};
