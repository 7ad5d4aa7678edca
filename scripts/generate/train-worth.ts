import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PLACES } from '../../shared/claims/worth/wording/wording-table.ts';
import { crossValidate, logitSlope, macroF1 } from './worth/cross-validate.ts';
import { randomSplit } from './worth/random-split.ts';
import { readClaimBuster, readFolds } from './worth/read-claimbuster.ts';
import { quantise, trainWording, wordingMatrix } from './worth/train-wording.ts';
import { worthSettings } from './worth/worth-settings.ts';

const help = `Usage: npm run generate -- worth DATA_DIR …

Trains the wording model of check-worthiness on ClaimBuster and writes its weights.

  worth DATA_DIR                rebuild shared/claims/worth/wording/weights.json, the same bytes each time
  worth DATA_DIR --check        exit 1 when the committed file differs from what the data gives
  worth DATA_DIR --folds        macro-F1 of the four published folds over 2.5xNCS, nothing written
  worth DATA_DIR --splits 1-10  macro-F1 of the random splits of these numbers, and their mean, nothing written

DATA_DIR is the unpacked ClaimBuster set (Zenodo 10.5281/zenodo.3609356) with the four folds in crossval4/.`;

const weightsPath = join(import.meta.dirname, '../../shared/claims/worth/wording/weights.json');

const main = (args: readonly string[]): number => {
  const options = optionsOf(args);
  if (!options?.folder) {
    console.error(help);
    return options?.help ? 0 : 2;
  }
  const { folder, check, folds, splits } = options;
  const sentences = readClaimBuster(folder);
  const matrix = wordingMatrix(sentences);
  if (splits.length > 0) {
    const scores = splits.map((seed) =>
      mean(crossValidate(sentences, matrix, randomSplit(sentences, seed)).map(macroF1)),
    );
    console.log(JSON.stringify({ splits: scores.map(rounded), macroF1: rounded(mean(scores)) }));
    return 0;
  }
  const margins = crossValidate(sentences, matrix, readFolds(folder));
  const scores = margins.map(macroF1);
  console.log(JSON.stringify({ folds: scores.map(rounded), macroF1: rounded(mean(scores)) }));
  if (folds) return 0;
  // The sentences that experts labelled are left out, so that they stay a test of what ships.
  const table = trainWording(sentences, matrix, ({ expert }) => !expert);
  const { steps, step, bias } = quantise(table);
  const file = `${JSON.stringify(
    {
      credit:
        'Trained on ClaimBuster: F. Arslan, N. Hassan, C. Li, M. Tremayne, "A Benchmark Dataset of Check-worthy Factual Claims", ICWSM 2020, doi:10.5281/zenodo.3609356, CC BY 4.0. Changed: sentences became feature weights.',
      scales: worthSettings.scales,
      step,
      bias,
      slope: logitSlope(margins.flat()),
      marks: base64(Uint8Array.from(table.keys, (key) => Math.max(0, Math.floor(key / PLACES)))),
      weights: base64(steps),
    },
    null,
    2,
  )}\n`;
  if (!check) {
    writeFileSync(weightsPath, file);
    return 0;
  }
  const same = readFileSync(weightsPath, 'utf8') === file;
  console.log(same ? 'weights.json is what the data gives' : 'weights.json differs from what the data gives');
  return same ? 0 : 1;
};

const optionsOf = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        check: { type: 'boolean' },
        folds: { type: 'boolean' },
        splits: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    return { ...values, splits: numbersOf(values.splits ?? ''), folder: values.help ? undefined : positionals[0] };
  } catch {
    return undefined;
  }
};

/** `3-5` or `3` as numbers, none of an empty text. */
const numbersOf = (range: string): readonly number[] => {
  if (range === '') return [];
  const [, first, last = first] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(range) ?? [];
  if (first === undefined) throw new RangeError(`no range of numbers: ${range}`);
  return Array.from({ length: Math.max(0, Number(last) - Number(first) + 1) }, (_, at) => Number(first) + at);
};

const mean = (scores: readonly number[]): number => scores.reduce((sum, score) => sum + score, 0) / scores.length;

const rounded = (score: number): number => Number(score.toFixed(4));

const base64 = (bytes: Uint8Array | Int8Array): string => Buffer.from(bytes.buffer).toString('base64');

process.exitCode = main(process.argv.slice(2));
