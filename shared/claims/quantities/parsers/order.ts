import type { Token } from '../../../text/tokens.ts';
import { currencyWords } from '../../language/lexicon/currencies.ts';
import { orders } from '../../language/lexicon/number-words.ts';
import { type Hit, hitOf, type Parser } from './hit.ts';

const vague = new Set(['several', 'few', 'couple', 'many']);

/**
 * An order of magnitude without a number: "dozens", "hundreds of thousands", "tens of millions", "scores of", "several hundred", "a few thousand". No value;
 * `low` and `high` are what the words still fit. "the 1990s", "scores" as a verb or in sport are none.
 */
export const order: Parser = {
  name: 'order',
  opens: new Set([...orders.keys(), ...vague]),
  parse: (tokens, at) => {
    const some = vague.has(tokens[at]?.lower ?? '') ? severalOf(tokens, at) : undefined;
    if (some) return some;
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
    const currency = tokens[to]?.lower === 'of' ? currencyWords.get(tokens[to + 1]?.lower ?? '') : undefined;
    return currency
      ? hitOf(
          'order',
          { tokens, from: at, to: to + 2 },
          { form: 'money', low, high, comparator: 'order', unit: currency },
        )
      : hitOf('order', { tokens, from: at, to }, { low, high, comparator: 'order' });
  },
};

/** "several hundred", "a couple of thousand": no more is said than "hundreds", "thousands". */
const severalOf = (tokens: readonly Token[], at: number): Hit | undefined => {
  const to = tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1;
  const bounds = orders.get(`${tokens[to]?.lower}s`);
  if (!bounds) return;
  const [low, high] = bounds;
  return hitOf('order', { tokens, from: at, to: to + 1 }, { low, high, comparator: 'order' });
};
