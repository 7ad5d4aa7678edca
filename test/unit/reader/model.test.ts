import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainKernel } from '../../../shared/reader/kernel/plain-kernel.ts';
import { loadReader } from '../../../shared/reader/load-reader.ts';
import type { Labels } from '../../../shared/reader/network/model.ts';
import { createReader } from '../../../shared/reader/read-sentences.ts';
import type { Sentence } from '../../../shared/reader/sentence.ts';
import { ownTexts, treeOf } from './own-trees.ts';

const folder = join(__dirname, '../../../shared/reader/model');
const weights = readFileSync(join(folder, 'weights.bin'));
const labels = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')) as Labels;
const reader = loadReader();

const read = (text: string): Sentence => reader.readSentences(text, [{ start: 0, end: text.length }])[0]!;

test('the weights are those that the labels were written for', () => {
  expect(createHash('sha256').update(weights).digest('hex')).toBe(labels.sha256);
});

test('plain JavaScript reads every sentence the same', () => {
  const plain = createReader(weights, labels, plainKernel);
  for (const text of ownTexts)
    expect(plain.readSentences(text, [{ start: 0, end: text.length }])).toEqual([read(text)]);
});

test('short sentences of news are read as by hand: at least 93 in 100 heads, 97 in 100 parts of speech', () => {
  let [words, heads, tags] = [0, 0, 0];
  for (const text of ownTexts) {
    const expected = treeOf(text);
    const sentence = read(text);
    for (const [i, token] of expected.tokens.entries()) {
      if (token.upos === 'PUNCT') continue;
      words += 1;
      if (sentence.head[i] === expected.head[i]) heads += 1;
      if (sentence.tokens[i]?.upos === token.upos) tags += 1;
    }
  }
  expect(heads / words).toBeGreaterThan(0.93);
  expect(tags / words).toBeGreaterThan(0.97);
});

test('lemmas are those by hand', () => {
  const differences = ownTexts.flatMap((text) =>
    read(text).tokens.flatMap(({ lemma, xpos }, i) => {
      const expected = treeOf(text).tokens[i];
      return expected?.xpos === xpos && expected.lemma !== lemma ? [`${lemma}, not ${expected.lemma}`] : [];
    }),
  );
  expect(differences).toEqual([]);
});

test.each([
  ["It's sinking.", 'be'],
  ["It's a port.", 'be'],
  ["He's been arrested.", 'have'],
  ["She's won the race.", 'have'],
  ["It's been cold.", 'have'],
  ['He’s been told.', 'have'],
])('the verb in %s is %s', (text, lemma) => expect(read(text).tokens[1]?.lemma).toBe(lemma));

test('curly quotes and dashes are read as straight ones', () => {
  const curly = read('“It’s gone – all of it,” she said.');
  const straight = read('"It\'s gone - all of it," she said.');
  expect(curly.head).toEqual(straight.head);
  expect(curly.rel).toEqual(straight.rel);
});
