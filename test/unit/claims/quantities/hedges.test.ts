import { brief, quantitiesOf } from './read.ts';

describe('"over" and "under" are hedges only where they are no prepositions', () => {
  test.each([
    ['The state will spend £2.4bn over four years.', ['£2.4bn = eq 2400000000 GBP', 'four years = eq 4 year']],
    ['The mine made 5,000 jobs over two decades.', ['5,000 jobs = eq 5000 job', 'two decades = eq 2 decade']],
    ['Balloons were seen over 13 regions.', ['13 regions = eq 13 region']],
    ['The loan is repaid over 12 months.', ['12 months = eq 12 month']],
    ['Over two decades, prices fell.', ['two decades = eq 2 decade']],
    ['It was built under a five-year lease.', ['five-year lease = eq 5 year']],
    ['Prices rose over a three-year period.', ['three-year period = eq 3 year']],
    ['Inflation is below the 2% target.', ['2% = eq 2 percent']],
    ['She waited over three hours.', ['over three hours = gt 3 hour']],
    ['He has been ill for over two years.', ['over two years = gt 2 year']],
    ['Over 30 years ago it burned.', ['Over 30 years = gt 30 year']],
    [
      'The pier holds over 40 stalls, under 5% of them open.',
      ['over 40 stalls = gt 40 stall', 'under 5% = lt 5 percent'],
    ],
    ['The road stretches over 2,000km.', ['over 2,000km = gt 2000 kilometre']],
  ])('%s', (text, expected) => {
    expect(quantitiesOf(text).map(brief)).toEqual(expected);
  });
});

describe('hedges give the comparator', () => {
  test.each([
    ['at least 14 boats', 'gte'],
    ['no fewer than 14 boats', 'gte'],
    ['more than 14 boats', 'gt'],
    ['up to 14 boats', 'lte'],
    ['fewer than 14 boats', 'lt'],
    ['some 14 boats', 'approx'],
    ['nearly 14 boats', 'approx_below'],
    ['just over 14 boats', 'approx_above'],
    ['14 or more boats', 'gte'],
    ['another 14 boats', 'eq'],
    ['14 boats at the most', 'lte'],
    ['14 boats or more', 'gte'],
    ['14 boats at the very least', 'gte'],
    ['14 boats in a storm', 'eq'],
  ])('%s is %s', (phrase, comparator) => {
    expect(quantitiesOf(`The port lost ${phrase}.`)[0]?.comparator).toBe(comparator);
  });
});

describe('a hedge leaves a range and an order of magnitude as they are', () => {
  test.each([
    ['The port lost more than 10 to 14 boats.', 'more than 10 to 14 boats = range 10..14 boat'],
    ['The port lost about 10-14 boats.', 'about 10-14 boats = range 10..14 boat'],
    ['The port lost between 10 and 14 boats at most.', 'between 10 and 14 boats at most = range 10..14 boat'],
    ['The port lost at least dozens of boats.', 'at least dozens of boats = order 12..99 boat'],
    ['The port lost dozens of boats or more.', 'dozens of boats or more = order 12..99 boat'],
  ])('%s', (text, expected) => {
    expect(quantitiesOf(text).map(brief)).toEqual([expected]);
  });
});
