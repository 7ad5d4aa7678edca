import { claimIdsOf } from '../../../../shared/domain/ids.ts';
import { textOf } from '../../../../shared/domain/span.ts';
import { blocksOf } from '../../../../shared/text/blocks.ts';
import { extract } from '../../../support/extract.ts';
import { claimsOf, quotesOf } from './read.ts';

describe('what is true together is one claim with all its quantities', () => {
  test.each([
    ['One in five households owes more than £5,000.', ['One in five', 'more than £5,000']],
    ['Inflation fell from 5.1% to 4.8% in March.', ['5.1%', '4.8%']],
    ['Its population fell from 12,000 in 2001 to 8,000 in 2021.', ['12,000', '8,000']],
    ['The crew shot down 90 of 102 drones.', ['90 of 102 drones', '102 drones']],
    ['Exports rose by a third to £4bn.', ['a third', '£4bn']],
    ['Unemployment was up 12% on last year, at 1.2 million.', ['12%', '1.2 million']],
    ['The chamber voted 173–3 for the bill.', ['173', '3']],
    ['The firm employs 300 people in 12 countries.', ['300 people', '12 countries']],
  ])('%s', (text, quantities) => {
    const claims = claimsOf(text);
    expect(claims).toHaveLength(1);
    expect(claims[0]?.quantities.map(({ quote }) => quote)).toEqual(quantities);
    expect(claims[0]?.quote).toBe(text.slice(0, -1));
  });
});

describe('what may be false apart has its own claim', () => {
  test.each([
    [
      'The mayor said three people were killed and 14 injured in the blast.',
      ['three people were killed', '14 injured in the blast'],
    ],
    [
      'The navy launched 90 drones and 12 missiles, it is said.',
      ['The navy launched 90 drones and 12 missiles', 'The navy launched 90 drones and 12 missiles'],
    ],
    [
      'Five people died after two vans collided near Port Vale.',
      ['Five people died after two vans collided near Port Vale', 'two vans collided near Port Vale'],
    ],
    [
      'She paid $300 for the ring and $200 for the chain.',
      ['She paid $300 for the ring and $200 for the chain', 'She paid $300 for the ring and $200 for the chain'],
    ],
    [
      'Nine sailors are missing and divers search for 40 boxes.',
      ['Nine sailors are missing', 'divers search for 40 boxes'],
    ],
  ])('%s', (text, quotes) => {
    const claims = claimsOf(text);
    expect(claims.map(({ quote }) => quote)).toEqual(quotes);
    expect(claims.map(({ quantities }) => quantities.length)).toEqual(quotes.map(() => 1));
  });
});

describe('a quote is a whole clause', () => {
  test.each([
    [
      'A bus veers off a bridge in Port Vale, Farland, killing 56 people.',
      'A bus veers off a bridge in Port Vale, Farland, killing 56 people',
    ],
    [
      'A fire at a depot in Harbin, Farland, leaves 45 people injured.',
      'A fire at a depot in Harbin, Farland, leaves 45 people injured',
    ],
    ['The ferry, which was old, sank and killed 14.', 'The ferry, which was old, sank and killed 14'],
    [
      'At least 3 people, most of them farmers, were killed in Harbin.',
      'At least 3 people, most of them farmers, were killed in Harbin',
    ],
    ['Three people died at 3.30 p.m. on Nov. 5.', 'Three people died at 3.30 p.m. on Nov. 5'],
    [
      'Three people died in St. Petersburg on Dec. 3, 2024, police said.',
      'Three people died in St. Petersburg on Dec. 3, 2024',
    ],
    ['The plant in Washington, D.C. employs 400 people.', 'The plant in Washington, D.C. employs 400 people'],
    ['Sen. Reeve (D-Ill.) raised $4 million.', 'Sen. Reeve (D-Ill.) raised $4 million'],
    ['The minister said that about 300 flats had burned.', 'about 300 flats had burned'],
    ['They paid A$475 million (US$309 million) for the port.', 'They paid A$475 million (US$309 million) for the port'],
  ])('%s', (text, quote) => {
    expect(quotesOf(text)).toEqual([quote]);
  });
});

describe('no claim', () => {
  test.each(['Forty-three, yes.', 'They met at Ground Zero.', 'The sea is wide.'])('%s', (text) => {
    expect(claimsOf(text)).toEqual([]);
  });
});

describe('a part points at its whole', () => {
  const wholesOf = (text: string): string[] =>
    claimsOf(text).map(({ quote, partOf }) => `${quote} < ${partOf ? textOf(text, partOf) : '-'}`);

  test.each([
    [
      'Twelve people died, including two children, and 30 were hurt.',
      [
        'Twelve people died, including two children < -',
        'Twelve people died, including two children < Twelve people',
        '30 were hurt < -',
      ],
    ],
    [
      'Twelve people died, two of them children.',
      ['Twelve people died, two of them children < -', 'Twelve people died, two of them children < Twelve people'],
    ],
    [
      'Ten people died. Three of them were soldiers.',
      ['Ten people died < -', 'Three of them were soldiers < Ten people'],
    ],
    [
      'At least 3 people, including a child, were killed.',
      [
        'At least 3 people, including a child, were killed < -',
        'At least 3 people, including a child, were killed < At least 3 people',
      ],
    ],
    ['Four people died and six were hurt.', ['Four people died < -', 'six were hurt < -']],
    ['The bill, including a fee, came to $40.', ['The bill, including a fee, came to $40 < -']],
  ])('%s', (text, expected) => {
    expect(wholesOf(text)).toEqual(expected);
  });

  test('and has its fate; a part named by an article counts one, in its claim alone', () => {
    const text = 'At least 3 people, including a child, were killed.';
    const { claims, quantities } = extract({ text, blocks: blocksOf(text), publishedAt: null });
    expect(claims[1]?.quantities).toMatchObject([{ quote: 'a child', value: 1, unit: 'child', effect: 'killed' }]);
    expect(quantities.map(({ quote }) => quote)).toEqual(['At least 3 people']);
  });
});

describe('a long list of losses', () => {
  const items = Array.from({ length: 30 }, (_, i) => `trucks – ${i + 10} (+${i + 1})`);
  const text = `Losses to date: ${items.join(', ')}.`;

  test('is a claim for each item, with the total and its rise', () => {
    const claims = claimsOf(text);
    expect(claims.map(({ quote }) => quote)).toEqual([`Losses to date: ${items[0]}`, ...items.slice(1)]);
    expect(claims[1]).toMatchObject({ kind: 'materiel', quantities: [{ value: 11, unit: 'truck' }, { value: 2 }] });
  });

  test('has exact spans', () => {
    for (const { start, end, quote } of claimsOf(text)) expect(text.slice(start, end)).toBe(quote);
  });
});

test('the same sentence in headline and body makes two claims with ids of their own', () => {
  const text = 'Three sailors die in Port Vale\n\nThree sailors die in Port Vale.\n\nThree sailors die in Port Vale.';
  const claims = claimsOf(text);
  expect(claims).toHaveLength(3);
  expect(new Set(claims.map(({ signature }) => signature)).size).toBe(1);
  const ids = claimIdsOf('article', text, claims);
  expect(new Set(ids).size).toBe(3);
  expect(claimIdsOf('article', text, claims)).toEqual(ids);
});

describe('a quote keeps the words that deny or doubt it', () => {
  test.each([
    'The army denied that it had lost 14 tanks',
    'The police denied killing 11 protesters',
    'The army dismissed claims by the rebels that 300 soldiers had died',
    'Officials did not confirm that 12 people died',
    'The minister refused to confirm reports that 30 sailors had been freed',
    'There has been no confirmation that 30 sailors were freed',
    'It was unclear whether the 14 sailors had survived',
  ])('%s', (quote) => {
    expect(quotesOf(`${quote}.`)).toEqual([quote]);
    expect(claimsOf(`${quote}.`)[0]?.restatement).toBeNull();
  });

  test('also inside the words of another', () => {
    expect(quotesOf('The army said no evidence was found that 200 people were executed.')).toEqual([
      'no evidence was found that 200 people were executed',
    ]);
  });

  test('also who accuses whom', () => {
    const quote = 'Spain accused the port of sinking 36 boats';
    expect(claimsOf(`${quote}.`)[0]).toMatchObject({ quote, attributions: [{ sourceName: 'Spain' }] });
  });
});

describe('a clause', () => {
  test.each([
    [
      'Since the start of the day, 97 clashes have taken place.',
      ['Since the start of the day, 97 clashes have taken place'],
    ],
    ['Russia claimed to have shot down 112 drones.', ['Russia claimed to have shot down 112 drones']],
    ['The army acknowledged only nine deaths.', ['The army acknowledged only nine deaths']],
    ['The mayor said 12 were hurt, but police put the number at 19.', ['12 were hurt', 'police put the number at 19']],
    ['Germany sent 12 tanks and Poland 14 jets.', ['Germany sent 12 tanks', 'Poland 14 jets']],
    [
      'Poland took in 1.2 million refugees, Germany 1.1 million and the Czech Republic 380,000.',
      ['Poland took in 1.2 million refugees', 'Germany 1.1 million', 'the Czech Republic 380,000'],
    ],
    ['The raid – the worst since March – killed 34 people.', ['The raid – the worst since March – killed 34 people']],
    ['They shot down 62 drones as of 08:00, it said.', ['They shot down 62 drones as of 08:00']],
    ['The vote, held on Monday, was 241 to 180.', ['The vote, held on Monday, was 241 to 180']],
    ['Losses:\n\n- 17 killed in Vigo\n- 34 injured\n• 5 tanks', ['17 killed in Vigo', '34 injured', '5 tanks']],
    ['It fell to -17 degrees in Vigo.', ['It fell to -17 degrees in Vigo']],
  ])('is quoted from its first word: %s', (text, quotes) => {
    expect(quotesOf(text)).toEqual(quotes);
  });

  test('is hedged by its own words alone', () => {
    const hedged = (text: string): boolean[] => claimsOf(text).map(({ modality }) => modality.includes('hedged'));
    expect(hedged('At least 12 people were killed in Vigo and 30 in Lugo.')).toEqual([true, false]);
    expect(hedged('Pirates are thought to have taken 12 boats.')).toEqual([true]);
  });
});

test('what is pledged of one number is pledged of the claim', () => {
  expect(claimsOf('At a summit, 31 countries pledged to send 20,000 troops.')[0]).toMatchObject({
    kind: 'pledge',
    modality: ['attributed', 'pledge'],
    attributions: [{ sourceName: '31 countries' }],
  });
});

test('what is conditional in one clause is not so in the next', () => {
  const conditional = (text: string): boolean[] =>
    claimsOf(text).map(({ modality }) => modality.includes('conditional'));
  expect(conditional('Shares fell 7% after the firm said a strike would cost £40m.')).toEqual([false, true]);
  expect(conditional('The plant will lose 450 jobs unless a buyer is found.')).toEqual([true]);
});

test('what one clause denies is not denied of the next', () => {
  const denied = (text: string): string[] =>
    claimsOf(text).flatMap(({ modality, quantities }) => (modality.includes('negated') ? quantities[0]!.quote : []));
  expect(denied('No one was hurt and two of the six drones hit the port, officials said.')).toEqual(['No one']);
  expect(denied('Officials confirmed that 9 miners had died but denied that 40 were missing.')).toEqual(['40']);
});

test.each([
  ['If the dam breaks, 40 farms will be flooded.', 'If the dam breaks, 40 farms will be flooded', '40 farms'],
  ['The dam will break if the river rises by 12 metres.', 'if the river rises by 12 metres', 'the river'],
  ['Even if it holds, 40 farms will be flooded.', 'Even if it holds, 40 farms will be flooded', '40 farms'],
  [
    'Unless it holds, 40 farms will be flooded, Ana Moreno said.',
    'Unless it holds, 40 farms will be flooded',
    '40 farms',
  ],
])('what holds only if something else does is quoted with it: %s', (text, quote, subject) => {
  expect(claimsOf(text)).toMatchObject([{ quote, subject }]);
});

test('a relative clause is quoted with its noun, not with the condition of another clause', () => {
  const claims = claimsOf('If Vega wins, the port, which has 40 boats, will sell 12 boats.');
  expect(claims.map(({ quote, modality }) => [quote, modality.includes('conditional')])).toEqual([
    ['If Vega wins, the port, which has 40 boats, will sell 12 boats', true],
    ['the port, which has 40 boats', false],
  ]);
});

describe('a clause with two numbers keeps its opening', () => {
  test.each([
    'Luis Vega beat the senator from the coast by 22 points (47 to 25)',
    'Along the whole coast, but mostly in Vigo, hundreds of people waited in line for three hours',
    'By the end of this cold spring, voting will begin in four states with a dozen more to follow by June',
    'By the end of this cold and wet spring of the year after next, voting will begin in four states with a dozen more to follow',
    'Along the whole coast of the country and its islands, but mostly in Vigo, hundreds of people waited in line for three hours',
  ])('%s', (quote) => {
    expect(quotesOf(`${quote}.`)).toEqual([quote]);
  });
});
