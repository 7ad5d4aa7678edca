import { orders } from '../lexicon/number-words.ts';
import { hitOf, type Parser } from './hit.ts';

/**
 * An order of magnitude without a number: "dozens", "hundreds of thousands", "tens of millions", "scores of". No value;
 * `low` and `high` are what the words still fit. "the 1990s", "scores" as a verb or in sport are none.
 */
export const order: Parser = {
  name: 'order',
  opens: new Set(orders.keys()),
  parse: (tokens, at) => {
    const first = orders.get(tokens[at]?.lower ?? '');
    if (!first) return;
    const word = tokens[at]!.lower;
    const of = tokens[at + 1]?.lower === 'of';
    if ((word === 'scores' || word === 'tens') && !of) return;
    let [low, high] = first;
    let to = at + 1;
    while (
      tokens[to]?.lower === 'of' &&
      orders.has(tokens[to + 1]?.lower ?? '') &&
      tokens[to + 1]!.lower !== 'dozens'
    ) {
      const factor = orders.get(tokens[to + 1]!.lower)![0];
      low *= factor;
      high = (high + 1) * factor - 1;
      to += 2;
    }
    return hitOf('order', tokens, at, to, { low, high, comparator: 'order' });
  },
};
