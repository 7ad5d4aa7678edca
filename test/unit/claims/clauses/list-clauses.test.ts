import { claimsOf, quotesOf } from './read.ts';

/** A list of so many items that no verb states. */
const listOf = (item: (n: number) => string, between: string): string =>
  `Lost: ${Array.from({ length: 25 }, (_, i) => item(i + 10)).join(between)}.`;

describe('the items of a list', () => {
  test.each([
    ['a comma', ', '],
    ['a semicolon', '; '],
    ['a comma and "and"', ', and '],
    ['a bullet', ' • '],
  ])('are told apart by %s', (_what, between) => {
    const quotes = quotesOf(listOf((n) => `${n} trucks`, between));
    expect(quotes).toHaveLength(25);
    expect(quotes.slice(1, 3)).toEqual(['11 trucks', '12 trucks']);
    expect(quotes.at(-1)).toBe('34 trucks');
  });

  test('keep the bracket that closes their rise, and no bracket of the item before', () => {
    const quotes = quotesOf(listOf((n) => `trucks – ${n} (+${n})`, ', '));
    expect(quotes[1]).toBe('trucks – 11 (+11)');
    expect(quotes.at(-1)).toBe('trucks – 34 (+34)');
  });

  test('keep the words behind their number', () => {
    expect(quotesOf(listOf((n) => `${n} trucks near Vigo`, ', ')).slice(-2)).toEqual([
      '33 trucks near Vigo',
      '34 trucks near Vigo',
    ]);
  });

  test('are what the first of them is: reported by its source', () => {
    const claims = claimsOf(`The army said it lost ${listOf((n) => `${n} trucks`, ', ').slice(6)}`);
    expect(claims.at(-1)).toMatchObject({ attributions: [{ sourceName: 'The army' }] });
    expect(claims.at(-1)?.modality).toContain('attributed');
  });
});

test('24 counts are still clauses, each with its verb', () => {
  const counts = Array.from({ length: 24 }, (_, i) => `lost ${i + 10} trucks`).join(' and ');
  expect(quotesOf(`The army ${counts}.`)[1]).toBe('lost 11 trucks');
});
