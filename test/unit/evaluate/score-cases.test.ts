import { join } from 'node:path';
import { ownCases } from '../../../scripts/measure/evaluate/own-cases.ts';
import { type CaseResult, type LabelledCase, scoreCases } from '../../../scripts/measure/evaluate/score-cases.ts';
import { comparators, quantityKinds, quantityModalities } from '../../../shared/domain/quantity.ts';

const labelled: LabelledCase = {
  id: 'ferry',
  text: 'At least 17 people drowned, the coast guard said.',
  checkWorthy: true,
  quantities: [
    {
      number: '17',
      kind: 'casualty',
      value: 17,
      comparator: 'gte',
      unit: 'person',
      effect: 'killed',
      source: 'the coast guard',
      modality: 'attributed',
    },
  ],
};

const right: CaseResult = {
  checkWorthy: true,
  quantities: [
    {
      start: 0,
      end: 18,
      quote: 'At least 17 people',
      kind: 'casualty',
      value: 17,
      low: null,
      high: null,
      comparator: 'gte',
      unit: 'person',
      effect: 'killed',
      trend: null,
      concept: 'people',
      source: 'the coast guard',
      modality: 'attributed',
    },
  ],
};

const changed = (changes: Partial<CaseResult['quantities'][number]>): CaseResult => ({
  ...right,
  quantities: right.quantities.map((quantity) => ({ ...quantity, ...changes })),
});

describe('scoreCases', () => {
  it('gives a hundred for what is all right', () => {
    expect(scoreCases([labelled], [right])).toEqual({
      found: 100,
      core: 100,
      full: 100,
      unit: 100,
      source: 100,
      worth: 100,
      misses: [],
    });
  });

  it('takes a wrong kind from core and full, a wrong comparator from full alone', () => {
    expect(scoreCases([labelled], [changed({ kind: 'quantity' })])).toMatchObject({ found: 100, core: 0, full: 0 });
    expect(scoreCases([labelled], [changed({ comparator: 'eq' })])).toMatchObject({ core: 100, full: 0 });
  });

  it('does not mind the article of a source', () => {
    expect(scoreCases([labelled], [changed({ source: 'Coast guard' })]).source).toBe(100);
    expect(scoreCases([labelled], [changed({ source: null })]).source).toBe(0);
  });

  it('counts what is missing and what is too much, and names both', () => {
    expect(scoreCases([labelled], [{ checkWorthy: false, quantities: [] }])).toMatchObject({
      found: 0,
      worth: 0,
      misses: ['ferry: check-worthy should be true', 'ferry: “17” not found'],
    });
    const none: LabelledCase = { ...labelled, quantities: [] };
    expect(scoreCases([none], [right])).toMatchObject({
      found: 0,
      misses: ['ferry: “At least 17 people” is no quantity'],
    });
  });

  it('does not pair a quantity that stands elsewhere', () => {
    expect(scoreCases([labelled], [changed({ start: 20, end: 30 })]).found).toBe(0);
  });
});

describe('the labelled cases', () => {
  const cases = ownCases(join(__dirname, '../../..'));

  it('are many, with ids of their own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(549);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it.each(cases.map((one) => [one.id, one] as const))('%s is well formed', (_, { text, quantities }) => {
    for (const { number, kind, comparator, modality, value, low, high, source } of quantities) {
      expect(text).toContain(number);
      expect(quantityKinds).toContain(kind);
      expect(comparators).toContain(comparator);
      expect(quantityModalities).toContain(modality);
      expect(value === null).toBe(comparator === 'range' || comparator === 'order');
      expect((low === undefined) === (high === undefined)).toBe(true);
      if (comparator === 'range') expect(low).toBeLessThan(high!);
      if (low !== undefined) expect(value).toBeNull();
      if (source !== null) expect(text).toContain(source);
    }
  });
});
