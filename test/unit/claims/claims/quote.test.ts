import { claimsOf, quotesOf } from '../clauses/read.ts';

describe('a quote holds nobody who says so', () => {
  test.each([
    ['The port lost 14 boats, harbour chief Luis Vega told reporters.', 'The port lost 14 boats'],
    [
      'The ferry company lost 14 boats on the coast of Vigo, Transport Minister Ana Moreno said, adding no more.',
      'The ferry company lost 14 boats on the coast of Vigo',
    ],
    ['The port lost 14 boats, according to court papers.', 'The port lost 14 boats'],
    ['“The port lost 14 boats,” Ana Moreno said.', 'The port lost 14 boats'],
    ['The mayor told reporters the port had lost 12 boats.', 'the port had lost 12 boats'],
    ['On Monday, Ana Moreno said that the port had lost 12 boats.', 'the port had lost 12 boats'],
    ['He said on a walk on Sunday that he would sign the $44 billion budget.', 'he would sign the $44 billion budget'],
  ])('%s', (text, quote) => {
    expect(quotesOf(text)).toEqual([quote]);
  });

  test.each(['Spain accused the port of sinking 36 boats', 'The council has pledged to build 12 schools'])(
    'but whoever the claim is about: %s',
    (quote) => {
      expect(quotesOf(`${quote}.`)).toEqual([quote]);
    },
  );
});

describe('a quote holds no words of the clause beside it', () => {
  test.each([
    [
      'Nine sailors are missing and divers search for 40 boxes.',
      ['Nine sailors are missing', 'divers search for 40 boxes'],
    ],
    [
      'In January, 300 boats sank, in February, 400 sank and in March, 500 sank.',
      ['In January, 300 boats sank', 'in February, 400 sank', 'in March, 500 sank'],
    ],
    [
      '14 boats sank off Vigo; 20 sailors were saved and two drowned.',
      ['14 boats sank off Vigo', '20 sailors were saved', 'two drowned'],
    ],
    ['Germany sent 12 tanks and Poland 14 jets.', ['Germany sent 12 tanks', 'Poland 14 jets']],
  ])('%s', (text, quotes) => {
    expect(quotesOf(text)).toEqual(quotes);
  });

  test('but the condition that it depends on', () => {
    expect(quotesOf('If 40 boats leave, 300 men will lose their work.')).toContain(
      'If 40 boats leave, 300 men will lose their work',
    );
  });
});

test('a quote begins with its noun, not with the preposition before', () => {
  expect(quotesOf('The town woke to drones, with attacks on Sunday killing at least three sailors.')).toContain(
    'attacks on Sunday killing at least three sailors',
  );
});

test('time and place are those of the words next to the number', () => {
  const [whole, part] = claimsOf('They shot down 47 drones, 18 of them over the Vigo region.');
  expect([whole?.place, part?.place?.text]).toEqual([null, 'Vigo']);
});
