import { cueNounPrepositions, cueNouns } from '../../language/lexicon/cue-nouns.ts';
import { wordSet } from '../../language/lexicon/function-words.ts';
import { fullNounPhraseEnd } from '../../language/phrases/full-noun-phrase-end.ts';
import { nounPhraseEnd } from '../../language/phrases/noun-phrase-end.ts';
import { contentEnd } from '../content-end.ts';
import { type Hit, type SentenceContext, spanOfWords, whereWord } from '../context.ts';

/**
 * A noun as cue after its possessor: "the mayor's claim that …", "her decision to …", "their criticism of the plan".
 * The source keeps its possessive 's.
 */
export const parseNoun = (ctx: SentenceContext): Hit[] => {
  const { words } = ctx;
  return whereWord(words, ({ tag, lower }) => tag === 'noun' && (cueNouns.has(lower) || hearsay.has(lower))).flatMap(
    (i) => {
      const next = words[i + 1];
      if (!next) return [];
      if (hearsay.has(words[i]!.lower) && !ownerBefore(ctx, i)) return hearsayAt(ctx, i);
      if (!cueNouns.has(words[i]!.lower)) return [];
      const withPreposition = next.tag === 'prep' && cueNounPrepositions.has(next.lower);
      if (next.tag !== 'that' && next.tag !== 'to' && !withPreposition) return [];
      const owner = ownerBefore(ctx, i);
      if (!owner) return [];
      const from = withPreposition ? i + 2 : i + 1;
      const end = next.tag === 'that' || next.tag === 'to' ? contentEnd(ctx, from, 'stance') : phraseEnd(ctx, from);
      if (end <= from) return [];
      return [
        {
          source: spanOfWords(words, owner.from, owner.to),
          cue: spanOfWords(words, owner.to, from),
          content: spanOfWords(words, from, end),
          rule: 'noun',
        },
      ];
    },
  );
};

/** What others say, told on by the sentence. */
const hearsay = wordSet('claims reports allegations accusations rumours rumors');

/** "claims by the rebels that 300 died", "reports that 30 were freed": the source behind "by", or nobody. */
const hearsayAt = (ctx: SentenceContext, noun: number): Hit[] => {
  const { words } = ctx;
  const by = words[noun + 1]?.lower === 'by' || words[noun + 1]?.lower === 'from';
  const from = by ? noun + 2 : noun + 1;
  const to = by ? fullNounPhraseEnd(words, from, false) : from;
  if (
    words[to]?.tag !== 'that' ||
    (by && to === from) ||
    ['verb', 'be', 'have', 'modal'].includes(words[to + 1]?.tag ?? '')
  )
    return [];
  const end = contentEnd(ctx, to, 'stance');
  return end <= to + 1
    ? []
    : [
        {
          source: by ? spanOfWords(words, from, to) : null,
          cue: spanOfWords(words, noun, noun + 1),
          content: spanOfWords(words, to, end),
          rule: 'noun',
        },
      ];
};

const phraseEnd = (ctx: SentenceContext, from: number): number => {
  let end = nounPhraseEnd(ctx.words, from);
  while (ctx.words[end]?.tag === 'prep' && ctx.words[end]?.lower === 'of') {
    const next = nounPhraseEnd(ctx.words, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return end;
};

/** The possessor directly before the noun and its adjectives. */
const ownerBefore = (ctx: SentenceContext, noun: number) => {
  const { words } = ctx;
  let at = noun;
  while (at > 0 && noun - at < 3 && ['adj', 'noun', 'num', 'adv'].includes(words[at - 1]?.tag ?? '')) at--;
  const last = words[at - 1];
  if (last?.tag === 'poss' && last.lower !== 'whose') return { from: at - 1, to: at };
  if (last?.tag !== 'gen' && !/s['’]$/u.test(last?.text ?? '')) return undefined;
  let from = at - 1;
  while (
    from > 0 &&
    at - from < 12 &&
    ['name', 'noun', 'adj', 'punct', 'num', 'gen'].includes(words[from - 1]?.tag ?? '')
  )
    from--;
  if (words[from - 1]?.tag === 'det' || words[from - 1]?.tag === 'poss') from--;
  return from < at - 1 ? { from, to: at } : undefined;
};
