import { tokenise } from '../../../shared/reader/tokenise.ts';

const read = (text: string): string =>
  tokenise(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');

describe('clitics come apart', () => {
  test.each([
    ["They don't and can't", "They do n't and ca n't"],
    ['We cannot wait', 'We can not wait'],
    ["Kyiv's mayor said it's late", "Kyiv 's mayor said it 's late"],
    ['I’m sure you’ve seen he’d won’t', 'I ’m sure you ’ve seen he ’d wo n’t'],
    ["the teachers' union", "the teachers ' union"],
    ['She is gonna gotta', 'She is gon na got ta'],
    ["They'd've", "They 'd 've"],
    ["Berlin's, n't", "Berlin 's , n't"],
    ['DON’T', 'DO N’T'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('hyphens and dashes are tokens', () => {
  test.each([
    ['a state-owned firm', 'a state - owned firm'],
    ['the 59-year-old', 'the 59 - year - old'],
    ['2019-20 and 3–5', '2019 - 20 and 3 – 5'],
    ['F-16s struck—twice', 'F - 16s struck — twice'],
    ['it fell -- again', 'it fell -- again'],
    ['Smith-Jones', 'Smith - Jones'],
    ['Lashkar-e-Taiba', 'Lashkar - e - Taiba'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('and these stay whole', () => {
  test.each([
    'non-human',
    'pro-Beijing',
    'anti-fascist',
    'e-mail',
    'Re-elected',
    'mid-August',
    "O'Brien",
    "o'clock",
    'L’Enfant',
    'AT&T',
    'U.S.',
    'U.S',
    'a.m.',
    'Ph.D.',
    'Mr.',
    'Feb.',
    'vs.',
    '1,234.5',
    '.5',
    '3.1.4',
    '10:30',
    '11/28/2000',
    '2024-05-01',
    '9/11',
    '1990s',
    "1990's",
    '’90s',
    '21st',
    '50,000th',
    'https://example.org/a-b?c=d&e=f',
    'www.example.com',
    'example.co.uk',
    'jo.bloggs+news@mail.example.org',
    '@reader',
    '#news',
    'report.pdf',
    '...',
    '…',
    '?!',
    '--',
    "''",
    ':-)',
    '🚢',
    '👨‍👩‍👧',
    'e\u0301tude',
    'наступ',
  ])('%s', (text) => expect(read(text)).toBe(text));
});

describe('numbers, money and units', () => {
  test.each([
    ['$1,234.5m', '$ 1,234.5 m'],
    ['£3bn-a-year', '£ 3 bn - a - year'],
    ['€5 and 5€', '€ 5 and 5 €'],
    ['US$4', 'US $ 4'],
    ['RM79, R50bn and EUR5 on the R44', 'RM 79 , R 50 bn and EUR 5 on the R44'],
    ['80%', '80 %'],
    ['5pm 5 p.m. 5p.m.', '5 pm 5 p.m. 5 p.m.'],
    ['35mm 120km 7kg', '35 mm 120 km 7 kg'],
    ['1.5million', '1.5 million'],
    ['12,34 people', '12 , 34 people'],
    ['5:3 and 10:30am', '5 : 3 and 10:30 am'],
    ['G7, Q1 and A320neo', 'G7 , Q1 and A320neo'],
    ['No. 10', 'No. 10'],
    ['50/50', '50 / 50'],
    ['and/or', 'and / or'],
    ['+5C', '+ 5C'],
    ['9:99', '9:99'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('stops and quotes', () => {
  test.each([
    ['He left.', 'He left .'],
    ['"We left," she said.', '" We left , " she said .'],
    ['“We left,” she said.', '“ We left , ” she said .'],
    ['He said no.', 'He said no .'],
    ['in the U.S.', 'in the U.S.'],
    ['the U.S.-led force', 'the U.S. - led force'],
    ['J. R. Smith and plan B.', 'J. R. Smith and plan B .'],
    ['boats, nets, etc. and so on, etc.', 'boats , nets , etc. and so on , etc .'],
    ['(see https://example.org/a).', '( see https://example.org/a ) .'],
    ['ask jo@example.org.', 'ask jo@example.org .'],
    ['wait...what', 'wait ... what'],
    ["'quoted'", "' quoted '"],
    ['Acme Inc. sank', 'Acme Inc. sank'],
    ['end.Next', 'end . Next'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

test('only the span is read, and offsets are those of the text', () => {
  const text = 'One. Two boats. Three.';
  expect(tokenise(text, { start: 5, end: 15 })).toEqual([
    { start: 5, end: 8 },
    { start: 9, end: 14 },
    { start: 14, end: 15 },
  ]);
});

test('what stands before the span does not change what is in it', () => {
  expect(tokenise('x.5', { start: 1, end: 3 })).toEqual([{ start: 1, end: 3 }]);
});

test.each(['', '   ', '\n\t\u00a0'])('nothing is read of %j', (text) => expect(tokenise(text)).toEqual([]));

describe('a long run of one sign is read whole', () => {
  test.each([
    'a-',
    'a.',
    '1,',
    '1.1.',
    'a@',
    'a.b@c.',
    '.',
    '-',
    "'",
    "a'",
    'http://',
    'A. ',
    'etc. ',
    ' ',
    '#',
    'x',
    '1',
    '\u0301',
    '🚢\u200d',
    'com.',
    '1:11',
  ])('%j', (part) => {
    const text = part.repeat(Math.ceil(20_000 / part.length));
    const tokens = tokenise(text);
    expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replace(/\s/g, ''));
  });
});
