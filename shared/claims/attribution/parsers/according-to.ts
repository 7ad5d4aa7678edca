import { fullNounPhraseEnd } from '../../language/phrases/full-noun-phrase-end.ts';
import { circumstanceEnd } from '../circumstance-end.ts';
import { contentEnd, sentenceContent } from '../content-end.ts';
import { type Hit, type SentenceContext, spanOfWords } from '../context.ts';
import { quotationAt } from '../quotation-at.ts';

/**
 * "According to the mayor, …" and "…, according to the mayor": the cue is the two words, the source the whole noun
 * phrase, the content the rest of the sentence.
 *
 * @example 'Two people died, according to police.' // source "police", content "Two people died"
 */
export const parseAccordingTo = (ctx: SentenceContext): Hit[] => {
  const { words } = ctx;
  const hits: Hit[] = [];
  for (let i = 0; i + 2 < words.length; i++) {
    if (words[i]?.lower !== 'according' || words[i + 1]?.lower !== 'to') continue;
    const end = fullNounPhraseEnd(words, i + 2, !opensClause(ctx, i));
    if (end === i + 2) continue;
    hits.push({
      source: spanOfWords(words, i + 2, end),
      cue: spanOfWords(words, i, i + 2),
      content: contentOf(ctx, i, end),
      rule: 'according-to',
    });
  }
  return hits;
};

/** Nothing of the content stands before the cue: "According to …", "said that, according to …,". */
const opensClause = (ctx: SentenceContext, at: number): boolean => {
  let before = ctx.words[at - 1]?.tag === 'comma' ? at - 2 : at - 1;
  while (ctx.words[before]?.tag === 'adv') before--;
  return before < 0 || ['that', 'and', 'sub', 'wh', 'colon'].includes(ctx.words[before]?.tag ?? '');
};

const contentOf = (ctx: SentenceContext, from: number, to: number) => {
  const { words, groups } = ctx;
  const start = opensClause(ctx, from) ? from : clauseStart(ctx, from);
  const hasVerb = groups.some((group) => group.finite && group.start >= start && group.end <= from);
  const behind = start >= from ? circumstanceEnd(words, to) : to;
  const after = words[behind]?.tag === 'comma' ? behind + 1 : behind;
  if (start >= from || (!hasVerb && words[from - 1]?.tag === 'comma' && after < words.length)) {
    return start >= from
      ? spanOfWords(words, after, contentEnd(ctx, after, 'say'))
      : sentenceContent(ctx, start, words.length);
  }
  const middle = words[to]?.tag === 'comma' && words[from - 1]?.tag === 'comma' && !hasVerb;
  const content = middle ? sentenceContent(ctx, start, words.length) : sentenceContent(ctx, start, from);
  const opening = content && quotationAt(ctx, content.start);
  return content && opening ? { start: Math.min(opening.start, content.start), end: content.end } : content;
};

/** After a semicolon, or the start of the sentence. */
const clauseStart = (ctx: SentenceContext, before: number): number => {
  for (let i = before - 1; i >= 0; i--) if (ctx.words[i]?.text === ';') return i + 1;
  return 0;
};
