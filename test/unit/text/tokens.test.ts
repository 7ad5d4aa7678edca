import { partsOf, tokenise } from '../../../shared/text/tokens.ts';

const tokens = (text: string): string[] =>
  tokenise(text, { start: 0, end: text.length }).map((token) => `${token.text}/${token.kind[0]}`);

test.each([
  ["Kyiv's 90 drones", "Kyiv/w 's/w 90/n drones/w"],
  ['US$1,234.5m', 'US/w $/s 1,234.5/n m/w'],
  ['80-100 F-16s', '80/n -/p 100/n F-16s/w'],
  ['two-fifths of U.S. aid', 'two-fifths/w of/w U.S./w aid/w'],
  ['12,34 people', '12/n ,/p 34/n people/w'],
  ['RM79 a month', 'RM/w 79/n a/w month/w'],
  ["they don't", "they/w don't/w"],
  ['5%', '5/n %/s'],
])('%s', (text, expected) => {
  expect(tokens(text).join(' ')).toBe(expected);
});

test('the parts of a hyphened word have their own offsets', () => {
  const [token] = tokenise('a two-fifths b', { start: 2, end: 12 });
  expect(partsOf(token!).map(({ text, start, end }) => [text, start, end])).toEqual([
    ['two', 2, 5],
    ['fifths', 6, 12],
  ]);
});
