import { macroF1 } from '../../../../scripts/worth/cross-validate.ts';
import { parseCsv } from '../../../../scripts/worth/parse-csv.ts';
import { trainLogistic } from '../../../../scripts/worth/train-logistic.ts';
import { quantise } from '../../../../scripts/worth/train-wording.ts';

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
