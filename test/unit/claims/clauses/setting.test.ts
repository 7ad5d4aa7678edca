import { claimsOf } from './read.ts';

const numbersOf = (text: string): string[] =>
  claimsOf(text).flatMap(({ quantities }) => quantities.map(({ quote }) => quote));

describe('a duration that only sets the time is no claim', () => {
  test.each([
    'The mayor returned two years later with 12 boats.',
    'In just 63 days the port lost 12 boats.',
    'For nearly two decades, the port lost money and 12 boats.',
    'Within 12 hours the port lost 12 boats.',
    'The port lost 12 boats over the past three years.',
    'The port lost 12 boats in the last 60 days.',
  ])('%s', (text) => {
    expect(numbersOf(text)).toEqual(['12 boats']);
  });
});

describe('a duration that is told of is a claim', () => {
  test.each([
    ['The strike lasted 12 days.', '12 days'],
    ['The ceasefire lasts 60 days.', '60 days'],
    ['The ceasefire will last 60 days.', '60 days'],
    ['The port was closed for 40 days.', '40 days'],
    ['The judge sentenced Vega to 14 years in prison.', '14 years'],
    ['The court jailed Vega for 12 years.', '12 years'],
    ['Waiting times rose by 12 days.', '12 days'],
    ['Prices are the highest in 12 years.', '12 years'],
  ])('%s', (text, number) => {
    expect(numbersOf(text)).toEqual([number]);
  });
});
