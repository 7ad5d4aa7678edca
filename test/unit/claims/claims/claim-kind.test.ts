import { blocksOf } from '../../../../shared/text/blocks.ts';
import { extract } from '../../../support/extract.ts';

const kindsOf = (text: string): string[] =>
  extract({ text, blocks: blocksOf(text), publishedAt: null }).claims.map(({ kind }) => kind);

describe('the kind of a claim', () => {
  test.each([
    ['At least 14 people were killed.', 'casualty'],
    ['The death toll from the flood, the worst yet, rises to 45.', 'casualty'],
    ['The crew shot down 90 drones.', 'materiel'],
    ['The force would require about 100,000 soldiers.', 'personnel'],
    ['The port cost £3.4bn.', 'money'],
    ['About 2.3% of the budget goes to roads.', 'share'],
    ['Inflation fell from 5.1% to 4.8%.', 'change'],
    ['Profits are three times higher than in 2019.', 'change'],
    ['Sales have doubled since 2020.', 'change'],
    ['Prices are the highest in 12 years.', 'comparison'],
    ['More people drowned in March than in April.', 'comparison'],
    ['About 12,000 protesters marched.', 'quantity_other'],
    ['The law requires shops to pay at least £11 an hour.', 'rule'],
    ['The port has agreed to pay $4 million.', 'pledge'],
    ['Prices will fall by 5%, the bank said.', 'forecast'],
    ['I saw three flashes.', 'personal'],
  ])('%s', (text, kind) => {
    expect(kindsOf(text)).toEqual([kind]);
  });

  test.each([
    ['Less than a quarter of pupils walk to school.', 'share'],
    ['The record label sold 12 shops.', 'quantity_other'],
  ])('%s is no change and no comparison', (text, kind) => {
    expect(kindsOf(text)).toEqual([kind]);
  });
});
