import type { FigureSpec } from './figure.ts';
import { foldsMeasure } from './folds-measure.ts';
import type { Measure } from './measure.ts';
import { ownCasesMeasure } from './own-cases-measure.ts';
import { bodyMeasure, factsMeasure } from './pages-measure.ts';
import { streamMeasure } from './stream-measure.ts';

type KeyedFigure = FigureSpec & { readonly key: string };

/** A figure in points of a hundred. */
const points = (figure: Omit<KeyedFigure, 'scale'>): KeyedFigure => ({ ...figure, scale: 'points' });

/** Whole articles that nobody looked at while rules were written: every fourth. */
const isUnseen = (index: number): boolean => index % 4 === 3;

/** What a fact-checker would list of whole articles; of `name` articles alone. */
const articlesMeasure = (name: 'tuned' | 'unseen', only: (index: number) => boolean): Measure => {
  const figure = (id: string, key: string, aim: number, floor = '–'): KeyedFigure =>
    points({ id: `articles.${name}.${id}`, key, name: `whole articles, ${name}: ${key}`, floor, best: '–', aim });
  return streamMeasure({
    id: `articles.${name}`,
    scorer: 'articles',
    gold: 'articles/gold.dev.jsonl',
    only,
    figures: [
      figure('strict', 'strict', 60, '25.7'),
      figure('right', 'right', 46, '15.9'),
      figure('precision', 'precision', 82, '87.4'),
      figure('numeric', 'recall numeric', 93, '73.6'),
      figure('wordless', 'recall wordless', 50, '4.3'),
      figure('whole', 'whole', 94, '87.0'),
      figure('source', 'source', 87, '70.5'),
      figure('kind', 'kind', 78, '66.4'),
      figure('modality', 'modality', 95, '92.5'),
      figure('first-five', 'P@5', 85, '66.7'),
      figure('main-facts', 'main facts in first 8', 70, '44.6'),
    ],
  });
};

/** All measures, in the order of the table. */
export const measures: readonly Measure[] = [
  ownCasesMeasure,
  streamMeasure({
    id: 'news',
    scorer: 'domain',
    gold: 'news/domain.gold.dev.jsonl',
    figures: [
      points({ id: 'news.found', key: 'found', name: 'numeric news claims: found', floor: '91', best: '–', aim: 96 }),
      points({ id: 'news.core', key: 'core', name: 'numeric news claims: core', floor: '67', best: '–', aim: 92 }),
      points({
        id: 'news.casualty',
        key: 'kinds.casualty',
        name: 'numeric news claims: casualty',
        floor: '–',
        best: '–',
        aim: 95,
      }),
      points({ id: 'news.full', key: 'full', name: 'numeric news claims: full', floor: '7', best: '–', aim: 88 }),
      points({
        id: 'news.source',
        key: 'source',
        name: 'numeric news claims: source',
        floor: '75',
        best: '–',
        aim: 90,
      }),
    ],
  }),
  streamMeasure({
    id: 'newsquant',
    scorer: 'newsquant',
    gold: 'newsquant/newsquant.dev.jsonl',
    figures: [
      points({ id: 'newsquant.value', key: 'value', name: 'NewsQuant: value', floor: '69', best: '92.0 CQE', aim: 88 }),
      points({
        id: 'newsquant.unit',
        key: 'value+unit',
        name: 'NewsQuant: value and unit',
        floor: '33',
        best: '85.6 CQE',
        aim: 80,
      }),
      points({
        id: 'newsquant.change',
        key: 'value+change',
        name: 'NewsQuant: change',
        floor: '–',
        best: '88.1 CQE',
        aim: 82,
      }),
      points({
        id: 'newsquant.concept',
        key: 'concept',
        name: 'NewsQuant: concept',
        floor: '–',
        best: '76.1 CQE',
        aim: 70,
      }),
    ],
  }),
  articlesMeasure('tuned', (index) => !isUnseen(index)),
  articlesMeasure('unseen', isUnseen),
  foldsMeasure,
  streamMeasure({
    id: 'worth',
    scorer: 'worth',
    gold: 'checkthat/ct24/dev.jsonl',
    figures: [
      points({
        id: 'worth.f1',
        key: 'f1',
        name: 'CheckThat 2024 dev: check-worthy F1',
        floor: '42',
        best: '80.2 Llama-2-7B (test)',
        aim: null,
      }),
    ],
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
      points({
        id: 'polnear.all',
        key: 'all',
        name: 'PolNeAR attribution: all',
        floor: '–',
        best: '54.1 CRF, 69.5 BERT',
        aim: 55,
      }),
      points({
        id: 'polnear.source',
        key: 'source',
        name: 'PolNeAR attribution: source',
        floor: '–',
        best: '62.0 CRF, 77.5 BERT',
        aim: 62,
      }),
    ],
  }),
  bodyMeasure,
  factsMeasure,
];
