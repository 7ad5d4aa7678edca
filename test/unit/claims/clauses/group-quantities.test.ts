import { claimsOf } from './read.ts';

/** The numbers of each claim. */
const groupsIn = (text: string): string[][] =>
  claimsOf(text).map(({ quantities }) => quantities.map(({ quote }) => quote));

describe('two values of one thing are one claim', () => {
  test.each([
    [
      'Sales fell to 14,000 boats in the year to the end of May, compared with 18,000 boats.',
      ['14,000 boats', '18,000 boats'],
    ],
    [
      'The fleet had 14,000 boats in the spring and summer, compared with 18,000 boats in winter.',
      ['14,000 boats', '18,000 boats'],
    ],
  ])('up to sixty code units apart: %s', (text, quotes) => {
    expect(groupsIn(text)).toEqual([quotes]);
  });

  test('but not where more stands between them', () => {
    expect(
      groupsIn(
        'The fleet had 14,000 boats by the warm and quiet end of the last summer, compared with 18,000 boats in May.',
      ),
    ).toEqual([['14,000 boats'], ['18,000 boats']]);
  });
});

describe('one claim states', () => {
  test.each([
    ['a part of a total', 'The crew lost 34 of 67 boats.', ['34 of 67 boats', '67 boats']],
    ['a part out of a total', 'The crew lost 34 out of 67 boats.', ['34 out of 67 boats', '67 boats']],
    [
      'an amount in two currencies',
      'The port cost A$475 million (US$309 million).',
      ['A$475 million', 'US$309 million'],
    ],
    ['a total with its rise', 'Tanks lost: 1,361 (+3)', ['1,361', '3']],
    ['both ends of a change', 'The tax rose from 2% to about 3%.', ['2%', 'about 3%']],
    ['both ends of a change, the later first', 'The tax fell to 4.8% from 5.1%.', ['4.8%', '5.1%']],
    ['both ends of a change in two years', 'It fell from 12,000 in 2001 to 8,000.', ['12,000', '8,000']],
    ['a figure against another', 'The tax is 4.8%, compared to 5.1%.', ['4.8%', '5.1%']],
    ['both sides of a vote', 'The chamber voted 173–3 for the bill.', ['173', '3']],
  ])('%s: %s', (_what, text, quotes) => {
    expect(groupsIn(text)).toEqual([quotes]);
  });
});

describe('claims of their own are', () => {
  test.each([
    ['counts of different things', 'The fleet lost 14 boats; and then came 30 men.', [['14 boats'], ['30 men']]],
    ['the dead and the hurt in brackets', 'The raid killed 14 men (30 were hurt).', [['14 men'], ['30']]],
    ['a change of units', 'The fleet grew from 14 boats; later to 30 tonnes.', [['14 boats'], ['30 tonnes']]],
    ['two sentences', 'The tax is 4.8%. It was from 5.1% on.', [['4.8%'], ['5.1%']]],
  ])('%s: %s', (_what, text, groups) => {
    expect(groupsIn(text)).toEqual(groups);
  });
});
