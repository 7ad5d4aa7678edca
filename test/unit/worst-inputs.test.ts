import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf } from '../../shared/text/blocks.ts';
import { normaliseText } from '../../shared/text/normalise.ts';
import { extract } from '../support/extract.ts';
import { processorTimeOf } from '../support/processor-time.ts';
import { repeatsOf } from './worst-inputs.ts';

const root = join(__dirname, '../..');
const literal = /(?<![\w)\]*/])\/(?![*/\s])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuvy]*)/g;

/** Every regular expression literal in the library's sources. */
const patterns = ['shared/text', 'shared/claims']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => {
    const source = readFileSync(join(root, name), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, '');
    return Array.from(source.matchAll(literal), ([, pattern = '', flags = '']) => ({ name, pattern, flags }));
  });
const repeats = patterns.map((one) => ({ ...one, repeats: repeatsOf(one.pattern) }));

/** Behind the repeats, so that the pattern has to give up. */
const noFit = '\u0000';
const worst = (before: string, part: string, length: number): string =>
  before + part.repeat(Math.ceil(length / part.length)) + noFit;

const read = (text: string) => extract({ text, blocks: blocksOf(text), publishedAt: '2025-02-18' });

describe('repeatsOf', () => {
  it.each([
    [
      '^a(?:b|\\d)+$',
      [
        ['a', 'b'],
        ['a', '1'],
      ],
    ],
    ['\\$\\d*\\.?', [['$', '1']]],
    ['(?<!x)[^a]{0,30}(?=y)z', [['', '1']]],
    [
      '(?:a+)+',
      [
        ['', 'a'],
        ['', 'a'],
      ],
    ],
    ['a?b{2}c{1,3}', []],
    ['\\p{Lu}\\p{Ll}+', [['A', 'a']]],
  ])('%s', (pattern, expected) => {
    expect(repeatsOf(pattern).map(({ before, part }) => [before, part])).toEqual(expected);
  });
});

describe('the worst input of each pattern', () => {
  it('is known for all that the sources hold', () => {
    expect(patterns.length).toBeGreaterThan(500);
    for (const { pattern, flags } of patterns) expect(() => new RegExp(pattern, flags)).not.toThrow();
    expect(repeats.filter((one) => one.repeats.length > 0).length).toBeGreaterThan(50);
  });

  it('takes the pattern itself less than half a second, at twice the longest sentence', () => {
    const slow: string[] = [];
    let read = 0;
    for (const { name, pattern, flags, repeats: own } of repeats) {
      const everywhere = new RegExp(pattern, `${flags.replace('g', '')}g`);
      for (const { before, part } of own) {
        const text = worst(before, part, 3_000);
        if (processorTimeOf(() => void text.replace(everywhere, '')) > 500) slow.push(`${name}: ${pattern}`);
        read += 1;
      }
    }
    expect(slow).toEqual([]);
    expect(read).toBeGreaterThan(100);
  });

  const inputs = [
    ...new Set(repeats.flatMap((one) => one.repeats.map(({ before, part }) => JSON.stringify([before, part])))),
  ].map((input) => JSON.parse(input) as [string, string]);

  // No rule looks beyond a sentence and no sentence is longer than half of 3,000 code units, so longer runs show nothing new.
  it.each([
    ['paragraphs of twice the longest sentence', 3_000, '\n\n'],
    ['one paragraph', 600, ' '],
  ])(
    'is read to its end by the extraction, all in one text, as %s',
    (_name, length, between) => {
      const text = normaliseText(inputs.map(([before, part]) => worst(before, part, length)).join(between));
      const { sentences, quantities } = read(text);
      expect(text.slice(sentences.at(-1)?.end).trim()).toBe('');
      for (const { start, end, quote } of quantities) expect(text.slice(start, end)).toBe(quote);
    },
    60_000,
  );
});
