import { timeNouns, timeOpeners } from '../language/lexicon/function-words.ts';
import type { Word } from '../language/tags/word.ts';

const parts = ['prep', 'det', 'poss', 'adj', 'noun', 'name', 'num', 'gen', 'punct', 'adv'];
const mostCircumstanceWords = 10;

/**
 * Index of the comma that ends the circumstance of saying at `at`: "on Sunday,", "in a statement on Telegram,". `at` itself
 * when none begins there or it is not closed within ten words.
 */
export const circumstanceEnd = (words: readonly Word[], at: number): number => {
  const first = words[at];
  if (!first || !(first.tag === 'prep' || timeNouns.has(first.lower) || timeOpeners.has(first.lower))) return at;
  for (let i = at + 1; i < words.length && i - at <= mostCircumstanceWords; i++) {
    if (words[i]!.tag === 'comma') return i;
    if (!parts.includes(words[i]!.tag)) return at;
  }
  return at;
};
