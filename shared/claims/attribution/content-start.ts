import type { CueClass } from '../language/lexicon/cue-verbs.ts';
import { timeNouns, timeOpeners, wordSet } from '../language/lexicon/function-words.ts';
import { fullNounPhraseEnd } from '../language/phrases/full-noun-phrase-end.ts';
import { nounPhraseEnd } from '../language/phrases/noun-phrase-end.ts';
import type { Word } from '../language/tags/word.ts';
import type { SentenceContext } from './context.ts';
import { quotationAt } from './quotation-at.ts';

/**
 * Word index where the content of a cue that ends before `at` begins: past the hearer, an expression of time or place
 * and a colon. Undefined when nothing follows that can be content.
 */
export const contentStart = (ctx: SentenceContext, at: number, cueClass: CueClass): number | undefined => {
  const { words } = ctx;
  const first = words[at];
  if (!first) return undefined;
  if (first.tag === 'colon') return words[at + 1] && first.text === ':' ? at + 1 : undefined;
  if (first.tag === 'comma') return words[at + 1]?.tag === 'quote' ? at + 1 : undefined;
  if (first.tag === 'stop' || first.tag === 'close' || first.tag === 'dash' || first.tag === 'and') return undefined;
  if (first.tag === 'quote' && quotationAt(ctx, first.start)?.end === first.end) return undefined;
  if (cueClass === 'tell') {
    const hearer = hearerEnd(words, at);
    if (words[hearer]?.tag === 'to') return at;
    if (hearer > at) {
      const start = markedStart(words, hearer) ?? plainStart(words, hearer);
      if (start !== undefined) return start;
    }
    return at;
  }
  if (cueClass === 'say' || cueClass === 'show' || cueClass === 'think') {
    const marked = first.tag === 'prep' || isTime(first) ? markedStart(words, at) : undefined;
    if (marked !== undefined) return marked;
  }
  if (
    first.tag === 'prep' &&
    (hedges.has(words[at + 1]?.lower ?? '') || (cueClass !== 'stance' && hedgesCount(words, at)))
  )
    return at;
  if ((cueClass === 'think' || cueClass === 'stance') && first.tag === 'prep' && first.lower !== 'as') return undefined;
  if (cueClass === 'say' && first.tag === 'adv' && isCounted(words[at + 1])) return at;
  if (cueClass === 'say' && (first.tag === 'prep' || isTime(first))) return behindDay(ctx, at);
  if (cueClass === 'say' && first.tag === 'adv') return undefined;
  return at;
};

/** "told Reuters | 12 boats had sunk": a number behind a name is no part of it. */
const hearerEnd = (words: readonly Word[], at: number): number => {
  const end = nounPhraseEnd(words, at);
  const count = words.findIndex((word, i) => i > at && i < end && word.tag === 'num' && words[i - 1]!.tag === 'name');
  return count === -1 ? end : count;
};

/** "at least", "up to", "more than": begin a quantity, not a circumstance. */
const hedges = wordSet('least most to than');

/** "about 300", "between 30 and 40": not "in 30 towns". */
const hedgesCount = (words: readonly Word[], at: number): boolean =>
  approximations.has(words[at]!.lower) && isCounted(words[at + 1]);

const approximations = wordSet('about around over under between');

/** "only nine", "nearly 300". */
const isCounted = (word: Word | undefined): boolean =>
  word !== undefined && (word.tag === 'num' || smallNumbers.has(word.lower));

const smallNumbers = wordSet('one two three four five six seven eight nine ten eleven twelve twenty thirty fifty');

const days = wordSet('monday tuesday wednesday thursday friday saturday sunday yesterday today');

/** "said on Monday | 14 people had died": behind the day, where a clause with a subject of its own follows. */
const behindDay = (ctx: SentenceContext, at: number): number | undefined => {
  const { words, groups } = ctx;
  const day = words[at]?.lower === 'on' ? at + 1 : at;
  if (!days.has(words[day]?.lower ?? '')) return undefined;
  const start = words[day + 1]?.tag === 'noun' && timeNouns.has(words[day + 1]!.lower) ? day + 2 : day + 1;
  const subjects = [nounPhraseEnd(words, start), fullNounPhraseEnd(words, start)];
  return groups.some((group) => group.finite && group.start > start && subjects.includes(group.start))
    ? start
    : undefined;
};

const isTime = (word: Word): boolean => timeNouns.has(word.lower) || timeOpeners.has(word.lower);

/** "that", a colon or ", “" within the next words, with nothing but circumstances before it. */
const markedStart = (words: readonly Word[], from: number): number | undefined => {
  for (let i = from; i < words.length && i - from < 14; i++) {
    const word = words[i];
    if (!word) return undefined;
    if (word.tag === 'that' || (word.tag === 'quote' && words[i - 1]?.tag === 'comma')) return i;
    if (word.tag === 'colon' && word.text === ':') return i + 1 < words.length ? i + 1 : undefined;
    if (
      word.tag === 'stop' ||
      (word.tag === 'verb' && !isPublished(words, i)) ||
      word.tag === 'be' ||
      word.tag === 'have' ||
      word.tag === 'modal' ||
      word.tag === 'and'
    )
      return undefined;
    if (word.tag === 'comma' && words[i + 1]?.tag !== 'quote') return undefined;
  }
  return undefined;
};

/** "in a report | published | on Wednesday". */
const isPublished = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  return words[at]!.form === 'past' && next !== undefined && (next.tag === 'prep' || isTime(next));
};

/** What can begin a hearer's clause: "told Ann she …", "asked him to …", "warned them about …". */
const plainStart = (words: readonly Word[], at: number): number | undefined => {
  const word = words[at];
  if (!word) return undefined;
  return ['to', 'wh', 'subj', 'that', 'quote', 'det', 'poss', 'num'].includes(word.tag) ||
    hedgesCount(words, at) ||
    (word.tag === 'adv' && words[at + 1]?.tag === 'to')
    ? at
    : undefined;
};
