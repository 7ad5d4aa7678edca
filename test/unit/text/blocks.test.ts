import { blocksOf } from '../../../shared/text/blocks.ts';

const kinds = (text: string): [string, string][] =>
  blocksOf(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

test('a short first line without a stop before a paragraph is the headline', () => {
  expect(kinds('Dozens hurt in storm\n\nThe storm came at night.')).toEqual([
    ['headline', 'Dozens hurt in storm'],
    ['body', 'The storm came at night.'],
  ]);
});

test('a lone line is no headline', () => {
  expect(kinds('Dozens hurt in storm')).toEqual([['body', 'Dozens hurt in storm']]);
});

test('a first line with a stop is no headline', () => {
  expect(kinds('The storm came.\n\nIt left.').map(([kind]) => kind)).toEqual(['body', 'body']);
});

test('lines that end with a stop are paragraphs of their own', () => {
  expect(kinds('The first paragraph ends.\nThe second one too.')).toHaveLength(2);
});

test('lines broken at a width stay one paragraph', () => {
  expect(
    kinds('The mayor of the harbour town said on\nSunday that the ferry had been late and\nnobody knew why.'),
  ).toHaveLength(1);
});

test('bullets and numbered lines are list blocks', () => {
  expect(kinds('It carries:\n- two boats\n2) a van').map(([kind]) => kind)).toEqual(['body', 'list', 'list']);
});
