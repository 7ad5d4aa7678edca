import { cueClassOf } from '../lexicon/cue-verbs.ts';
import { timeNouns } from '../lexicon/function-words.ts';
import type { Word } from '../tags/word.ts';
import { nounPhraseEnd } from './noun-phrase-end.ts';

const mostPhraseWords = 50;

/**
 * Index after the noun phrase at `from` together with what belongs to it: prepositional phrases, "and" with a second
 * phrase, a bracket, an apposition or relative clause between commas. This is how sources are written: "Jane Roe, 57,
 * a lawyer from Ohio who …".
 */
export const fullNounPhraseEnd = (words: readonly Word[], from: number, appositions = true): number => {
  let at = nounPhraseEnd(words, from);
  if (at === from) return from;
  if (words[from]?.tag === 'subj' || words[from]?.tag === 'pron') return at;
  while (at < words.length && at - from < mostPhraseWords) {
    const next = words[at]?.tag === 'comma' && !appositions ? at : extension(words, at, from);
    if (next <= at) break;
    at = next;
  }
  return at;
};

const extension = (words: readonly Word[], at: number, from: number): number => {
  const word = words[at];
  const after = words[at + 1];
  if (!word || !after) return at;
  if (word.tag === 'prep') {
    if (
      ['in', 'on', 'at', 'during', 'by', 'since', 'after', 'before', 'as'].includes(word.lower) &&
      startsCircumstance(words, at)
    )
      return at;
    if (word.lower === 'as' || word.lower === 'after' || word.lower === 'during') return at;
    const end = nounPhraseEnd(words, at + 1);
    return end > at + 1 ? end : at;
  }
  if (word.tag === 'and' && (word.lower === 'and' || word.lower === 'or')) {
    const end = nounPhraseEnd(words, at + 1);
    const follow = words[end];
    return end > at + 1 && !(follow && ['verb', 'be', 'have', 'modal', 'do'].includes(follow.tag)) ? end : at;
  }
  if (word.tag === 'open') {
    for (let i = at + 1; i < words.length && i - at < 12; i++) if (words[i]?.tag === 'close') return i + 1;
    return at;
  }
  if (word.tag === 'wh' && (word.lower === 'who' || word.lower === 'whose')) return relativeEnd(words, at);
  if (word.tag === 'verb' && !isPredicate(words, at) && words[at - 1]?.tag === 'noun')
    return reducedRelativeEnd(words, at);
  if (word.tag === 'comma') return insertedPhraseEnd(words, at, from);
  return at;
};

const circumstances = new Set(
  `statement interview speech email e-mail letter post tweet rally event debate conference briefing
  address news message phone telephone telegram response announcement report broadcast appearance`.split(/\s+/),
);

/** "in a statement", "on Sunday", "at a rally": how or when it was said, not part of who said it. */
const startsCircumstance = (words: readonly Word[], at: number): boolean => {
  for (let i = at + 1; i < words.length && i - at < 6; i++) {
    const word = words[i];
    if (!word || !['det', 'poss', 'adj', 'noun', 'name', 'num', 'gen'].includes(word.tag)) return false;
    if ((word.tag === 'noun' && circumstances.has(word.lower)) || timeNouns.has(word.lower)) return true;
    if (word.tag === 'num' && /^(?:19|20)\d\d$/u.test(word.text)) return true;
  }
  return false;
};

/** A finite verb stands here, so that the phrase before it is a subject. */
const isPredicate = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  if (!word) return false;
  if (word.tag === 'verb') return word.form !== 'ing' && !(word.form === 'past' && words[at + 1]?.tag === 'prep');
  return ['be', 'have', 'modal', 'do'].includes(word.tag);
};

const hasGenitive = (words: readonly Word[], from: number): boolean => {
  for (let i = from; i < words.length && i - from < 6; i++) {
    if (words[i]?.tag === 'gen') return true;
    if (words[i]?.tag !== 'name' && words[i]?.tag !== 'punct') return false;
  }
  return false;
};

/** "working for the city", "based in Ohio": the participle and the phrase after it. */
const reducedRelativeEnd = (words: readonly Word[], at: number): number => {
  if (timeNouns.has(words[at + 1]?.lower ?? '')) return at + 2;
  const from = words[at + 1]?.tag === 'prep' ? at + 2 : at + 1;
  const end = nounPhraseEnd(words, from);
  return end > from ? end : at;
};

const relativeEnd = (words: readonly Word[], at: number): number => {
  let i = at + 1;
  while (i < words.length && i - at < 40) {
    const tag = words[i]?.tag;
    if (tag === 'comma' || tag === 'stop' || tag === 'colon' || tag === 'quote' || tag === 'dash') break;
    i++;
  }
  return i;
};

/** "in Nashville, Tennessee" and "the club's manager, Jane Roe": names after a comma that close the phrase. */
const namesEnd = (words: readonly Word[], comma: number, from: number): number => {
  let end = comma + 1;
  while (words[end]?.tag === 'name' || (words[end]?.tag === 'punct' && words[end + 1]?.tag === 'name')) end++;
  const follow = words[end];
  const closes = follow === undefined || follow.tag === 'comma' || follow.tag === 'stop';
  const place = words[comma - 1]?.tag === 'name' && words.slice(from, comma).some((word) => word.tag === 'prep');
  const office = words[comma - 1]?.tag === 'noun' && words[from]?.tag !== 'subj';
  if (words[comma + 2]?.lower === 'of') return nounPhraseEnd(words, comma + 1);
  return closes && (place || office) ? end : comma;
};

/** The verb of a relative clause tells what somebody said, and so the clause is an attribution of its own. */
const reports = (words: readonly Word[], at: number): boolean => {
  for (let i = at; i < words.length && i - at < 3; i++) {
    const lemma = words[i]?.lemma;
    if (lemma !== undefined) return ['say', 'tell'].includes(cueClassOf(lemma) ?? '');
  }
  return false;
};

const insertedPhraseEnd = (words: readonly Word[], comma: number, from: number): number => {
  const first = words[comma + 1];
  if (!first) return comma;
  if (first.tag === 'num') return comma + 2;
  if (first.tag === 'name' && !hasGenitive(words, comma + 1)) return namesEnd(words, comma, from);
  if (first.tag === 'prep' && words[comma + 2]?.tag === 'name') return comma;
  if (first.tag === 'adv' && ['det', 'noun', 'adj'].includes(words[comma + 2]?.tag ?? ''))
    return nounPhraseEnd(words, comma + 2);
  if (first.tag === 'wh' && (first.lower.startsWith('who') || first.lower === 'which'))
    return reports(words, comma + 2) ? comma : relativeEnd(words, comma + 1);
  if (
    first.tag === 'det' ||
    first.tag === 'noun' ||
    (first.tag === 'name' && (hasGenitive(words, comma + 1) || words[comma + 2]?.lower === 'of')) ||
    first.tag === 'adj' ||
    first.tag === 'poss'
  ) {
    if (first.tag === 'poss' && words[comma - 1]?.tag !== 'name') return comma;
    const end = nounPhraseEnd(words, comma + 1);
    const follow = words[end];
    if (end === comma + 1 || (follow && isPredicate(words, end))) return comma;
    return end;
  }
  return comma;
};
