import { claimsOf } from './read.ts';

const numbersOf = (text: string): string[][] =>
  claimsOf(text).map(({ quantities }) => quantities.map(({ quote }) => quote));

describe('things counted side by side are a claim each, quoted with the whole clause', () => {
  test.each([
    ['The army destroyed 967 bombs, 111 tunnels and 20 trucks.', [['967 bombs'], ['111 tunnels'], ['20 trucks']]],
    ['The raid killed 12 sailors and wounded 14 soldiers in Vigo.', [['12 sailors'], ['14 soldiers']]],
    ['The navy lost 12 boats and 14 planes in the storm.', [['12 boats'], ['14 planes']]],
  ])('%s', (text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
    expect(new Set(claimsOf(text).map(({ quote }) => quote))).toEqual(new Set([text.slice(0, -1)]));
  });
});

describe('what is true or false together stays one claim', () => {
  test.each([
    ['The army destroyed 34 of 67 missiles.', ['34 of 67 missiles', '67 missiles']],
    ['The firm employs 300 people in 12 countries.', ['300 people', '12 countries']],
    ['Inflation fell from 5.1% to 4.8% in March.', ['5.1%', '4.8%']],
    ['Oil fell $28.63 to $38.65 a barrel on Monday.', ['$28.63', '$38.65 a barrel']],
  ])('%s', (text, numbers) => {
    expect(numbersOf(text)).toEqual([numbers]);
  });
});
