import { brief, quantitiesOf } from './read.ts';

describe('the age of a thing is a quantity, that of a person is not', () => {
  test.each([
    ['The 800-year-old cathedral was damaged.', ['800-year-old = eq 800 year of age']],
    ['A 140-year-old stone bridge fell.', ['140-year-old = eq 140 year of age']],
    ['The bridge over the Lann is about 140 years old.', ['about 140 years old = approx 140 year of age']],
    ['The law is more than 40 years old.', ['more than 40 years old = gt 40 year of age']],
    ['They broke a two-month-old truce.', ['two-month-old = eq 2 month of age']],
    ['The skull is 300,000 years old.', ['300,000 years old = eq 300000 year of age']],
    [
      'Digs found it to be between 400 and 450 years old.',
      ['between 400 and 450 years old = range 400..450 year of age'],
    ],
    ['Her grandmother is 92 years old.', []],
    ['The 30-year-old striker and a five-year-old boy left.', []],
    ['A 19-year-old dies in hospital.', []],
    ['The bank manager is 46 years old.', []],
    ['The 30-year-old company boss resigned.', []],
    ['A 14-week-old baby and 18- to 25-year-olds came.', []],
  ])('%s', (text, expected) => {
    expect(quantitiesOf(text).map(brief)).toEqual(expected);
  });
});

describe('numbers in names of channels, wars, offers and airliners', () => {
  test.each([
    ['The show returns to BBC One in May.', []],
    ['Air Force One landed after World War Two ended.', []],
    ['It offers a 2-for-1 split and a two-for-one deal.', []],
    ['The 787 Dreamliner was grounded.', []],
    ['Boeing delivered 38 737 Max jets.', ['38 737 Max jets = eq 38 jet']],
    ['It flies twelve 737s and 14 A320s.', ['twelve 737s = eq 12 737', '14 A320s = eq 14 a320']],
    ['It ordered 50 Boeing 787 Dreamliners.', ['50 Boeing 787 Dreamliners = eq 50 dreamliner']],
    ['The flight had 737 passengers.', ['737 passengers = eq 737 passenger']],
    ['War Kills Two In Lanow', ['Two = eq 2 person']],
    ['The force two men built is gone.', ['two men = eq 2 man']],
  ])('%s', (text, expected) => {
    expect(quantitiesOf(text).map(brief)).toEqual(expected);
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
    'Call 0800 111 999 today.',
    'The keeper, 31, joined in May.',
    'The couple, aged 72 and 68, left.',
    'She was 19 when she won.',
    'Adults over 50 and children under five came free.',
    'A one-off payment and a one-way street are no numbers.',
    'The road was shut between junctions 10 and 11.',
    'Voyager 1 is far away.',
    'The Form 10-K and iOS 18 are names.',
    'The survey ran between 3 and 5 June on runway 27 of the Big Four banks.',
    'One can only hope, and one must wait.',
    'Those over 65 and those who are over 80 came free.',
  ])('%s', (text) => {
    expect(quantitiesOf(text).map(brief)).toEqual([]);
  });
});
