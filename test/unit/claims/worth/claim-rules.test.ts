import { claimRules } from '../../../../shared/claims/worth/claim-rules.ts';
import { claimsOf } from '../clauses/read.ts';

/** The rules that hold for the first claim of a text. */
const rulesOf = (text: string): string[] => {
  const [claim] = claimsOf(text);
  return claimRules.flatMap(({ id, holds }) => (claim && holds(claim) ? [id] : []));
};
const scoreOf = (text: string): number => claimsOf(text).at(-1)?.worth.score ?? 0;
const filler = 'It was a calm day by the sea. '.repeat(30);

describe('a claim is worth more or less for', () => {
  test.each([
    ['a figure', 'The port lost 12 boats.', ['figure', 'lead']],
    ['a share', 'About 2.3% of the budget goes to roads.', ['figure', 'share-or-sum', 'lead']],
    ['a sum', 'The port cost £12m.', ['figure', 'share-or-sum', 'lead']],
    ['a change', 'Prices fell by 5%.', ['figure', 'share-or-sum', 'change-stated', 'lead']],
    [
      'a change without a number',
      'The price of fish in Lanow rose sharply over the winter.',
      ['change-stated', 'lead'],
    ],
    ['a forecast', 'The council of Lanow is expected to approve the sale of the ferry.', ['lead', 'foretold']],
    ['its place', 'Parliament repealed the law on coastal fishing last week.', ['lead']],
    ['nothing of it', `${filler}Parliament repealed the law on coastal fishing last week.`, []],
  ])('%s', (_name, text, ids) => {
    expect(rulesOf(text)).toEqual(ids);
  });
});

test('the lead of an article is worth more than the same words behind it', () => {
  const text = 'Parliament repealed the law on coastal fishing last week.';
  expect(scoreOf(text)).toBeGreaterThan(scoreOf(filler + text));
});

test('the reasons of a claim are what its score is made from, as a person reads them', () => {
  const [claim] = claimsOf('The port cost £12m.');
  expect(claim?.worth.reasons).toContainEqual({
    id: 'share-or-sum',
    info: 'states a share or a sum of money',
    weight: 0.6,
  });
});

test('a number is always shown, without one only what is worth it', () => {
  expect(claimsOf('They saw 12 gulls.')).toHaveLength(1);
  for (const { worth } of claimsOf('Luis Vega set the table in the hall of the Lanow council.'))
    expect(worth.score).toBeGreaterThanOrEqual(0.35);
});
