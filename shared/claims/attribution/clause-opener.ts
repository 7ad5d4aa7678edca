import { timeNouns, timeOpeners } from '../language/lexicon/function-words.ts';
import type { Word } from '../language/tags/word.ts';
import type { Range } from './context.ts';

/** "who", "which" and "that". */
export const isRelative = (word: Word | undefined): boolean =>
  word !== undefined &&
  ((word.tag === 'wh' && (word.lower === 'who' || word.lower === 'which')) || word.tag === 'that');

/** "10:42 | Police": the minutes of the time that opens an entry of a live blog. */
const isMinutes = (words: readonly Word[], at: number): boolean =>
  words[at]!.tag === 'num' && words[at - 1]?.text === ':' && words[at - 2]?.tag === 'num';

/** Without what opens the clause: "But", "Meanwhile", "On Sunday", "Last week", "10:42". */
export const withoutOpener = (words: readonly Word[], range: Range): Range | undefined => {
  let { from } = range;
  const { to } = range;
  for (let again = true; again && from < to; ) {
    again = false;
    const word = words[from];
    if (!word) break;
    if (
      ['and', 'sub', 'adv', 'punct', 'that', 'close'].includes(word.tag) ||
      (word.tag === 'wh' && !isRelative(word)) ||
      isMinutes(words, from)
    ) {
      from++;
      again = true;
    } else {
      const after = afterTime(words, from, to);
      if (after > from && after < to) {
        from = after;
        again = true;
      } else if (word.tag === 'prep') {
        from = afterPreposition(words, from, to);
        again = true;
      }
    }
  }
  if (
    from >= to ||
    !words
      .slice(from, to)
      .some((word) => ['noun', 'name', 'pron', 'subj', 'det', 'num', 'poss', 'adj'].includes(word.tag))
  )
    return undefined;
  return { from, to };
};

/** Index after a leading expression of time, or `from` when there is none. */
const afterTime = (words: readonly Word[], from: number, to: number): number => {
  let at = from;
  let seen = false;
  while (at < to && at - from < 6) {
    const word = words[at];
    if (!word) break;
    if (timeNouns.has(word.lower)) seen = true;
    else if (
      !(
        timeOpeners.has(word.lower) ||
        (word.tag === 'num' && seen) ||
        (word.tag === 'prep' && at === from && timeOpeners.has(word.lower))
      )
    )
      break;
    at++;
  }
  return seen && words[at]?.tag !== 'gen' && words[at]?.tag !== 'prep' && words[at]?.tag !== 'noun' ? at : from;
};

/** A fronted prepositional phrase without a comma ends with its first noun phrase. */
const afterPreposition = (words: readonly Word[], from: number, to: number): number => {
  let at = from + 1;
  let named = false;
  let plain = false;
  for (; at < to; at++) {
    const word = words[at];
    if (!word) break;
    if (word.tag === 'det' || word.tag === 'poss' || word.tag === 'subj') {
      if (named || plain) return at;
    } else if (word.tag === 'name') {
      if (plain) return at;
      named = true;
    } else if (word.tag === 'noun' || word.tag === 'num') plain = true;
    else if (word.tag !== 'adj' && word.tag !== 'gen') break;
  }
  return Math.min(at, to);
};

/** Index before a trailing expression of time: "The senator on Monday" → after "senator". */
export const beforeTime = (words: readonly Word[], to: number): number => {
  let at = to;
  while (at > 0 && to - at < 5) {
    const word = words[at - 1];
    if (!word || !(timeNouns.has(word.lower) || timeOpeners.has(word.lower))) break;
    at--;
  }
  const first = words[at];
  if (!first || at === to) return to;
  if (first.tag === 'prep') return at;
  const before = words[at - 1]?.tag;
  return before === 'name' || before === 'close' || before === 'pron' || before === 'subj' ? at : to;
};
