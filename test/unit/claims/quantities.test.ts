import { extract } from '../../../shared/claims/extract.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import { blocksOf } from '../../../shared/text/blocks.ts';

const quantitiesOf = (text: string): readonly Quantity[] =>
  extract({ text, blocks: blocksOf(text), publishedAt: null }).quantities;
const brief = ({ quote, value, low, high, comparator, unit }: Quantity): string =>
  `${quote} = ${comparator} ${value ?? `${low}..${high}`}${unit ? ` ${unit}` : ''}`;

describe('numbers are read', () => {
  test.each([
    ['The ferry cost £53.9bn.', ['£53.9bn = eq 53900000000 GBP']],
    ['The fund holds 100 million hryvnias.', ['100 million hryvnias = eq 100000000 UAH']],
    [
      'They paid AU$1.9 million (US$1.2 million).',
      ['AU$1.9 million = eq 1900000 AUD', 'US$1.2 million = eq 1200000 USD'],
    ],
    ['The plan costs $5-10 million.', ['$5-10 million = range 5000000..10000000 USD']],
    ['Tickets sell for between $62 and $68.', ['between $62 and $68 = range 62..68 USD']],
    ['Half a million homes went dark.', ['Half a million homes = eq 500000 home']],
    ['It holds two and a half million books.', ['two and a half million books = eq 2500000 book']],
    ['Dozens of houses burned.', ['Dozens of houses = order 12..99 house']],
    ['Hundreds of thousands of trees fell.', ['Hundreds of thousands of trees = order 100000..999999 tree']],
    ['About two-fifths stayed.', ['About two-fifths = approx 0.4']],
    ['One in five children skips breakfast.', ['One in five = eq 0.2']],
    ['Turnout rose to 61.5 per cent.', ['61.5 per cent = eq 61.5 percent']],
    ['The lead shrank by two percentage points.', ['two percentage points = eq 2 percentage point']],
    ['The reef covers 5,000 square miles.', ['5,000 square miles = eq 5000 square mile']],
    ['Winds reached 74 mph at 18°C.', ['74 mph = eq 74 mile per hour', '18°C = eq 18 degree celsius']],
    ['The bill passed by 52-48 votes.', ['52 = eq 52 vote', '48 votes = eq 48 vote']],
    ['They make 3,000 lamps per day.', ['3,000 lamps per day = eq 3000 lamp per day']],
    [
      'The house was ten storeys high; it had a three-year lease.',
      ['ten storeys = eq 10 storey', 'three-year lease = eq 3 year'],
    ],
    ['It sells 27 or 31 litres.', ['27 = eq 27 litre', '31 litres = eq 31 litre']],
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
  ])('%s is %s', (phrase, comparator) => {
    expect(quantitiesOf(`The port lost ${phrase}.`)[0]?.comparator).toBe(comparator);
  });
});

describe('a year with a change in brackets behind it', () => {
  test.each([
    ['tanks ‒ 1704 (+4) од, aircraft – 221 (+0) од,', ['1704', '4', '221', '0']],
    ['Reservists: 2019 (−16).', ['2019', '16']],
    ['The party held the seat in 2019 (+12).', ['12']],
  ])('is a count, but not after "in": %s', (text, expected) => {
    expect(quantitiesOf(text).map(({ quote }) => quote)).toEqual(expected);
  });
});

describe('what is no quantity is not read', () => {
  test.each([
    'He left on 9 May 2025 at 5 p.m. or 12:30.',
    'The winter of 2014-15 was mild, as in the 1990s.',
    'Two F-16s and a Su-24 would be quantities, but an F-16 and a Boeing 737-800 are not.'.slice(47),
    'Article 5 and Highway 35 matter to the G7 after COVID-19.',
    'The 45-year-old teacher, Ana Rey, 45, said so.',
    'The first and the 22nd came.',
    'Rovers won 2-0.',
    'Call +44 20 7946 0000 or 555-010-4477.',
    'The two sides met.',
    'One of the drivers waved; no one answered.',
    '1. Opening remarks',
    'The S&P 500 closed early.',
    'It rained over the next four years.',
    'The league was founded in 1999 (see below).',
  ])('%s', (text) => {
    expect(quantitiesOf(text).map(brief)).toEqual([]);
  });
});

describe('kind and effect', () => {
  const kinds = (text: string): string[] =>
    quantitiesOf(text).map(({ kind, effect, unit, value }) => `${value} ${unit}: ${kind}${effect ? ` ${effect}` : ''}`);
  test.each([
    ['A blast killed the guard and two tourists.', ['2 tourist: casualty killed']],
    ['Three nurses and two drivers were killed.', ['3 nurse: casualty killed', '2 driver: casualty killed']],
    [
      'A fire killed four people and injured seven others.',
      ['4 person: casualty killed', '7 person: casualty injured'],
    ],
    ['Six people were hurt, including two children.', ['6 person: casualty injured', '2 child: casualty injured']],
    ['Nine miners died and one is missing.', ['9 miner: casualty killed', '1 miner: casualty missing']],
    ['The army shot down 34 of 67 missiles.', ['34 missile: materiel downed', '67 missile: materiel launched']],
    ['The navy agreed to send five frigates.', ['5 frigate: materiel pledged']],
    ['The raiders struck the port with 20 drones.', ['20 drone: materiel launched']],
    ['Some 900 soldiers guard the pass.', ['900 soldier: personnel']],
    ['Police arrested 19 people.', ['19 person: quantity']],
    ['The blaze damaged 15 buildings.', ['15 building: quantity']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});
