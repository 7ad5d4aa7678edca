import { groupQuantities } from '../../../../shared/claims/clauses/group-quantities.ts';
import type { FoundQuantity } from '../../../../shared/claims/quantities/found-quantity.ts';
import type { Quantity } from '../../../../shared/domain/quantity.ts';

type Trait = Partial<Pick<Quantity, 'kind' | 'unit' | 'trend' | 'ofTotal' | 'rule'>> & { readonly part?: boolean };

const share: Trait = { kind: 'share', unit: 'percent' };
const money: Trait = { kind: 'money', unit: 'USD' };
const dead: Trait = { kind: 'casualty', unit: 'person' };
const vote: Trait = { rule: 'vote' };

/** Whether the two quantities in square brackets are put together. */
const together = (marked: string, first: Trait, second: Trait): boolean => {
  const [before = '', one = '', between = '', other = ''] = marked.split(/[[\]]/);
  const found = ({ part, ...trait }: Trait, start: number, quote: string): FoundQuantity => ({
    quantity: {
      start,
      end: start + quote.length,
      quote,
      kind: 'quantity',
      value: 1,
      low: null,
      high: null,
      comparator: 'eq',
      unit: '',
      effect: null,
      trend: null,
      concept: '',
      source: null,
      modality: 'asserted',
      negated: false,
      ofTotal: null,
      rule: 'count',
      ...trait,
    },
    sentence: 0,
    governor: null,
    whole: part ? { start: 0, end: 1 } : null,
  });
  const secondStart = before.length + one.length + between.length;
  const list = [found(first, before.length, one), found(second, secondStart, other)];
  return groupQuantities(marked.replace(/[[\]]/g, ''), list).length === 1;
};

describe('quantities belong together', () => {
  test.each<[string, Trait, Trait]>([
    ['lost [34] of [67] boats', { ofTotal: 67 }, {}],
    ['lost [34] out of [67] boats', { ofTotal: 67 }, {}],
    ['voted [173]–[3]', vote, vote],
    ['voted [173] to [3]', vote, vote],
    ['[1,361] (+[3])', {}, {}],
    ['[1,361](−[3])', {}, {}],
    ['[1,361]  (±[3])', {}, {}],
    ['[A$475 million] ([US$309 million])', money, money],
    ['[A$475 million]([US$309 million])', money, money],
    ['rose from [2%] to [3%]', share, share],
    ['rose from about [2%] in May to nearly [3%]', share, share],
    ['rose from [2] to [3%]', { kind: 'share' }, share],
    ['rose from [2%] to [3]', share, { kind: 'share' }],
    ['fell to [4.8%] from [5.1%]', { ...share, trend: 'down' }, share],
    ['is [4.8%], compared with [5.1%]', share, share],
    ['is [4.8%] in May compared to about [5.1%]', share, share],
    ['is [4.8%] against [5.1%]', share, share],
    ['is [4.8%] versus [5.1%]', share, share],
  ])('%s', (marked, first, second) => {
    expect(together(marked, first, second)).toBe(true);
  });
});

describe('quantities stay apart', () => {
  test.each<[string, Trait, Trait]>([
    ['lost [34] of [67] boats', {}, {}],
    ['lost [34] and of [67] boats', { ofTotal: 67 }, {}],
    ['lost [34] of [67] boats', { ofTotal: 67 }, { part: true }],
    ['voted [173] on the old [3]', vote, vote],
    ['voted [173] to [3]', vote, {}],
    ['voted [173] to [3]', {}, vote],
    ['[1,361] and (+[3])', {}, {}],
    ['[1,361] (+ or [3])', {}, {}],
    ['[A$475 million] ([309])', money, {}],
    ['[A$475 million] and ([US$309 million])', money, money],
    ['[A$475 million] (or [US$309 million])', money, money],
    ['killed [14] ([30] more)', dead, dead],
    ['rose from [2%] to [$3]', share, money],
    ['rose from [2 boats] to [3 men]', { unit: 'boat' }, { unit: 'man' }],
    ['rose to [2%] to [3%]', share, share],
    ['rose from [2%]; to [3%]', share, share],
    ['rose from [2%] and [3%]', share, share],
    ['is [4.8%] from [5.1%]', share, share],
    ['fell to [4.8%]; from [5.1%]', { ...share, trend: 'down' }, share],
    ['fell to [4.8%] from Vigo and [5.1%]', { ...share, trend: 'down' }, share],
    ['from the town of Vigo on the coast [2%] to [3%]', share, share],
  ])('%s', (marked, first, second) => {
    expect(together(marked, first, second)).toBe(false);
  });
});
