import { readFileSync } from 'node:fs';
import { run as readTrees } from '../read-speed/reader.ts';
import { run as extractClaims, runWithoutTrees } from './extractor.ts';
import { fastest } from './fastest.ts';
import { hostileInputs, type RepeatedInput, repeated, treesOf } from './hostile-inputs.ts';
import { run as tag } from './tagger.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Sentences by the platform, a paragraph at a time: on Node 20 it is quadratic in what it is given. */
const segment = (text: string): number =>
  text.split(/\n+/).reduce((count, paragraph) => count + [...segmenter.segment(paragraph)].length, 0);

/** How often each length is repeated, and how many texts of it are read one after another. */
const sizes = [
  { times: 1, texts: 4 },
  { times: 2, texts: 2 },
  { times: 4, texts: 1 },
] as const;

type Input = RepeatedInput & { readonly run: (text: string) => number };

/** How much less of each input is read with trees, which takes some seven times as long. */
const treeShare = 10;

/** Each input by its name: without trees, and less of it with them. */
const withAndWithout = (inputs: Readonly<Record<string, RepeatedInput>>): Readonly<Record<string, Input>> =>
  Object.fromEntries(
    Object.entries(inputs).flatMap(([name, { part, length }]) => [
      [name, { part, length, run: runWithoutTrees }],
      [treesOf(name), { part, length: length / treeShare, run: extractClaims }],
    ]),
  );

/**
 * Milliseconds for `length` code units of the part repeated, for twice and for four times as much. All read the same amount, four
 * short texts, two longer ones or a long one: what collecting their garbage costs would else fall to the long one alone.
 */
const growthOf = ({ part, length, run }: Input, rounds: number): number[] => {
  const tasks = sizes.map(({ times, texts }) => {
    const text = repeated(part, times * length);
    const reads = Array.from({ length: texts }, () => text);
    return [String(times), () => reads.reduce((count, read) => count + run(read), 0)] as const;
  });
  const least = fastest(Object.fromEntries(tasks), rounds);
  return sizes.map(({ times, texts }) => (least[times] ?? 0) / texts);
};

/**
 * Run as a program of its own: `measure CORPUS ROUNDS INPUTS` prints the corpus's times and how those of the inputs grow, named
 * in JSON, as JSON. Everything it times is compiled as deployed.
 */
const main = ([corpus = '', rounds = '5', names = '[]']: readonly string[]): void => {
  const text = readFileSync(corpus, 'utf8');
  const times = {
    ...fastest(
      { segmenter: () => segment(text), tagger: () => tag(text), withoutTrees: () => runWithoutTrees(text) },
      // The extraction is compiled only after a dozen rounds, wink-nlp sooner.
      6 * Number(rounds),
    ),
    ...fastest({ reader: () => readTrees(text), extract: () => extractClaims(text) }, Number(rounds)),
  };
  const inputs = withAndWithout({ news: { part: text, length: 250_000 }, ...hostileInputs });
  const growth = (JSON.parse(names) as string[]).flatMap((name) => {
    const input = inputs[name];
    return input ? [{ name, length: input.length, ms: growthOf(input, Number(rounds)) }] : [];
  });
  process.stdout.write(JSON.stringify({ length: text.length, times, growth }));
};

main(process.argv.slice(2));
