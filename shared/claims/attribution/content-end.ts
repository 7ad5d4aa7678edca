import type { Span } from '../../domain/span.ts';
import { type CueClass, cueClassOf } from '../language/lexicon/cue-verbs.ts';
import { wordSet } from '../language/lexicon/function-words.ts';
import { fullNounPhraseEnd } from '../language/phrases/full-noun-phrase-end.ts';
import type { Word } from '../language/tags/word.ts';
import type { SentenceContext } from './context.ts';
import { putsAt } from './cue.ts';
import { quotationAt } from './quotation-at.ts';

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
  if (contrasts.has(next.lower) && speaksNext(ctx, comma)) return true;
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

const contrasts = wordSet('while whereas but although though and');

/** ", while Kyiv said only one had", ", but police put the number at 19": another speaker with a subject of its own. */
const speaksNext = (ctx: SentenceContext, comma: number): boolean => {
  const { words, groups } = ctx;
  const verb = groups.find((group) => group.start > comma);
  if (!verb?.finite || verb.start - comma < 3) return false;
  const speaks = cueClassOf(verb.lemma);
  if (speaks !== 'say' && speaks !== 'tell' && !putsAt(words, verb)) return false;
  return words[comma + 2]?.tag !== 'subj' && fullNounPhraseEnd(words, comma + 2) === verb.start;
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
