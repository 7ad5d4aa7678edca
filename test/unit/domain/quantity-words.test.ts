import type { Quantity } from '../../../shared/domain/quantity.ts';
import { quantityWords } from '../../../shared/domain/quantity-words.ts';

const quantity = (changes: Partial<Quantity>): Quantity => ({
  start: 0,
  end: 1,
  kind: 'quantity',
  quote: '',
  value: null,
  low: null,
  high: null,
  comparator: 'eq',
  unit: '',
  effect: null,
  trend: null,
  concept: '',
  source: null,
  modality: 'asserted',
  negated: false,
  ofTotal: null,
  rule: '',
  ...changes,
});

it.each<[string, Partial<Quantity>]>([
  ['at least 3 civilians · killed', { low: 3, comparator: 'gte', unit: 'civilian', effect: 'killed' }],
  ['1 child · injured', { value: 1, unit: 'child', effect: 'injured' }],
  ['41 of 56 drones · downed', { value: 41, ofTotal: 56, unit: 'drone', effect: 'downed' }],
  ['about 12 % · rising', { value: 12, comparator: 'approx', unit: 'percent', trend: 'up' }],
  ['£18.4 million', { value: 18_400_000, unit: 'GBP' }],
  ['3 to 5 people', { low: 3, high: 5, comparator: 'range', unit: 'person' }],
  ['6,500 households', { value: 6500, unit: 'household' }],
  ['in the order of 10 to 100 cities', { comparator: 'order', low: 10, high: 100, unit: 'city' }],
  ['dozens of cities', { comparator: 'order', quote: 'dozens of cities', unit: 'city' }],
  ['a third of the harvest', { value: 1 / 3, kind: 'share', quote: 'a third of the harvest', unit: 'harvest' }],
  ['0.5 percentage points', { value: 0.5, kind: 'share', unit: 'percentage point' }],
  ['€1.2 billion', { value: 1.2e9, unit: 'EUR' }],
  ['CHF\u00a0950', { value: 950, unit: 'CHF' }],
])('%s', (words, changes) => {
  expect(quantityWords(quantity(changes))).toBe(words);
});
