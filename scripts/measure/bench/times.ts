import { execFileSync } from 'node:child_process';
import { hostileInputs, treesOf } from './hostile-inputs.ts';
import { doublings, limits } from './limits.ts';

/** `withoutTrees` is the extraction with a reader that reads nothing, `extract` the whole of it. */
type TimeName = 'segmenter' | 'tagger' | 'reader' | 'withoutTrees' | 'extract';

/** What `measure.ts` prints: milliseconds for the corpus, and for `length` code units of each input, twice and four times as much. */
export interface Times {
  readonly length: number;
  readonly times: Readonly<Record<TimeName, number>>;
  readonly growth: readonly { readonly name: string; readonly length: number; readonly ms: readonly number[] }[];
}

/** How often what seems over its limit is measured before it counts: more of it lessens chance, not growth. */
const mostProcesses = 5;

/**
 * The times of `program` (see `measure.ts`) over the corpus in `file`. What misses its limit is measured again in a
 * process of its own: how its code is compiled and where it lies differ by a tenth from one process to the next.
 */
export const timesOf = (program: string, file: string, rounds: string): Times => {
  const measure = (inputs: readonly string[]): Times =>
    JSON.parse(
      execFileSync(process.execPath, [program, file, rounds, JSON.stringify(inputs)], { encoding: 'utf8', env: {} }),
    ) as Times;
  let best = measure(['news', ...Object.keys(hostileInputs)].flatMap((name) => [name, treesOf(name)]));
  for (let processes = 1; processes < mostProcesses && missed(best).length > 0; processes++)
    best = bestOf(best, measure(best.growth.filter(growsTooFast).map(({ name }) => name)));
  return best;
};

type Growth = Times['growth'][number];

/** The greater of its doublings. Times of one process are set against each other alone: one text's luck in another would count as growth. */
const fastestGrowth = ({ ms }: Growth): number => Math.max(...doublings(ms));

const growsTooFast = (growth: Growth): boolean => fastestGrowth(growth) > limits.doubling;

const bestOf = (known: Times, again: Times): Times => {
  const least = (name: TimeName): number => Math.min(known.times[name], again.times[name]);
  return {
    length: known.length,
    times: {
      segmenter: least('segmenter'),
      tagger: least('tagger'),
      reader: least('reader'),
      withoutTrees: least('withoutTrees'),
      extract: least('extract'),
    },
    growth: known.growth.map((one) => {
      const other = again.growth.find(({ name }) => name === one.name);
      return other && fastestGrowth(other) < fastestGrowth(one) ? other : one;
    }),
  };
};

/** The limits that are missed, a line each. */
export const missed = ({ length, times, growth }: Times): string[] => {
  const ratio = times.withoutTrees / times.tagger;
  const readerSpeed = Math.round((length / times.reader) * 1000);
  return [
    ...(ratio > limits.tagger
      ? [`without trees ${ratio.toFixed(2)} times wink-nlp's time, limit ${limits.tagger}`]
      : []),
    ...(readerSpeed < limits.readerSpeed
      ? [`the reader reads ${readerSpeed} characters a second, limit ${limits.readerSpeed}`]
      : []),
    ...growth.flatMap(({ name, ms }) =>
      doublings(ms)
        .filter((times) => times > limits.doubling)
        .map((times) => `${name}: ${times.toFixed(2)} times the time for double the text, limit ${limits.doubling}`),
    ),
  ];
};
