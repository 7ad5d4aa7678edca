import { isOpinion } from '../../../shared/claims/claims/opinion.ts';
import { blocksOf } from '../../../shared/text/blocks.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import { hiddenEnd } from '../../../shared/text/sentences.ts';
import { tokenPattern } from '../../../shared/text/tokens.ts';
import { extract } from '../../support/extract.ts';
import { processorTimeOf } from '../../support/processor-time.ts';

const repeated = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length));
const worstParts = [
  'a',
  '1',
  '1,',
  '1.',
  '1-',
  '1,111',
  '.',
  '!',
  '"',
  '[1]',
  '.[1]',
  'U.',
  'a-',
  "a'",
  ' ',
  '\n',
  '$',
  'http://',
  '#',
  '(',
  'of ',
  'and ',
];
const worst = worstParts.map((part) => repeated(part, 20_000));

test('the tokens cover the worst input to its end', () => {
  for (const text of worst) expect(`${text}\u0000`.replace(tokenPattern, '').trim()).toBe('');
});

test('no sentence end is hidden in the worst input', () => {
  for (const text of worst) expect(`${text}\u0000`.match(hiddenEnd)).toBeNull();
});

test.each([
  ['the tokens', tokenPattern],
  ['hidden sentence ends', hiddenEnd],
])('the pattern of %s does not go far back: 20,000 code units take less than half a second', (_name, pattern) => {
  for (const text of worst) expect(processorTimeOf(() => void `${text}\u0000`.replace(pattern, ''))).toBeLessThan(500);
});

test('normalising, opinions and claims without numbers read their worst input', () => {
  for (const text of worst) {
    expect(normaliseText(text).length).toBeLessThanOrEqual(text.length);
    expect(isOpinion(text)).toBe(false);
  }
});

test('the whole extraction reads the worst input of every parser, in paragraphs of twice the longest sentence', () => {
  const parts = [
    ...worstParts,
    '5 of ',
    'from 5 to ',
    'between $5 and ',
    'one hundred and ',
    'killed 5, ',
    '3 people, including ',
    'tens of ',
    '1-',
    '$5 to ',
    '18- to ',
    'May 5 and ',
    'In A ',
    '5 x (',
  ];
  const text = normaliseText(parts.map((part) => repeated(part, 3_000)).join('\n\n'));
  const { sentences, quantities } = extract({ text, blocks: blocksOf(text), publishedAt: '2025-02-18' });
  expect(text.slice(sentences.at(-1)?.end).trim()).toBe('');
  expect(quantities.length).toBeGreaterThan(1_000);
  for (const { start, end, quote } of quantities) expect(text.slice(start, end)).toBe(quote);
});
