import type { Span } from '../../domain/span.ts';
import type { Token } from '../../text/tokens.ts';
import {
  adverbsBehindNouns,
  conjunctions,
  nounPhraseEnders,
  nounPhraseOpeners,
} from '../language/lexicon/function-words.ts';
import { verbReading } from '../language/lexicon/verbs.ts';
import { appositionEnd, insertionEnd } from '../language/phrases/insertion.ts';
import { isFiniteVerb, isParticiple } from '../language/tags/predicate.ts';
import { premiseAt } from '../modality/condition.ts';

const mostSubjectTokens = 24;

/**
 * Who or what a clause is about: its words before its finite verb, or before the participle that it has instead, without
 * a leading conjunction or phrase of place or time. Null when the clause begins with its verb or none is found within 24
 * words.
 *
 * @example text.slice(subject.start, subject.end) // 'Russian attacks on Sunday'
 */
export const subjectOf = (clause: Span, tokens: readonly Token[]): Span | null => {
  const words = tokens.filter((token) => token.start >= clause.start && token.end <= clause.end);
  let from = behindPremise(words);
  while (words[from] && (conjunctions.has(words[from]!.lower) || words[from]!.lower === 'then')) from += 1;
  const verb = verbAt(words, from);
  if (verb === undefined) return null;
  from = behindPhrase(words, from, verb);
  let to = verb;
  while (to > from && isTrailing(words[to - 1]!)) to -= 1;
  return to > from ? { start: words[from]!.start, end: words[to - 1]!.end } : null;
};

/** "If it rains, | 400 boats will leave": what is stated begins behind the comma that a verb follows. */
const behindPremise = (words: readonly Token[]): number => {
  const opens = words[0]?.lower === 'even' ? 1 : 0;
  if (premiseAt(words, opens) === undefined) return 0;
  const comma = words.findIndex(({ text }) => text === ',');
  const stated =
    comma !== -1 && words.slice(comma, comma + mostSubjectTokens).some((_, i) => isFiniteVerb(words, comma + i));
  return stated ? comma + 1 : 0;
};

const verbAt = (words: readonly Token[], from: number): number | undefined => {
  if (opensWithVerb(words, from)) return;
  let participle: number | undefined;
  for (let i = from; i < words.length && i <= from + mostSubjectTokens; i += 1) {
    const end = i > from ? insertionEnd(words, i) : undefined;
    if (end !== undefined) {
      i = end - 1;
      continue;
    }
    if (isFiniteVerb(words, i)) return i;
    if (participle === undefined && isParticiple(words[i]) && !isNominal(words, i)) participle = i;
  }
  return participle;
};

/** "reimburse $1.3 million": no subject at all. */
const opensWithVerb = (words: readonly Token[], from: number): boolean => {
  const next = words[from + 1];
  const object = next && (next.kind === 'number' || next.kind === 'symbol' || nounPhraseOpeners.has(next.lower));
  if (
    next?.kind === 'symbol' &&
    !nounPhraseEnders.has(words[from]!.lower) &&
    !adverbsBehindNouns.has(words[from]!.lower)
  )
    return true;
  return isParticiple(words[from]) || Boolean(object && verbReading(words[from]!.lower)?.form === 'base');
};

/** "after shelling", "the killing of", ", setting up". */
const isNominal = (words: readonly Token[], at: number): boolean => {
  const before = words[at - 1]?.lower ?? '';
  return (
    before === ',' || nounPhraseEnders.has(before) || nounPhraseOpeners.has(before) || words[at + 1]?.lower === 'of'
  );
};

/** "In Glendora, Mississippi, 13 cars derail": begins behind the last comma. */
const behindPhrase = (words: readonly Token[], from: number, verb: number): number => {
  const first = words[from]?.lower ?? '';
  if (!nounPhraseEnders.has(first) || hedge.test(first) || /^(?:least|most)$/.test(words[from + 1]?.lower ?? ''))
    return from;
  for (let i = from + 1; i < verb; i += 1) {
    if (words[i]!.text !== ',') continue;
    const end = appositionEnd(words, i);
    return end === undefined || end >= verb ? i + 1 : end + Number(words[end]?.text === ',');
  }
  return from;
};

const hedge = /^(?:about|around|over|under|up|as|between|above|below)$/;

const isTrailing = ({ lower, kind }: Token): boolean =>
  adverbsBehindNouns.has(lower) || (kind === 'punctuation' && lower !== ')') || /ly$/.test(lower);
