import type { LabelledSentence } from './read-claimbuster.ts';
import { generator, shuffle } from './shuffle.ts';

const FOLDS = 4;

/** The ids of 2.5xNCS dealt to four folds at random, as many as the published ones; another deal for each seed. */
export const randomSplit = (sentences: readonly LabelledSentence[], seed: number): readonly ReadonlySet<number>[] => {
  const ids = sentences.filter(({ agreed }) => agreed).map(({ id }) => id);
  shuffle(ids, generator(Math.imul(seed + 1, 0x9e3779b1)));
  return Array.from({ length: FOLDS }, (_, fold) => new Set(ids.filter((_, at) => at % FOLDS === fold)));
};
