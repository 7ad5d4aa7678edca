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
