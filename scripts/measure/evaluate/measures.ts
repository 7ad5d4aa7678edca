import type { FigureSpec } from './figure.ts';
import { foldsMeasure } from './folds-measure.ts';
import type { Measure } from './measure.ts';
import { ownCasesMeasure } from './own-cases-measure.ts';
import { bodyMeasure, factsMeasure } from './pages-measure.ts';
import { streamMeasure } from './stream-measure.ts';

const points = (
  id: string,
  key: string,
  name: string,
  floor: string,
  best: string,
  aim: number | null,
): FigureSpec & { readonly key: string } => ({ id, key, name, scale: 'points', floor, best, aim });

/** All measures, in the order of the table. */
export const measures: readonly Measure[] = [
  ownCasesMeasure,
  streamMeasure({
    id: 'news',
    scorer: 'domain',
    gold: 'news/domain.gold.dev.jsonl',
    figures: [
      points('news.found', 'found', 'numeric news claims: found', '91', '–', 96),
      points('news.core', 'core', 'numeric news claims: core', '67', '–', 92),
      points('news.casualty', 'kinds.casualty', 'numeric news claims: casualty', '–', '–', 95),
      points('news.full', 'full', 'numeric news claims: full', '7', '–', 88),
      points('news.source', 'source', 'numeric news claims: source', '75', '–', 90),
    ],
  }),
  streamMeasure({
    id: 'newsquant',
    scorer: 'newsquant',
    gold: 'newsquant/newsquant.dev.jsonl',
    figures: [
      points('newsquant.value', 'value', 'NewsQuant: value', '69', '92.0 CQE', 88),
      points('newsquant.unit', 'value+unit', 'NewsQuant: value and unit', '33', '85.6 CQE', 80),
      points('newsquant.change', 'value+change', 'NewsQuant: change', '–', '88.1 CQE', 82),
      points('newsquant.concept', 'concept', 'NewsQuant: concept', '–', '76.1 CQE', 70),
    ],
  }),
  foldsMeasure,
  streamMeasure({
    id: 'worth',
    scorer: 'worth',
    gold: 'checkthat/ct24/dev.jsonl',
    figures: [points('worth.f1', 'f1', 'CheckThat 2024 dev: check-worthy F1', '42', '80.2 Llama-2-7B (test)', null)],
  }),
  streamMeasure({
    id: 'ranking',
    scorer: 'ranking',
    gold: 'checkthat/ct19_debates.train.jsonl',
    figures: [
      {
        id: 'ranking.map',
        key: 'MAP',
        name: 'CheckThat 2019 debates: MAP',
        scale: 'share',
        floor: '0.085',
        best: '0.166 (test)',
        aim: 0.166,
      },
    ],
  }),
  streamMeasure({
    id: 'polnear',
    scorer: 'polnear',
    gold: 'polnear/polnear.dev.jsonl',
    figures: [
      points('polnear.all', 'all', 'PolNeAR attribution: all', '–', '54.1 CRF, 69.5 BERT', 55),
      points('polnear.source', 'source', 'PolNeAR attribution: source', '–', '62.0 CRF, 77.5 BERT', 62),
    ],
  }),
  bodyMeasure,
  factsMeasure,
];
