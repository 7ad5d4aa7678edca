import { cueClassOf } from '../language/lexicon/cue-verbs.ts';
import type { Word } from '../language/tags/word.ts';
import type { Range, SentenceContext } from './context.ts';
import { subjectBefore } from './subject-before.ts';

/**
 * The words that name who speaks through verb group `g`: its subject; for "… and added", ", saying" and "to say" the
 * subject of the verb that it goes with. Undefined when there is none.
 */
export const sourceRange = (ctx: SentenceContext, g: number, depth = 0): Range | undefined => {
  const { groups, words } = ctx;
  const group = groups[g];
  if (!group || depth > 6) return undefined;
  if (group.infinitive) {
    if (group.governor !== undefined) return sourceRange(ctx, group.governor, depth + 1);
    return inherited(ctx, g);
  }
  if (!group.finite) return participleSource(ctx, g);
  return subjectBefore(words, groups, g) ?? inherited(ctx, g);
};

/** The subject of the first verb before that reports, else of the nearest finite verb. */
const inherited = (ctx: SentenceContext, g: number): Range | undefined => {
  const { groups, words } = ctx;
  let fallback: Range | undefined;
  let reporting: Range | undefined;
  for (let k = g - 1; k >= 0 && g - k < 8; k--) {
    const group = groups[k];
    if (!group?.finite) continue;
    const subject = subjectBefore(words, groups, k);
    if (!subject) continue;
    if (cueClassOf(group.lemma)) reporting = subject;
    fallback ??= subject;
  }
  return reporting ?? fallback;
};

const participleSource = (ctx: SentenceContext, g: number): Range | undefined => {
  const { groups, words } = ctx;
  const group = groups[g];
  if (!group) return undefined;
  const before = words[group.start - 1];
  if (before && ['noun', 'name', 'subj', 'close'].includes(before.tag)) {
    const own = subjectBefore(words, groups, g) ?? behindWith(words, group.start);
    if (own) return own;
  }
  const quoted = asSaying(ctx, g);
  if (quoted) return quoted;
  if (before?.tag === 'prep' && (before.lower === 'from' || before.lower === 'of')) return undefined;
  const earlier = inherited(ctx, g);
  if (earlier) return earlier;
  for (let k = g + 1; k < groups.length && k - g < 4; k++) {
    if (!groups[k]?.finite) continue;
    const subject = subjectBefore(words, groups, k);
    if (subject && (subject.from > group.end || subject.to <= group.start)) return subject;
  }
  return undefined;
};

/** ", with officials warning that …". */
const behindWith = (words: readonly Word[], to: number): Range | undefined => {
  let from = to;
  while (from > 0 && to - from < longestPhrase && nominal.includes(words[from - 1]!.tag)) from--;
  return words[from - 1]?.lower === 'with' && from < to ? { from, to } : undefined;
};

const longestPhrase = 10;
const nominal = ['noun', 'name', 'adj', 'det', 'poss', 'gen', 'num', 'punct'];

/** "Interfax quoted a source as saying": whom the verb before quotes. */
const asSaying = ({ groups, words }: SentenceContext, g: number): Range | undefined => {
  const [before, group] = [groups[g - 1], groups[g]];
  const quotes = before && (before.lemma === 'quote' || before.lemma === 'cite');
  if (!quotes || !group || words[group.start - 1]?.lower !== 'as') return undefined;
  const range = { from: before.end, to: group.start - 1 };
  return range.to > range.from && range.to - range.from <= longestPhrase ? range : undefined;
};
