import type { Span } from '../../domain/span.ts';
import type { SentenceContext } from './context.ts';
import { type CueClass, cueClassOf } from './lexicon/cue-verbs.ts';
import { timeNouns, timeOpeners, wordSet } from './lexicon/function-words.ts';
import { nounPhraseEnd } from './noun-phrases.ts';
import type { Word } from './words.ts';

/** The quotation that covers the offset, or undefined. */
export const quotationAt = (ctx: SentenceContext, offset: number): Span | undefined =>
  ctx.quotations.find((quotation) => quotation.start <= offset && offset < quotation.end);

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
    const hearer = nounPhraseEnd(words, at);
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
  if (first.tag === 'prep' && hedges.has(words[at + 1]?.lower ?? '')) return at;
  if ((cueClass === 'think' || cueClass === 'stance') && first.tag === 'prep' && first.lower !== 'as') return undefined;
  if (cueClass === 'say' && (first.tag === 'prep' || isTime(first) || first.tag === 'adv')) return undefined;
  return at;
};

/** "at least", "up to", "more than": begin a quantity, not a circumstance. */
const hedges = wordSet('least most to than');

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
      word.tag === 'verb' ||
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

/** What can begin a hearer's clause: "told Ann she …", "asked him to …", "warned them about …". */
const plainStart = (words: readonly Word[], at: number): number | undefined => {
  const word = words[at];
  if (!word) return undefined;
  return ['to', 'wh', 'subj', 'that', 'quote', 'det', 'poss'].includes(word.tag) ||
    (word.tag === 'adv' && words[at + 1]?.tag === 'to')
    ? at
    : undefined;
};

/** Word index after the content that begins at `from`: the end of the clause, without the sentence's final stop. */
export const contentEnd = (ctx: SentenceContext, from: number, cueClass: CueClass): number => {
  const { words } = ctx;
  const fronted = isFronted(ctx, from);
  let i = from;
  for (; i < words.length; i++) {
    const word = words[i];
    if (!word) break;
    const quotation = quotationAt(ctx, word.start);
    if (quotation && quotation.start <= word.start && i > from) continue;
    if (i === from) continue;
    if (word.tag === 'comma' && (fronted || cutsAtComma(ctx, i, from, cueClass))) break;
    if (word.tag === 'and' && goesOnWithVerb(ctx, i, from, cueClass)) break;
    if ((word.tag === 'colon' && word.text === ';') || (word.tag === 'prep' && word.lower === 'according')) break;
  }
  return trimEnd(ctx, from, i);
};

/** The cue stands in a clause that opens the sentence, "While officials say …, the mayor …". */
const isFronted = (ctx: SentenceContext, from: number): boolean => {
  const { words, groups } = ctx;
  let at = 0;
  while (words[at]?.tag === 'and' || words[at]?.tag === 'adv' || words[at]?.tag === 'punct') at++;
  const first = words[at];
  if (!first || at >= from) return false;
  const opens =
    first.tag === 'sub' ||
    (first.tag === 'wh' && ['when', 'if', 'where', 'whether'].includes(first.lower)) ||
    (first.tag === 'prep' &&
      ['after', 'before', 'since', 'until', 'as', 'by', 'in', 'for', 'with', 'despite', 'without'].includes(
        first.lower,
      )) ||
    (first.tag === 'verb' && first.form === 'ing');
  if (!opens) return false;
  for (let i = at; i < from; i++) if (words[i]?.tag === 'comma') return false;
  return groups.some((group) => group.finite && group.start > from);
};

/** "… and called", "… but said": the next verb has the same subject as the cue, and is no part of its content. */
const goesOnWithVerb = (ctx: SentenceContext, and: number, from: number, cueClass: CueClass): boolean => {
  const group = ctx.groups.find((candidate) => candidate.end > and + 1);
  if (!group?.finite || group.start > and + 2) return false;
  if (group.start === and + 2 && ctx.words[and + 1]?.tag !== 'adv') return false;
  const own = ctx.groups.some((candidate) => candidate.finite && candidate.start >= from && candidate.end <= and);
  if (!own) return true;
  const next = cueClassOf(group.lemma);
  return (cueClass === 'say' || cueClass === 'tell') && (next === 'say' || next === 'tell');
};

/** The cue opens a parenthesis: ", citing the governor, said", ", who asked not to be named, said". */
const inParenthesis = (words: readonly Word[], from: number): boolean => {
  for (let i = from - 1; i >= 0 && from - i < 10; i--) {
    if (words[i]?.tag !== 'comma') continue;
    const opens = words[i + 1];
    return opens?.tag === 'wh' || (opens?.tag === 'verb' && opens.form === 'ing');
  }
  return false;
};

const cutsAtComma = (ctx: SentenceContext, comma: number, from: number, cueClass: CueClass): boolean => {
  const { words, groups } = ctx;
  const next = words[comma + 1];
  if (!next) return true;
  if (next.lower === 'according') return comma - from > 2;
  if (inParenthesis(words, from) && groups.some((group) => group.finite && group.start === comma + 1)) return true;
  const at = next.tag === 'adv' ? comma + 2 : comma + 1;
  const first = words[at];
  if (first?.tag === 'verb' && first.form === 'ing' && cueClassOf(first.lemma ?? '')) return true;
  if (next.tag === 'and' && cueClass !== 'stance') {
    const verb = groups.find((group) => group.start > comma);
    const speaks = cueClassOf(verb?.lemma ?? '');
    return verb?.finite === true && verb.start - comma < 4 && (speaks === 'say' || speaks === 'tell');
  }
  if (next.tag === 'and' && cueClass === 'stance') {
    const verb = groups.find((group) => group.start > comma);
    return verb?.finite === true && verb.start - comma < 8;
  }
  if (cueClass === 'stance' && next.tag === 'wh') return true;
  return from === comma;
};

/** Without final stops that stand outside quotation marks. */
const trimEnd = (ctx: SentenceContext, from: number, to: number): number => {
  const { words } = ctx;
  let end = to;
  while (end > from + 1) {
    const word = words[end - 1];
    if (!word || !['stop', 'comma', 'colon', 'dash'].includes(word.tag)) break;
    if (word.text === '?' || word.text === '!') break;
    if (quotationAt(ctx, word.start)) break;
    end--;
  }
  return end;
};

/** Word index after "BERLIN, Feb. 2 (UPI) —", or 0. */
const datelineEnd = (words: readonly Word[]): number => {
  if (!/^\p{Lu}{4,}/u.test(words[0]?.text ?? '')) return 0;
  for (let i = 1; i < words.length && i < 14; i++) {
    if (words[i]?.tag === 'dash' && i + 1 < words.length) return i + 1;
    if (words[i]?.tag === 'verb' || words[i]?.tag === 'be') return 0;
  }
  return 0;
};

/** The whole sentence as content, without its final stop. */
export const sentenceContent = (ctx: SentenceContext, from: number, to: number): Span | null => {
  const end = trimEnd(ctx, from, to);
  const first = ctx.words[from === 0 ? datelineEnd(ctx.words) : from];
  const last = ctx.words[end - 1];
  return first && last && end > from ? { start: first.start, end: last.end } : null;
};
