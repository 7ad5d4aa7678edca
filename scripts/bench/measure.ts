import { readFileSync } from 'node:fs';
import { run as extractClaims } from './extractor.ts';
import { fastest } from './fastest.ts';
import { hostileInputs, repeated } from './hostile-inputs.ts';
import { run as tag } from './tagger.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Sentences by the platform, a paragraph at a time: on Node 20 it is quadratic in what it is given. */
const segment = (text: string): number =>
  text.split(/\n+/).reduce((count, paragraph) => count + [...segmenter.segment(paragraph)].length, 0);

interface Growth {
  readonly name: string;
  readonly length: number;
  readonly ms: readonly number[];
}

/** Times for `length` code units of the part repeated, for twice and for four times as much. */
const growthOf = (name: string, part: string, length: number, rounds: number): Growth => {
  const texts = [1, 2, 4].map((times) => [String(times), repeated(part, times * length)] as const);
  const ms = fastest(Object.fromEntries(texts.map(([times, text]) => [times, () => extractClaims(text)])), rounds);
  return { name, length, ms: texts.map(([times]) => ms[times] ?? 0) };
};

/** Run as a program of its own: `measure CORPUS ROUNDS` prints times as JSON. Everything it times is compiled as deployed. */
const main = ([corpus = '', rounds = '5']: readonly string[]): void => {
  const text = readFileSync(corpus, 'utf8');
  const times = fastest(
    { segmenter: () => segment(text), tagger: () => tag(text), extract: () => extractClaims(text) },
    2 * Number(rounds),
  );
  const growth = [growthOf('news', text, 250_000, Number(rounds))];
  for (const [name, part] of Object.entries(hostileInputs)) growth.push(growthOf(name, part, 100_000, Number(rounds)));
  process.stdout.write(JSON.stringify({ length: text.length, times, growth }));
};

main(process.argv.slice(2));
