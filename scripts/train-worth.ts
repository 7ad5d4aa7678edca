import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crossValidate, logitSlope, macroF1 } from './worth/cross-validate.ts';
import { readClaimBuster, readFolds } from './worth/read-claimbuster.ts';
import { quantise, trainWording, wordingMatrix } from './worth/train-wording.ts';
import { worthSettings } from './worth/worth-settings.ts';

const help = `Trains the wording model of check-worthiness on ClaimBuster and writes its weights.

  train-worth DATA_DIR            rebuild shared/claims/worth/weights.json, the same bytes each time
  train-worth DATA_DIR --check    exit 1 when the committed file differs from what the data gives
  train-worth DATA_DIR --folds    macro-F1 of the four published folds over 2.5xNCS, nothing written

DATA_DIR is the unpacked ClaimBuster set (Zenodo 10.5281/zenodo.3609356) with the four folds in crossval4/.`;

const weightsPath = join(import.meta.dirname, '../shared/claims/worth/weights.json');

const main = (args: readonly string[]): number => {
  const folder = args.find((arg) => !arg.startsWith('-'));
  const unknown = args.find((arg) => arg.startsWith('-') && !['--check', '--folds', '--help'].includes(arg));
  if (args.includes('--help') || !folder || unknown) {
    console.error(help);
    return args.includes('--help') ? 0 : 2;
  }
  const sentences = readClaimBuster(folder);
  const matrix = wordingMatrix(sentences);
  const margins = crossValidate(sentences, matrix, readFolds(folder));
  const scores = margins.map(macroF1);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  console.log(
    JSON.stringify({ folds: scores.map((score) => Number(score.toFixed(4))), macroF1: Number(mean.toFixed(4)) }),
  );
  if (args.includes('--folds')) return 0;
  // The sentences that experts labelled are left out, so that they stay a test of what ships.
  const { steps, step, bias } = quantise(trainWording(sentences, matrix, ({ expert }) => !expert));
  const file = `${JSON.stringify(
    {
      credit:
        'Trained on ClaimBuster: F. Arslan, N. Hassan, C. Li, M. Tremayne, "A Benchmark Dataset of Check-worthy Factual Claims", ICWSM 2020, doi:10.5281/zenodo.3609356, CC BY 4.0. Changed: sentences became feature weights.',
      scales: worthSettings.scales,
      step,
      bias,
      slope: logitSlope(margins.flat()),
      weights: Buffer.from(steps.buffer).toString('base64'),
    },
    null,
    2,
  )}\n`;
  if (!args.includes('--check')) {
    writeFileSync(weightsPath, file);
    return 0;
  }
  const same = readFileSync(weightsPath, 'utf8') === file;
  console.log(same ? 'weights.json is what the data gives' : 'weights.json differs from what the data gives');
  return same ? 0 : 1;
};

process.exitCode = main(process.argv.slice(2));
