import { blocksOf } from '../../../../shared/text/blocks.ts';
import { extract } from '../../../support/extract.ts';
import { kinds } from './read.ts';

describe('a number behind a name counts where its clause or list leaves out verb and noun', () => {
  test.each([
    ['Germany sent 12 tanks and Poland 14.', ['12 tank: materiel delivered', '14 tank: materiel delivered']],
    [
      'Germany sent twelve tanks on 5 May, the Czech Republic 40 in June.',
      ['12 tank: materiel delivered', '40 tank: materiel delivered'],
    ],
    [
      'Labour won 411 seats, the Conservatives 121 and the Liberal Democrats 72.',
      ['411 seat: quantity', '121 seat: quantity', '72 seat: quantity'],
    ],
    [
      'Russia launched 500 drones, Ukraine 300 last year.',
      ['500 drone: materiel launched', '300 drone: materiel launched'],
    ],
    ['Kharkiv reported 12 dead, Sumy 7.', ['12 person: casualty killed', '7 person: casualty killed']],
    ['In Kharkiv 12 died, in Sumy 7.', ['12 person: casualty killed', '7 person: casualty killed']],
    ['Casualties by region: Kharkiv 12, Sumy 7.', ['12 casualty: casualty other', '7 person: casualty other']],
    ['Death toll by region: Kharkiv 12, Sumy 7.', ['12 death: casualty killed', '7 person: casualty killed']],
    [
      'Latvia gave 1.3% of its income, Talvar 1.1% and Poland 0.7.',
      ['1.3 percent: share', '1.1 percent: share', '0.7 percent: share'],
    ],
    ['Results: Labour 38, Conservatives 31.', ['38 : quantity', '31 : quantity']],
    ['Gold medals: Norway 16, Talvar 12.', ['16 gold medal: quantity', '12 gold medal: quantity']],
    ['“Another 30 died,” he said.', ['30 person: casualty killed']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
  test.each([
    ['Talvar sold 12 million phones, including the Orbit 14 and the Fold 5.', ['12000000 phone: quantity']],
    ['He bought 12 tickets to hear Blink 182, Maroon 5 and Sum 41.', ['12 ticket: quantity']],
    ['The club flies two planes, a Spitfire 5 and the Boeing 737.', ['2 plane: materiel other']],
    ['It sold 40 copies, Windows 11 sold none.', ['40 copy: quantity']],
    ['Talks about Article 5 were held on 5 May, Channel 4 said.', []],
    ['Euro 2024 was played in Germany, the next cup in Lanow.', []],
  ])('but not in a name: %s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe('a sentence whose number nobody could place asks for a person, one with only dates and names does not', () => {
  test.each([
    ['Lib Dems 72.', 'unresolved'],
    ['It went to Doane Motors, Lanow Cars 15.', 'unresolved'],
    ['Will the Falcon 9 and Windows 11 come up in Article 5?', 'nothing-to-check'],
    ['Was he born on 9 May 1985, and who is Ana Rey, 45, at 5 p.m.?', 'nothing-to-check'],
    ['The Falcon 9 and Windows 11 came up in Article 5.', 'nothing-to-check'],
    ['He was born on 9 May 1985 and met Ana Rey, 45, at 5 p.m.', 'claim'],
    ['She drove a Fiat 500 to the 22nd fair.', 'claim'],
  ])('%s', (text, disposition) => {
    const { sentences } = extract({ text, blocks: blocksOf(text), publishedAt: null });
    expect(sentences.map((sentence) => sentence.disposition)).toEqual([disposition]);
  });
});
