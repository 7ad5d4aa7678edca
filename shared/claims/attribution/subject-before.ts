import { cueClassOf } from '../language/lexicon/cue-verbs.ts';
import { timeNouns, timeOpeners, wordSet } from '../language/lexicon/function-words.ts';
import type { VerbGroup } from '../language/tags/verb-groups.ts';
import type { Word } from '../language/tags/word.ts';
import { beforeTime, isRelative, withoutOpener } from './clause-opener.ts';
import type { Range } from './context.ts';

/** Prepositions that rather open a clause than belong to a noun phrase: "two days after she said". */
const opensClause = wordSet('after before since until till as than like so because though');

/** How far a subject may begin before its verb, in words; keeps the search linear. */
const mostSubjectWords = 60;

const isNominal = (word: Word | undefined): boolean =>
  word !== undefined &&
  ['noun', 'name', 'num', 'pron', 'subj', 'gen', 'close', 'adj', 'det', 'poss'].includes(word.tag);

/**
 * The subject of a finite verb group as written: the noun phrase before it with its title, apposition and relative
 * clause; a trailing comma belongs to it when an apposition does. Undefined when nothing before the verb can be one
 * ("… and said"). Looks back at most 60 words.
 */
export const subjectBefore = (
  words: readonly Word[],
  groups: readonly VerbGroup[],
  index: number,
): Range | undefined => {
  const group = groups[index];
  if (!group) return undefined;
  let to = group.start;
  while (to > 0 && words[to - 1]?.tag === 'adv') to--;
  if (words[to - 1]?.lower === 'longer' && words[to - 2]?.lower === 'no') to -= 2;
  if (
    words[to - 1]?.tag === 'det' &&
    ['both', 'all', 'each'].includes(words[to - 1]?.lower ?? '') &&
    isNominal(words[to - 2])
  )
    to--;
  const timeless = beforeTime(words, to);
  if (isNominal(words[timeless - 1]) && timeless < to) to = timeless;
  const last = words[to - 1];
  if (!last) return undefined;
  if (isRelative(last)) return { from: to - 1, to };
  if (last.tag === 'subj') return { from: to - 1, to };
  if (last.tag === 'pron' && words[to - 2]?.tag === 'subj') return { from: to - 2, to };
  if (last.tag === 'comma' || last.tag === 'dash') return throughParenthesis(words, groups, index, to - 1);
  if (last.tag === 'quote') return undefined;
  return plainSubject(words, groups, index, to);
};

/** "Jane Roe, a lawyer from Ohio, said": back over the parenthesis to the noun phrase it belongs to. */
const throughParenthesis = (
  words: readonly Word[],
  groups: readonly VerbGroup[],
  index: number,
  comma: number,
): Range | undefined => {
  const mark = words[comma]?.tag;
  let close = comma;
  let keep = false;
  for (let rounds = 0; rounds < 4; rounds++) {
    const open = previousMark(words, close, mark);
    if (open === undefined) return undefined;
    const kind = parenthesisKind(words, open + 1, close);
    if (kind === 'clause') return undefined;
    if (kind === 'apposition') keep = true;
    const core = plainSubject(words, groups, index, open);
    if (!core) return undefined;
    const opensLater = words[core.from - 1]?.tag === 'comma' && isShort(words, core) && rounds < 3;
    if (opensLater && kind === 'apposition' && couldFollow(words, core.from - 1)) {
      close = open;
      continue;
    }
    return { from: core.from, to: keep ? comma + 1 : open };
  }
  return undefined;
};

/** A number (an age) or a phrase without a name of its own may itself stand between commas. */
const isShort = (words: readonly Word[], range: Range): boolean =>
  range.to - range.from <= 1 && words[range.from]?.tag === 'num';

const couldFollow = (words: readonly Word[], comma: number): boolean => isNominal(words[comma - 1]);

const previousMark = (words: readonly Word[], before: number, mark: string | undefined): number | undefined => {
  for (let i = before - 1; i >= 0 && before - i < mostSubjectWords; i--) if (words[i]?.tag === mark) return i;
  return undefined;
};

type ParenthesisKind = 'apposition' | 'adverbial' | 'clause';

const parenthesisKind = (words: readonly Word[], from: number, to: number): ParenthesisKind => {
  const first = words[from];
  if (!first || from >= to) return 'clause';
  if (first.tag === 'wh' || first.tag === 'sub')
    return first.lower.startsWith('who') || first.lower === 'which' ? 'apposition' : 'adverbial';
  if (
    first.lower === 'including' ||
    (first.tag === 'adv' && ['det', 'noun', 'adj'].includes(words[from + 1]?.tag ?? ''))
  )
    return 'apposition';
  if (first.tag === 'prep' || first.tag === 'adv' || first.tag === 'verb' || first.tag === 'to' || first.tag === 'be')
    return 'adverbial';
  if (first.tag === 'and' || first.tag === 'that' || first.tag === 'subj') return 'clause';
  return 'apposition';
};

/** The noun phrase that ends at `to`, without a parenthesis after it. */
const plainSubject = (
  words: readonly Word[],
  groups: readonly VerbGroup[],
  index: number,
  to: number,
): Range | undefined => {
  if (to <= 0) return undefined;
  let from = to;
  let g = index - 1;
  while (g >= 0 && (groups[g]?.end ?? 0) > to) g--;
  while (from > 0 && to - from < mostSubjectWords) {
    const word = words[from - 1];
    if (!word) break;
    const group = groups[g];
    if (group && group.end === from) {
      const before = words[group.start - 1];
      if (isRelative(before) && group.start - 1 > 0 && isNominal(words[group.start - 2])) from = group.start - 1;
      else if (reducedRelative(words, group, to) || isAttributive(words, group)) from = group.start;
      else break;
      g--;
      continue;
    }
    if (words[from]?.tag === 'det' && from < to && word.tag === 'noun') break;
    if (word.tag === 'and') {
      if (!coordinates(words, groups, g, from - 1, to)) break;
    } else if (word.tag === 'close') {
      from = openingOf(words, from - 1) + 1;
    } else if (word.tag === 'quote') {
      if (words[from]?.tag === 'quote') break;
      const opening = openingQuote(words, from - 1);
      if (opening === undefined || isSpeech(words, opening, from - 1)) break;
      from = opening + 1;
    } else if (
      !isNominal(word) &&
      !(word.tag === 'prep' && !opensClause.has(word.lower)) &&
      word.tag !== 'adv' &&
      word.tag !== 'punct'
    )
      break;
    from--;
  }
  return withoutOpener(words, { from, to });
};

/** "the letter released Monday", "a survey conducted by": a participle behind a noun, with something after it. */
const reducedRelative = (words: readonly Word[], group: VerbGroup, to: number): boolean => {
  if (group.end === to) return false;
  const before = words[group.start - 1];
  if (!before || !['noun', 'name', 'close'].includes(before.tag)) return false;
  const after = words[group.end];
  const plain = group.end - group.start === 1 && (group.form === 'past' || group.form === 'ing');
  if (!plain) return false;
  if (group.form === 'ing') return true;
  return after !== undefined && (after.tag === 'prep' || timeNouns.has(after.lower) || timeOpeners.has(after.lower));
};

/** "leaked documents", "an analysis of newly filed reports": a participle before its noun, with nobody before it who does it. */
const isAttributive = (words: readonly Word[], { start, end, form, finite, lemma }: VerbGroup): boolean => {
  const [before, after] = [words[start - 1], words[end]];
  if (
    form !== 'past' ||
    !finite ||
    words[end - 1]?.tag !== 'verb' ||
    words.slice(start, end - 1).some(({ tag }) => tag !== 'adv')
  )
    return false;
  if (!after || !['noun', 'name', 'adj'].includes(after.tag) || cueClassOf(lemma) === 'say') return false;
  return !before || ['comma', 'prep', 'colon', 'dash'].includes(before.tag);
};

/** "A and B said": the word before "and" ends a noun phrase that no verb governs. */
const coordinates = (
  words: readonly Word[],
  groups: readonly VerbGroup[],
  g: number,
  and: number,
  to: number,
): boolean => {
  if (words[and]?.lower !== 'and' && words[and]?.lower !== 'or') return false;
  if (!isNominal(words[and - 1]) || and + 1 >= to) return false;
  const group = groups[g];
  for (let i = and - 1; i >= 0 && and - i < mostSubjectWords; i--) {
    if (group && i < group.end) return isRelative(words[group.start - 1]);
    const tag = words[i]?.tag;
    if (tag === 'comma' || tag === 'stop' || tag === 'colon' || tag === 'sub' || tag === 'that' || tag === 'quote')
      return true;
  }
  return true;
};

const openingOf = (words: readonly Word[], close: number): number => {
  for (let i = close - 1; i >= 0 && close - i < 20; i--) if (words[i]?.tag === 'open') return i;
  return close;
};

/** A quotation that ends in a stop or comma is speech, not a name. */
const isSpeech = (words: readonly Word[], opening: number, close: number): boolean => {
  const last = words[close - 1]?.tag === 'quote' ? words[close - 2] : words[close - 1];
  return close - opening < 2 || last?.tag === 'comma' || last?.tag === 'stop';
};

const openingQuote = (words: readonly Word[], close: number): number | undefined => {
  for (let i = close - 1; i >= 0 && close - i < 12; i--) if (words[i]?.tag === 'quote') return i;
  return undefined;
};
