import { readFileSync } from 'node:fs';
import { run as extractClaims } from './extractor.ts';
import { fastest, type Times } from './fastest.ts';
import { hostileInputs, repeated } from './hostile-inputs.ts';
import { doublings, leastMs, limits } from './limits.ts';
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

/** How often a doubling that seems over the limit is measured on before it counts: more rounds lessen chance, not growth. */
const mostTries = 6;

/** How often each length is repeated, and how many texts of it are read one after another. */
const sizes = [
  { name: '1', times: 1, texts: 4 },
  { name: '2', times: 2, texts: 2 },
  { name: '4', times: 4, texts: 1 },
] as const;

/**
 * Times for `length` code units of the part repeated, for twice and for four times as much. All read the same amount, four
 * short texts, two longer ones or a long one: what collecting their garbage costs would else fall to the long one alone.
 */
const growthOf = (name: string, part: string, length: number, rounds: number): Growth => {
  const tasks = Object.fromEntries(
    sizes.map(({ name: size, times, texts }) => {
      const text = repeated(part, times * length);
      const reads = Array.from({ length: texts }, () => text);
      return [size, () => reads.reduce((count, read) => count + extractClaims(read), 0)];
    }),
  );
  let least: Times = {};
  const ms = (): number[] => sizes.map(({ name: size, texts }) => (least[size] ?? 0) / texts);
  for (let tries = 0; tries < mostTries; tries++) {
    least = fastest(tasks, rounds, least);
    if (doublings(ms()).every((times) => times <= limits.doubling)) break;
  }
  return { name, length, ms: ms() };
};

/** A length at which the part takes long enough to be measured, and no longer than need be. */
const lengthOf = (part: string): number => {
  const { once = 0 } = fastest({ once: () => extractClaims(repeated(part, hostileLength)) }, 3);
  if (once > mostMs) return hostileLength / 4;
  return once < leastMs ? 4 * hostileLength : hostileLength;
};
const hostileLength = 100_000;
const mostMs = 500;

/** Run as a program of its own: `measure CORPUS ROUNDS` prints times as JSON. Everything it times is compiled as deployed. */
const main = ([corpus = '', rounds = '5']: readonly string[]): void => {
  const text = readFileSync(corpus, 'utf8');
  const times = fastest(
    { segmenter: () => segment(text), tagger: () => tag(text), extract: () => extractClaims(text) },
    // The extraction is compiled only after a dozen rounds, wink-nlp sooner.
    6 * Number(rounds),
  );
  const growth = [growthOf('news', text, 250_000, Number(rounds))];
  for (const [name, part] of Object.entries(hostileInputs))
    growth.push(growthOf(name, part, lengthOf(part), Number(rounds)));
  process.stdout.write(JSON.stringify({ length: text.length, times, growth }));
};

main(process.argv.slice(2));
