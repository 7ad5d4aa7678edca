import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { plainKernel } from '../../shared/reader/kernel/plain-kernel.ts';
import { wasmKernel } from '../../shared/reader/kernel/wasm-kernel.ts';
import type { Labels } from '../../shared/reader/network/model.ts';
import { createNetwork } from '../../shared/reader/network/network.ts';
import { longestPiece } from '../../shared/reader/pieces.ts';
import { tokenise } from '../../shared/reader/tokenise.ts';
import { blocksOf } from '../../shared/text/blocks.ts';
import { splitSentences } from '../../shared/text/sentences.ts';
import { readerSize } from './bench/build.ts';
import { readCorpus } from './bench/corpus.ts';
import { fastest } from './bench/fastest.ts';
import { freshCosts } from './bench/fresh-process.ts';
import { run as tagByWink } from './bench/tagger.ts';
import { run as readAll } from './read-speed/reader.ts';

const help = `Times the reader on news, beside wink-nlp's pass over the same text.

  npx tsx scripts/measure/read-speed.ts [--data DIR] [--rounds N]

  --data DIR   folder with sets of news; default ../shared/data beside the repository
  --rounds N   how often each is run, the fastest counts; default 5
  --help       this text

Times are processor time. What a fresh process needs is measured on the bundle, with the weights beside it.`;

const repository = join(import.meta.dirname, '../..');
const model = join(repository, 'shared/reader/model');
const corpusLength = 200_000;
/** Plain JavaScript is so slow that it gets a part only. */
const plainLength = 20_000;

/** Forms of each sentence, cut to what is read at once. */
const formsOf = (text: string): string[][] =>
  splitSentences(text, blocksOf(text))
    .map((span) => tokenise(text, span).map(({ start, end }) => text.slice(start, end)))
    .filter((forms) => forms.length > 0)
    .map((forms) => forms.slice(0, longestPiece));

const speeds = (text: string, rounds: number): string[] => {
  const labels = JSON.parse(readFileSync(join(model, 'labels.json'), 'utf8')) as Labels;
  const weights = readFileSync(join(model, 'weights.bin'));
  const [wasm, plain] = [wasmKernel, plainKernel].map((kernel) => createNetwork(labels, weights, kernel));
  const sentences = formsOf(text);
  const someSentences = formsOf(text.slice(0, plainLength));
  const times = fastest(
    {
      'wink-nlp: sentences, tags, entities': () => tagByWink(text),
      'reader: sentences, tokens, trees, lemmas': () => readAll(text),
      'tokens alone': () => formsOf(text),
      'tags alone, of tokens': () => sentences.forEach(wasm!.tag),
      'tags and trees, of tokens': () => sentences.forEach(wasm!.read),
      'the same in plain JavaScript': () => someSentences.forEach(plain!.read),
    },
    rounds,
  );
  const perSecond = (name: string, ms: number): number =>
    (name.includes('plain') ? plainLength : text.length) / (ms / 1000);
  const [[, winkMs = 1] = []] = Object.entries(times);
  return Object.entries(times).map(([name, ms]) => {
    const speed = perSecond(name, ms);
    const ratio = text.length / (winkMs / 1000) / speed;
    return `${name.padEnd(44)} ${Math.round(speed).toLocaleString('en').padStart(12)} characters/s  ${ratio.toFixed(2).padStart(7)} × wink-nlp's time`;
  });
};

const fresh = (text: string): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'read-speed-'));
  try {
    const file = join(folder, 'corpus.txt');
    writeFileSync(file, text.slice(0, 5000));
    const program = join(folder, 'program');
    mkdirSync(program);
    const { allKb, besideKb, packedKb } = readerSize(program);
    const { importMs, importMb, residentMb } = freshCosts(join(program, 'index.mjs'), file, 5);
    return [
      `load ${importMs.toFixed(0)} ms of processor time, ${importMb.toFixed(0)} MB; process after 5,000 characters ${residentMb.toFixed(0)} MB`,
      `${allKb.toFixed(0)} KB of code, ${besideKb.toFixed(0)} KB of weights and labels; packed ${packedKb.toFixed(0)} KB in all`,
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const main = (): void => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: join(repository, '../shared/data') },
      rounds: { type: 'string', default: '5' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const { from, text } = readCorpus(values.data, join(repository, 'examples'), corpusLength);
  console.log(
    [`${text.length} characters, ${from}`, ...speeds(text, Number(values.rounds)), ...fresh(text)].join('\n'),
  );
};

main();
