import { hearsayAdverbs } from '../../language/lexicon/cue-nouns.ts';
import { wordSet } from '../../language/lexicon/function-words.ts';
import { fullNounPhraseEnd } from '../../language/phrases/full-noun-phrase-end.ts';
import type { Word } from '../../language/tags/word.ts';
import { contentEnd, sentenceContent } from '../content-end.ts';
import { type Hit, type SentenceContext, spanOfWords, whereWord } from '../context.ts';
import { subjectBefore } from '../subject-before.ts';

const passives =
  wordSet(`expect say report consider believe think see regard accuse announce allege describe ask criticize criticise tell
  project suppose suspect estimate rumor rumour predict declare confirm view charge perceive deem endorse show reveal
  mention nominate credit quote praise`);

/**
 * Reports whose source stands behind "by" or is not named: "The road was described by police as clear", "It was
 * announced that …", "is expected to", "seems to", "reportedly". The content keeps its subject.
 *
 * @example 'The plan is expected to pass.' // source null, cue "is expected", content the whole sentence
 */
export const parseUnnamed = (ctx: SentenceContext): Hit[] => [
  ...passiveHits(ctx),
  ...askedHits(ctx),
  ...adverbHits(ctx),
];

const passiveHits = (ctx: SentenceContext): Hit[] =>
  ctx.groups.flatMap((group, g): Hit[] => {
    const { words } = ctx;
    const cue = ctx.cues[g];
    const seems = group.lemma === 'seem' || group.lemma === 'appear';
    if (!cue || group.infinitive || !(seems || (group.passive && passives.has(group.lemma)))) return [];
    const next = words[cue.to];
    if (
      seems &&
      !(
        (next && ['to', 'adj', 'that', 'det', 'noun', 'adv'].includes(next.tag)) ||
        next?.lower === 'like' ||
        next?.lower === 'as'
      )
    )
      return [];
    const cueSpan = spanOfWords(words, cue.from, cue.to);
    const subject = subjectBefore(words, ctx.groups, g);
    if (next?.lower === 'by') {
      const end = fullNounPhraseEnd(words, cue.to + 1);
      if (end === cue.to + 1 || !subject) return [];
      const rest = words[end];
      const to =
        rest && ['prep', 'to', 'that', 'wh'].includes(rest.tag) ? contentEnd(ctx, subject.from, 'stance') : subject.to;
      return [
        {
          source: spanOfWords(words, cue.to + 1, end),
          cue: cueSpan,
          content: spanOfWords(words, subject.from, to),
          rule: 'passive-by',
        },
      ];
    }
    const dummy = subject && words[subject.from]?.lower === 'it' && next?.tag === 'that';
    const from = !subject || dummy ? cue.to : subject.from;
    if (from >= words.length || (!subject && next?.tag !== 'to' && next?.tag !== 'that')) return [];
    return [
      {
        source: null,
        cue: cueSpan,
        content: spanOfWords(words, hedgeBefore(words, from), contentEnd(ctx, from, 'think')),
        rule: seems ? 'seems' : 'passive',
      },
    ];
  });

/** "As many as 200 miners", "At least 12 people": the hedge is part of what is said. */
const hedgeBefore = (words: readonly Word[], from: number): number => {
  const before = words
    .slice(Math.max(0, from - 3), from)
    .map(({ lower }) => lower)
    .join(' ');
  const hedge = /(?:^|\s)(?:as (?:many|much) as|(?:at least|at most|up to|more than|fewer than|less than))$/u.exec(
    before,
  );
  return hedge ? from - hedge[0].trim().split(' ').length : from;
};

/** "Asked about the plan, she …", "when asked whether …": the one who asks is not named. */
const askedHits = (ctx: SentenceContext): Hit[] => {
  const { words } = ctx;
  return whereWord(words, ({ lower }) => lower === 'asked').flatMap((i) => {
    if (!(i === 0 || ['when', 'if', ','].includes(words[i - 1]?.lower ?? ''))) return [];
    const next = words[i + 1];
    if (!next || !(next.tag === 'wh' || next.tag === 'to' || next.lower === 'about')) return [];
    const about = next.lower === 'about';
    const from = about ? i + 2 : i + 1;
    let to = from;
    while (to < words.length && words[to]?.tag !== 'comma' && words[to]?.tag !== 'stop') to++;
    return [
      {
        source: null,
        cue: spanOfWords(words, i, about ? i + 2 : i + 1),
        content: spanOfWords(words, from, to),
        rule: 'asked',
      },
    ];
  });
};

const adverbHits = (ctx: SentenceContext): Hit[] => {
  const { words } = ctx;
  return whereWord(words, ({ tag, lower }) => tag === 'adv' && hearsayAdverbs.has(lower)).map((i) => ({
    source: null,
    cue: spanOfWords(words, i, i + 1),
    content: sentenceContent(ctx, 0, words.length),
    rule: 'hearsay',
  }));
};
