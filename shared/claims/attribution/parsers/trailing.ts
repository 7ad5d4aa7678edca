import type { CueClass } from '../../language/lexicon/cue-verbs.ts';
import { timeNouns } from '../../language/lexicon/function-words.ts';
import { documents } from '../../language/lexicon/sources.ts';
import { fullNounPhraseEnd } from '../../language/phrases/full-noun-phrase-end.ts';
import { nounPhraseEnd } from '../../language/phrases/noun-phrase-end.ts';
import type { Word } from '../../language/tags/word.ts';
import { circumstanceEnd } from '../circumstance-end.ts';
import { sentenceContent } from '../content-end.ts';
import { type Hit, type SentenceContext, spanOfWords } from '../context.ts';
import type { Cue } from '../cue.ts';
import { quotationAt } from '../quotation-at.ts';
import { subjectBefore } from '../subject-before.ts';

/**
 * Source and cue after the content or inside it: "…, the mayor said.", "“…,” said the mayor, “…”".
 *
 * @example 'The bridge was closed, officials said.' // content "The bridge was closed"
 */
export const parseTrailing = (ctx: SentenceContext): Hit[] =>
  ctx.cues.flatMap((cue, g) => {
    if (!cue || cue.passive || !ctx.groups[g]!.finite || !follows.includes(cue.cueClass)) return [];
    // what stands behind "told" hears
    const inverted = cue.cueClass === 'tell' ? undefined : invertedSource(ctx, cue.from, cue.to, g);
    const source = inverted ?? subjectBefore(ctx.words, ctx.groups, g);
    if (!source) return [];
    const before = inverted ? cue.from : source.from;
    const after = circumstanceOfMiddle(ctx, before, inverted ? source.to : hearerEnd(ctx, cue));
    const border = borderBefore(ctx, before);
    const fits =
      (border === 'quotation' && endsThought(ctx, after, cue)) ||
      (border === 'comma' && (inverted ? cue.cueClass === 'say' : breaksOff(ctx, before, after, cue)));
    if (!fits) return [];
    return [
      {
        source: spanOfWords(ctx.words, source.from, source.to),
        cue: spanOfWords(ctx.words, cue.from, cue.to),
        content: contentAround(ctx, before, after),
        rule: inverted ? 'inverted' : 'trailing',
      },
    ];
  });

const follows: readonly CueClass[] = ['say', 'tell', 'show', 'think'];

/** What ends right before word `at`: a quotation, or a clause with a comma. */
const borderBefore = (ctx: SentenceContext, at: number): 'quotation' | 'comma' | undefined => {
  const word = ctx.words[at - 1];
  if (word?.tag === 'comma') return 'comma';
  return word?.tag === 'quote' && quotationAt(ctx, word.start)?.end === word.end ? 'quotation' : undefined;
};

/** "…, he thought." ends a sentence or clause; "“…,” he thought of" does not. */
const endsThought = (ctx: SentenceContext, after: number, cue: Cue): boolean =>
  cue.cueClass !== 'think' || ['stop', 'comma', undefined].includes(ctx.words[after]?.tag);

/** The statement stands before the comma, or around the cue between two commas, and none after the cue. */
const breaksOff = (ctx: SentenceContext, before: number, after: number, cue: Cue): boolean => {
  const { words } = ctx;
  if (!endsHere(words[after], cue.cueClass) || !endsThought(ctx, after, cue) || statesAfter(ctx, cue.to)) return false;
  if (hasClause(ctx, before)) return true;
  if (words[after]?.tag === 'comma') return words[after + 1]?.tag !== 'quote' || opensSentence(ctx, before);
  return before > shortestHeadline && isEnd(words[after]) && (cue.cueClass === 'say' || isFinding(ctx, before, cue));
};

/** "…, a union survey found": documents find, people find things. */
const isFinding = ({ words }: SentenceContext, from: number, cue: Cue): boolean =>
  cue.cueClass === 'show' && words.slice(from, cue.from).some(({ lower }) => documents.has(lower));

/** "14 dead in Peru bus crash, police say": a statement without a verb has at least so many words and a comma. */
const shortestHeadline = 4;

const isEnd = (word: Word | undefined): boolean => word === undefined || word.tag === 'stop';

/** Where the statement goes on: "The strikes, the ministry said on Sunday, | destroyed three depots". */
const circumstanceOfMiddle = (ctx: SentenceContext, before: number, after: number): number =>
  hasClause(ctx, before) ? after : circumstanceEnd(ctx.words, after);

/** "that …" follows the cue, so that the content stands there. */
const statesAfter = (ctx: SentenceContext, at: number): boolean => {
  for (let i = at; i < ctx.words.length && i - at < 10; i++) {
    const tag = ctx.words[i]?.tag;
    if (tag === 'that') return true;
    if (tag === 'comma' || tag === 'stop' || tag === 'verb' || tag === 'be' || tag === 'have') return false;
  }
  return false;
};

const endsHere = (follow: Word | undefined, cueClass: string): boolean => {
  if (!follow) return true;
  if (['stop', 'comma', 'close', 'dash'].includes(follow.tag) || follow.text === ';') return true;
  if (cueClass !== 'say' && cueClass !== 'tell') return false;
  return (
    follow.tag === 'prep' ||
    follow.tag === 'noun' ||
    follow.tag === 'name' ||
    (follow.tag === 'verb' && follow.form === 'ing') ||
    follow.tag === 'adv'
  );
};

/** Past the hearer of "told reporters", where the sentence breaks after it. */
const hearerEnd = (ctx: SentenceContext, cue: Cue): number => {
  if (cue.cueClass !== 'tell') return cue.to;
  const end = nounPhraseEnd(ctx.words, cue.to);
  const follow = ctx.words[end];
  return follow === undefined || follow.tag === 'comma' || follow.tag === 'stop' ? end : cue.to;
};

/** Only "But," or "Instead," stands before word `to`. */
const opensSentence = (ctx: SentenceContext, to: number): boolean =>
  to === 2 && ['and', 'adv'].includes(ctx.words[0]?.tag ?? '');

/** A finite verb stands before word `to`, so that there is a statement. */
const hasClause = (ctx: SentenceContext, to: number): boolean =>
  ctx.groups.some((group) => group.finite && group.end <= to);

/** "said the mayor": a cue directly after a comma or a quotation, and a noun phrase after it. */
const invertedSource = (
  ctx: SentenceContext,
  from: number,
  to: number,
  g: number,
): { from: number; to: number } | undefined => {
  const { words, groups } = ctx;
  const border = words[from - 1];
  if (!border || !(border.tag === 'comma' || border.tag === 'quote') || closesRelative(words, from - 1))
    return undefined;
  const first = words[to];
  if (
    !first ||
    timeNouns.has(first.lower) ||
    !['name', 'noun', 'det', 'poss', 'adj', 'num', 'subj'].includes(first.tag)
  )
    return undefined;
  const end = first.tag === 'subj' ? nounPhraseEnd(words, to) : fullNounPhraseEnd(words, to);
  if (end === to) return undefined;
  if (border.tag === 'quote') return { from: to, to: end };
  const follow = words[end];
  const closes = follow === undefined || follow.tag === 'stop' || follow.tag === 'comma';
  return closes && groups.slice(0, g).some((group) => group.finite) ? { from: to, to: end } : undefined;
};

/** "Two officials, who asked not to be named, confirmed the strike": the comma ends what is told of the subject. */
const closesRelative = (words: readonly Word[], comma: number): boolean => {
  const open = words.findLastIndex(({ tag }, i) => i < comma && tag === 'comma');
  return open > 0 && words[comma]!.tag === 'comma' && words[open + 1]!.tag === 'wh';
};

/** Everything of the sentence before the source or cue, and what follows when it goes on after a comma. */
const contentAround = (ctx: SentenceContext, before: number, after: number) => {
  const { words } = ctx;
  const head = sentenceContent(ctx, 0, before);
  if (!head) return null;
  const opening = quotationAt(ctx, head.end - 1);
  const start = opening && opening.start < head.start ? opening.start : head.start;
  const goesOn = words[after]?.tag === 'comma' && (words[after + 1]?.tag === 'quote' || !opening);
  const next = words[after + 1];
  const participle = next?.tag === 'verb' && next.form === 'ing';
  if (goesOn && next && !participle && next.tag !== 'and' && next.tag !== 'wh') {
    const rest = sentenceContent(ctx, after + 1, words.length);
    if (rest) return { start, end: rest.end };
  }
  return { start, end: head.end };
};
