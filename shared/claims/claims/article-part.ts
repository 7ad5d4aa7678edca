import type { Token } from '../../text/tokens.ts';
import { people } from '../language/lexicon/nouns.ts';
import type { FoundQuantity } from '../quantities/found-quantity.ts';

/**
 * Parts of a count that an article names: "At least 3 people, including a child, were killed" counts one child. They are
 * claims, with the fate and source of the whole, yet no numbers that the text writes: the list of quantities is without them.
 */
export const articleParts = (
  text: string,
  tokens: readonly Token[],
  found: readonly FoundQuantity[],
): FoundQuantity[] =>
  tokens.flatMap((token, at) => {
    if (!opensPart(tokens, at)) return [];
    const head = headAt(tokens, at + 1);
    const whole = found.findLast(({ quantity }) => quantity.end <= token.start && quantity.kind === 'casualty');
    if (head === undefined || !whole || token.start - whole.quantity.end > longestGap) return [];
    const start = tokens[at]!.start;
    const end = tokens[head]!.end;
    const { start: from, end: to } = whole.whole ?? whole.quantity;
    return [
      {
        ...whole,
        governor: null,
        whole: { start: from, end: to },
        quantity: {
          ...whole.quantity,
          start,
          end,
          quote: text.slice(start, end),
          value: 1,
          low: null,
          high: null,
          comparator: 'eq' as const,
          unit: tokens[head]!.lower,
          ofTotal: null,
          rule: 'article-part',
        },
      },
    ];
  });

const longestGap = 80;

/** "a" behind "including", also further on in its list: "including a guard and a nurse". */
const opensPart = (tokens: readonly Token[], at: number): boolean => {
  const article = tokens[at]!.lower;
  if (article !== 'a' && article !== 'an') return false;
  for (let i = at - 1; i >= 0 && i > at - 8; i -= 1) {
    const { lower, kind } = tokens[i]!;
    if (lower === 'including') return true;
    if (kind !== 'word' && lower !== ',') return false;
    if (i === at - 1 && !/^(?:and|,)$/.test(lower)) return false;
  }
  return false;
};

const headAt = (tokens: readonly Token[], at: number): number | undefined => {
  for (let i = at; i < at + 4 && tokens[i]?.kind === 'word'; i += 1) {
    if (!people.has(tokens[i]!.lower)) continue;
    return people.has(tokens[i + 1]?.lower ?? '') ? i + 1 : i;
  }
  return;
};
