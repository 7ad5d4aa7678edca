import { quantityKindRules } from '../../../../shared/claims/worth/rules/quantity-kind.ts';
import type { SentenceFacts } from '../../../../shared/claims/worth/worth-rule.ts';
import { worthRules } from '../../../../shared/claims/worth/worth-rules.ts';
import type { Attribution } from '../../../../shared/domain/extracted-claim.ts';
import type { Quantity } from '../../../../shared/domain/quantity.ts';

const nothing: SentenceFacts = { section: 'body', quantities: [], attributions: [] };

const quantity = (changes: Partial<Quantity>): Quantity => ({
  start: 0,
  end: 1,
  quote: '9',
  kind: 'quantity',
  value: 9,
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
  rule: 'test',
  ...changes,
});

const saidBy = (sourceKind: Attribution['sourceKind']): Attribution => ({
  source: null,
  cue: null,
  content: null,
  sourceName: null,
  sourceKind,
  direct: false,
  rule: 'test',
});

const held = (text: string, facts: Partial<SentenceFacts> = {}): string[] =>
  worthRules.filter(({ says, holds }) => says?.test(text) || holds?.({ ...nothing, ...facts })).map(({ id }) => id);

describe('worth rules', () => {
  it('have ids of their own, words for the reviewer and a reason', () => {
    expect(new Set(worthRules.map(({ id }) => id)).size).toBe(worthRules.length);
    for (const { info, explanation, weight } of worthRules) {
      expect(info).toMatch(/^[a-z]/);
      expect(explanation).toMatch(/^[A-Z].*\.$/);
      expect(weight).not.toBe(0);
    }
  });

  it.each([
    ['casualty', 'casualty-count'],
    ['materiel', 'materiel-count'],
    ['personnel', 'personnel-count'],
    ['money', 'money-sum'],
    ['share', 'share-or-rate'],
    ['quantity', 'other-count'],
  ] as const)('name a %s by its kind alone', (kind, id) => {
    const counts = quantityKindRules.map((rule) => rule.id);
    expect(held('', { quantities: [quantity({ kind })] }).filter((rule) => counts.includes(rule))).toEqual([id]);
  });

  it('say that losses have no source, unless somebody is named', () => {
    const quantities = [quantity({ kind: 'casualty' })];
    expect(held('', { quantities })).toContain('no-source');
    expect(held('', { quantities, attributions: [saidBy('official')] })).not.toContain('no-source');
    expect(held('', { quantities: [quantity({ kind: 'casualty', source: 'the police' })] })).not.toContain('no-source');
    expect(held('', { quantities: [quantity({ kind: 'money' })] })).not.toContain('no-source');
  });

  it('tell official from unnamed and from other sources', () => {
    expect(held('', { attributions: [saidBy('official')] })).toEqual(['official-source']);
    expect(held('', { attributions: [saidBy('anonymous')] })).toEqual(['anonymous-source']);
    expect(held('', { attributions: [saidBy('person')] })).toEqual([]);
  });

  it('mark headline and standfirst, not the body', () => {
    expect(held('', { section: 'headline' })).toEqual(['headline']);
    expect(held('', { section: 'standfirst' })).toEqual(['headline']);
    expect(held('', { section: 'caption' })).toEqual([]);
  });

  it('mark a pledge and a trend by the quantity', () => {
    expect(held('', { quantities: [quantity({ modality: 'pledge' })] })).toContain('pledge');
    expect(held('', { quantities: [quantity({ modality: 'forecast' })] })).not.toContain('pledge');
    expect(held('', { quantities: [quantity({ trend: 'down' })] })).toContain('change');
    expect(held('', { quantities: [quantity({})] })).not.toContain('change');
  });

  it.each([
    ['comparison', 'The dam is higher than the cathedral.', 'She flew higher and higher.'],
    ['comparison', 'It was the deadliest fire in a decade.', 'It was a deadly fire.'],
    ['change', 'Rents doubled within two years.', 'The double room was taken.'],
    ['cause', 'The strike led to a shortage of bread.', 'She led two teams.'],
    ['voting-record', 'He voted against the budget.', 'He spoke against the budget.'],
    ['legal-duty', 'The treaty obliges members to help.', 'The treaty was long.'],
    ['absolute', 'Not a single train ran.', 'A single train ran.'],
    ['denial', 'The company denied the report.', 'The company wrote the report.'],
    ['own-opinion', 'Well, I really believe in this town.', 'The pilgrims believe in this town.'],
    ['question', 'Who paid for it?”', 'The question was who paid for it.'],
  ])('find %s in “%s” and not in “%s”', (id, is, isNot) => {
    expect(held(is)).toContain(id);
    expect(held(isNot)).not.toContain(id);
  });

  it.each([
    ['numbers', '1,'.repeat(50_000)],
    ['question marks', '? '.repeat(50_000)],
    ['conjunctions', 'and '.repeat(50_000)],
    ['quotation marks', '“‘'.repeat(50_000)],
    ['denials', 'never not one '.repeat(9_000)],
  ])('read a long text of %s to its end', (_what, text) => {
    const without = held(`${text}x`);
    expect(without).not.toContain('denial');
    expect(held(`${text}x. The company denied the report.`)).toEqual(expect.arrayContaining([...without, 'denial']));
  });
});
