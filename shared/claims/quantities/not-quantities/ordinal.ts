import { ordinalWords, smallNumbers } from '../../language/lexicon/number-words.ts';
import { glued, isDash, notQuantity, type Parser } from '../parsers/hit.ts';

/** A rank in a row: "22nd", "the third", "twenty-first", "1st". No quantity. */
export const ordinal: Parser = {
  name: 'ordinal',
  opens: new Set([...ordinalWords, ...smallNumbers.keys()]),
  parse: (tokens, at) => {
    const token = tokens[at]!;
    const next = tokens[at + 1];
    if (token.kind === 'number') {
      return glued(token, next) && /^(?:st|nd|rd|th)(?:-.*)?$/.test(next!.lower)
        ? notQuantity('ordinal', tokens, at, at + 2)
        : undefined;
    }
    if (token.kind !== 'word') return;
    if (ordinalWords.has(token.lower) && token.lower !== 'second') return notQuantity('ordinal', tokens, at, at + 1);
    if (smallNumbers.has(token.lower) && isDash(next) && ordinalWords.has(tokens[at + 2]?.lower ?? '')) {
      return notQuantity('ordinal', tokens, at, at + 3);
    }
    return;
  },
};
