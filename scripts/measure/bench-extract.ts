import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPrograms, functionSize, programSize, readerSize } from './bench/build.ts';
import { readCorpus } from './bench/corpus.ts';
import { freshCosts } from './bench/fresh-process.ts';
import { limits } from './bench/limits.ts';
import { type Bench, benchTable } from './bench/report.ts';
import { missed, timesOf } from './bench/times.ts';

const help = `Times the extraction against the platform's sentences and wink-nlp, in one run, compiled as it is deployed.

  npm run bench -- extract [--data DIR] [--rounds N] [--json]

  --data DIR   folder with sets of news; default ../shared/data beside the repository. Without them the text
               in examples/ is repeated
  --rounds N   how often each is run, the fastest counts; six times as often what reads no trees; default 5
  --json       figures as JSON instead of the table
  --help       this text

Times are processor time. "Without trees" is the extraction with a reader that reads nothing; with the reader it has no limit
against wink-nlp. Exit code 1 when a limit is missed: without trees 3 times wink-nlp's time; 2.3 times the time for double
the text; the reader alone 100,000 characters a second, and 120 ms to load, on a quiet machine. For double the text all
lengths read the same amount, as four texts, two or one, so that each has its share of garbage to collect; with trees a
tenth of what is read without.
What seems over its limit is measured in up to four processes more before it counts.`;

const repository = join(import.meta.dirname, '../..');
const corpusLength = 400_000;

const main = (): number => {
  const { values: options } = parseArgs({
    options: {
      data: { type: 'string', default: join(repository, '../shared/data') },
      rounds: { type: 'string', default: '5' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (options.help) {
    console.log(help);
    return 0;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const bench = measure(scratch, options.data, options.rounds);
    console.log(options.json ? JSON.stringify(bench, null, 2) : benchTable(bench));
    const over = [...missed(bench), ...slowLoad(bench)];
    for (const line of over) console.error(`bench: ${line}`);
    return over.length > 0 ? 1 : 0;
  } finally {
    rmSync(scratch, { recursive: true });
  }
};

const measure = (scratch: string, data: string, rounds: string): Bench => {
  const folder = (name: string): string => {
    const path = join(scratch, name);
    mkdirSync(path);
    return path;
  };
  const corpus = readCorpus(data, join(repository, 'examples'), corpusLength);
  const file = join(scratch, 'corpus.txt');
  writeFileSync(file, corpus.text);
  const programs = folder('programs');
  buildPrograms(programs);
  const fresh = (name: string) => freshCosts(join(programs, `${name}.mjs`), file, 5);
  return {
    corpus: corpus.from,
    ...timesOf(join(programs, 'measure.mjs'), file, rounds),
    extractor: { ...fresh('extractor'), ...programSize('extractor', folder('extractor')) },
    tagger: { ...fresh('tagger'), ...programSize('tagger', folder('tagger')) },
    reader: { ...fresh('reader'), ...readerSize(folder('reader')) },
    function: functionSize(folder('function')),
  };
};

const slowLoad = ({ reader: { importMs } }: Bench): string[] =>
  importMs > limits.readerLoadMs
    ? [`the reader takes ${importMs.toFixed(0)} ms to load, limit ${limits.readerLoadMs}`]
    : [];

try {
  process.exitCode = main();
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') ? 2 : 3;
}
