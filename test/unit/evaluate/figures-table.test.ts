import type { Figure } from '../../../scripts/measure/evaluate/figure.ts';
import { committedFigures, losses, tableOf, withFigures } from '../../../scripts/measure/evaluate/figures-table.ts';

const figure = (changes: Partial<Figure>): Figure => ({
  id: 'a.f1',
  name: 'alpha: F1',
  scale: 'points',
  floor: '67',
  best: '–',
  aim: 92,
  value: 90,
  ...changes,
});

const empty = `# Title

<!-- figures: written by npm run evaluate -- --write -->
<!-- end of figures -->

After.
`;
const alpha = figure({});
const beta = figure({ id: 'b.map', name: 'beta: MAP', scale: 'share', floor: '0.085', value: 0.24314, aim: null });
const order = ['alpha: F1', 'beta: MAP'];

describe('the table of figures', () => {
  it('shows points with one place, shares with four, and a dash where there is no aim', () => {
    expect(tableOf([alpha, beta]).split('\n').slice(2)).toEqual([
      '| alpha: F1 | 90.0 | 67 | – | ≥ 92 |',
      '| beta: MAP | 0.2431 | 0.085 | – | – |',
    ]);
  });

  it('is read back as it was written, and the text around it stays', () => {
    const page = withFigures(empty, [beta, alpha], order);
    expect([...committedFigures(page)]).toEqual([
      ['alpha: F1', 90],
      ['beta: MAP', 0.2431],
    ]);
    expect(page.startsWith('# Title\n')).toBe(true);
    expect(page.endsWith('\nAfter.\n')).toBe(true);
    expect(withFigures(page, [alpha, beta], order)).toBe(page);
  });

  it('keeps the line of a measure that was not taken', () => {
    const page = withFigures(withFigures(empty, [alpha, beta], order), [figure({ value: 95 })], order);
    expect([...committedFigures(page)]).toEqual([
      ['alpha: F1', 95],
      ['beta: MAP', 0.2431],
    ]);
  });

  it('drops the line of a measure that is no more', () => {
    const page = withFigures(withFigures(empty, [alpha, beta], order), [alpha], ['alpha: F1']);
    expect([...committedFigures(page).keys()]).toEqual(['alpha: F1']);
  });

  it('has nothing committed on a page without a table', () => {
    expect(committedFigures('# Title').size).toBe(0);
    expect(() => withFigures('# Title', [alpha], order)).toThrow('no place');
  });
});

describe('losses', () => {
  const committed = new Map([
    ['alpha: F1', 90],
    ['beta: MAP', 0.25],
  ]);

  it('tells of a fall by more than a point, on either scale', () => {
    expect(losses([figure({ value: 88.9 })], committed)).toEqual(['alpha: F1 fell from 90.0 to 88.9']);
    expect(losses([{ ...beta, value: 0.2389 }], committed)).toEqual(['beta: MAP fell from 0.2500 to 0.2389']);
  });

  it('lets a fall by one point, a rise and a new measure pass', () => {
    expect(losses([figure({ value: 89 })], committed)).toEqual([]);
    expect(losses([{ ...beta, value: 0.24 }], committed)).toEqual([]);
    expect(losses([figure({ value: 99 })], committed)).toEqual([]);
    expect(losses([figure({ name: 'new', value: 1 })], committed)).toEqual([]);
  });
});
