import { columnScales } from '../../../../scripts/generate/worth/column-scales.ts';
import { macroF1 } from '../../../../scripts/generate/worth/cross-validate.ts';
import { narrowed } from '../../../../scripts/generate/worth/feature-matrix.ts';
import { parseCsv } from '../../../../scripts/generate/worth/parse-csv.ts';
import { randomSplit } from '../../../../scripts/generate/worth/random-split.ts';
import { trainLogistic } from '../../../../scripts/generate/worth/train-logistic.ts';
import { quantise } from '../../../../scripts/generate/worth/train-wording.ts';

const matrix = {
  rows: Int32Array.of(0, 1, 2, 3, 4),
  columns: Int32Array.of(0, 1, 0, 1),
  values: Float64Array.of(1, 1, 1, 1),
};
const examples = [0, 1, 2, 3].map((row) => ({ row, positive: row % 2 === 0, cost: 1 }));

describe('trainLogistic', () => {
  it('learns which column goes with the class', () => {
    const { weights } = trainLogistic(matrix, 2, examples, { passes: 20, seed: 1 });
    expect(weights[0]).toBeGreaterThan(0.4);
    expect(weights[1]).toBeCloseTo(-(weights[0] ?? 0), 3);
  });

  it('meets the condition of the optimum: a weight is the sum of the errors on its column', () => {
    const { weights, bias } = trainLogistic(matrix, 2, examples, { passes: 60, seed: 7 });
    const error = 1 / (1 + Math.exp((weights[0] ?? 0) + bias));
    expect(weights[0]).toBeCloseTo(2 * error, 6);
  });

  it('gives the same bits for the same seed', () => {
    const once = trainLogistic(matrix, 2, examples, { passes: 3, seed: 5 });
    expect(trainLogistic(matrix, 2, examples, { passes: 3, seed: 5 })).toEqual(once);
  });

  it('is not thrown off by no examples', () => {
    expect(trainLogistic(matrix, 2, [], { passes: 3, seed: 5 })).toEqual({ weights: new Float64Array(2), bias: 0 });
  });
});

describe('columnScales', () => {
  it('lets a column that tells the classes apart weigh more than one that stands in both', () => {
    const mixed = {
      rows: Int32Array.of(0, 2, 4),
      columns: Int32Array.of(0, 1, 0, 2),
      values: Float64Array.of(1, 1, 1, 1),
    };
    const [both, one, other] = columnScales(mixed, 3, examples.slice(0, 2));
    expect(one).toBeGreaterThan(both!);
    expect(other).toBeCloseTo(one!, 10);
    expect(both! ** 2 * 2 + one! ** 2 + other! ** 2).toBeCloseTo(4, 10);
  });

  it('looks at the examples alone', () => {
    const longer = {
      rows: Int32Array.of(0, 1, 2, 3, 4, 6),
      columns: Int32Array.of(0, 1, 0, 1, 0, 1),
      values: Float64Array.of(1, 1, 1, 1, 1, 1),
    };
    expect(columnScales(longer, 2, examples)).toEqual(columnScales(matrix, 2, examples));
  });
});

describe('narrowed', () => {
  it('keeps the rows and, of the columns, those that are asked for', () => {
    expect(narrowed(matrix, Int32Array.of(1))).toEqual({
      rows: Int32Array.of(0, 0, 1, 1, 2),
      columns: Int32Array.of(0, 0),
      values: Float64Array.of(1, 1),
    });
  });
});

describe('randomSplit', () => {
  const sentences = Array.from({ length: 41 }, (_, id) => ({
    id,
    text: '',
    worthy: false,
    verdict: -1 as const,
    agreed: id !== 7,
    expert: false,
  }));

  it('deals each agreed sentence to one fold, another way for each seed', () => {
    const folds = randomSplit(sentences, 3);
    expect(folds.map(({ size }) => size)).toEqual([10, 10, 10, 10]);
    expect(new Set(folds.flatMap((fold) => [...fold])).size).toBe(40);
    expect(folds.some((fold) => fold.has(7))).toBe(false);
    expect(randomSplit(sentences, 3)).toEqual(folds);
    expect(randomSplit(sentences, 4)).not.toEqual(folds);
  });
});

describe('quantise', () => {
  it('keeps each weight to half a step', () => {
    const weights = Float64Array.of(-0.9, 0, 0.013, 0.4, 0.9);
    const { steps, step } = quantise({ weights, bias: 0.1 });
    for (const [index, weight] of weights.entries())
      expect(Math.abs((steps[index] ?? 0) * step - weight)).toBeLessThanOrEqual(step / 2 + 1e-6);
  });
});

describe('macroF1', () => {
  it('is 1 when all are right, and the mean of both classes otherwise', () => {
    const right = [
      { worthy: true, margin: 2 },
      { worthy: false, margin: -1 },
    ];
    expect(macroF1(right)).toBe(1);
    expect(macroF1([...right, { worthy: false, margin: 1 }])).toBeCloseTo((2 / 3 + 2 / 3) / 2, 10);
  });
});

describe('parseCsv', () => {
  it('reads quotes, commas and line ends inside quotes', () => {
    expect(parseCsv('id,text\r\n1,"He said ""no"", twice\nor so"\r\n2,plain\n')).toEqual([
      { id: '1', text: 'He said "no", twice\nor so' },
      { id: '2', text: 'plain' },
    ]);
  });

  it('does not make a row of an empty line', () => {
    expect(parseCsv('id,text\n\n')).toEqual([]);
  });
});
