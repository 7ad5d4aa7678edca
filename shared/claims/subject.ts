import type { Span } from '../domain/span.ts';
import type { Token } from '../text/tokens.ts';
import { transitiveCues } from './lexicon/effect-cues.ts';
import { isPlural } from './lexicon/singular.ts';
import { nounsToo, verbForms } from './lexicon/verbs.ts';
import { adverbs, auxiliaries, conjunctions } from './lexicon/words.ts';

const longest = 12;

/**
 * Who or what a clause is about, as written: its words before the first verb, without a leading conjunction; "" when the
 * clause begins with its verb or no verb is found within twelve words.
 *
 * @example subjectOf(text, clause, tokens) // 'Russian attacks on Sunday'
 */
export const subjectOf = (text: string, clause: Span, tokens: readonly Token[]): string => {
  const words = tokens.filter((token) => token.start >= clause.start && token.end <= clause.end);
  let from = 0;
  while (words[from] && conjunctions.has(words[from]!.lower)) from += 1;
  for (let i = from; i < words.length && i <= from + longest; i += 1) {
    if (!isVerb(words, i)) continue;
    let to = i;
    while (to > from && adverbs.has(words[to - 1]!.lower)) to -= 1;
    return to > from ? text.slice(words[from]!.start, words[to - 1]!.end) : '';
  }
  return '';
};

const isVerb = (words: readonly Token[], at: number): boolean => {
  const { lower, text } = words[at]!;
  if (auxiliaries.has(lower)) return true;
  if (/^\p{Lu}/u.test(text) && at > 0) return false;
  if (!verbForms.has(lower) && !transitiveCues.has(lower)) return false;
  if (nounsToo.has(lower)) return words[at + 1]?.kind === 'number';
  return at > 0 || !(isPlural(lower) || verbForms.get(lower) === lower);
};
