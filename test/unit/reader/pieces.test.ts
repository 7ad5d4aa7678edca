import { longestPiece, pieceEnds } from '../../../shared/reader/pieces.ts';

const words = (length: number, signs: Readonly<Record<number, string>> = {}): string[] =>
  Array.from({ length }, (_, i) => signs[i] ?? 'word');

test.each([
  ['nothing', words(0), []],
  ['a sentence of a common length', words(30), [30]],
  ['the longest that is read at once', words(longestPiece), [200]],
  ['one more, without signs', words(201), [200, 201]],
  ['behind the last semicolon', words(300, { 120: ';', 150: ';', 190: ',' }), [151, 300]],
  ['behind a comma where nothing is stronger', words(300, { 130: ',', 190: ',' }), [191, 300]],
  ['not behind a sign of the first half', words(300, { 40: ';' }), [200, 300]],
  ['several times', words(900, { 199: ',', 350: '.' }), [200, 351, 551, 751, 900]],
])('%s', (_, forms, ends) => expect(pieceEnds(forms)).toEqual(ends));
