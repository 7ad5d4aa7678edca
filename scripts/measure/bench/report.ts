import Table from 'cli-table3';
import type { BundleSize, FunctionSize } from './build.ts';
import type { FreshCosts } from './fresh-process.ts';
import { doublings } from './limits.ts';
import type { Times } from './times.ts';

/** All figures of one run. */
export interface Bench extends Times {
  readonly corpus: string;
  readonly extractor: FreshCosts & BundleSize;
  readonly tagger: FreshCosts & BundleSize;
  readonly reader: FreshCosts & FunctionSize;
  readonly function: FunctionSize;
}

/** The figures as tables. */
export const benchTable = (bench: Bench): string =>
  [
    `${bench.length.toLocaleString('en')} code units, ${bench.corpus}`,
    speedTable(bench),
    growthTable(bench),
    costTable(bench),
  ].join('\n');

const plain = { style: { head: [], border: [] } };
const whole = (value: number): string => Math.round(value).toLocaleString('en');

const speedTable = ({ length, times }: Bench): string => {
  const table = new Table({
    ...plain,
    head: ['reads', 'ms', 'characters a second', 'times Segmenter', 'times wink-nlp'],
  });
  const names = {
    segmenter: 'Intl.Segmenter sentences',
    tagger: 'wink-nlp sbd + pos + ner',
    reader: 'reader: sentences, trees',
    withoutTrees: 'extraction without trees',
    extract: 'whole extraction',
  };
  for (const [key, name] of Object.entries(names)) {
    const ms = times[key as keyof typeof names];
    const ratios = [ms / times.segmenter, ms / times.tagger].map((ratio) => ratio.toFixed(2));
    table.push([name, ms.toFixed(0), whole((length / ms) * 1000), ...ratios]);
  }
  return table.toString();
};

const growthTable = ({ growth }: Bench): string => {
  const table = new Table({ ...plain, head: ['input', 'code units', 'ms', '2 ×', '4 ×', 'doubled', 'doubled again'] });
  for (const { name, length, ms } of growth) {
    table.push([
      name,
      whole(length),
      ...ms.map((time) => time.toFixed(0)),
      ...doublings(ms).map((times) => times.toFixed(2)),
    ]);
  }
  return table.toString();
};

const costTable = ({ extractor, tagger, reader, function: deployed }: Bench): string => {
  const table = new Table({
    ...plain,
    head: ['alone in a process', 'import ms', 'import MB', 'resident MB', 'KB of code'],
  });
  for (const [name, cost] of Object.entries({ extraction: extractor, reader, 'wink-nlp': tagger })) {
    table.push([name, ...[cost.importMs, cost.importMb, cost.residentMb, cost.allKb].map(whole)]);
  }
  table.push(['function extract', '', '', '', `${whole(deployed.entryKb)} (${whole(deployed.allKb)} with chunks)`]);
  const packed = Object.entries({ reader, 'function extract': deployed }).map(
    ([name, size]) =>
      `${name}: ${whole(size.besideKb)} KB of weights beside it, packed ${whole(size.packedKb)} KB in all`,
  );
  return [table.toString(), ...packed].join('\n');
};
