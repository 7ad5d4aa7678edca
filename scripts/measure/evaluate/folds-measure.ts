import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { crossValidate, macroF1 } from '../../generate/worth/cross-validate.ts';
import { readClaimBuster, readFolds } from '../../generate/worth/read-claimbuster.ts';
import { wordingMatrix } from '../../generate/worth/train-wording.ts';
import type { Measure } from './measure.ts';

/** Macro-F1 of the wording model over ClaimBuster's four published folds, trained anew for each. */
export const foldsMeasure: Measure = {
  id: 'claimbuster',
  figures: [
    {
      id: 'claimbuster.macro',
      name: 'ClaimBuster, four folds: macro-F1',
      scale: 'share',
      floor: '0.834',
      best: '0.880 BERT, 0.900 Mistral-7B',
      aim: 0.87,
    },
  ],
  run: async ({ shared, say }) => {
    const folder = shared && join(shared, 'data/claimbuster');
    if (!folder || !existsSync(join(folder, 'crossval4')))
      return { skipped: 'no claimbuster/crossval4 in the data folder' };
    say('claimbuster: training on each of four folds');
    const sentences = readClaimBuster(folder);
    const scores = crossValidate(sentences, wordingMatrix(sentences), readFolds(folder)).map(macroF1);
    return { values: { 'claimbuster.macro': scores.reduce((sum, score) => sum + score, 0) / scores.length } };
  },
};
