import { cueAdjectives } from '../../language/lexicon/cue-nouns.ts';
import { wordSet } from '../../language/lexicon/function-words.ts';
import { contentEnd } from '../content-end.ts';
import { type Hit, type SentenceContext, spanOfWords } from '../context.ts';
import { sourceRange } from '../source-range.ts';

const holds = wordSet('afraid worried concerned convinced confident certain sure hopeful fearful optimistic');

/** "is confident that …", "are worried about …": the cue is the copula with the adjective and its preposition. */
export const parseAdjective = (ctx: SentenceContext): Hit[] =>
  ctx.groups.flatMap((group, g) => {
    const { words } = ctx;
    const copula = group.lemma === 'be' || ['remain', 'feel', 'seem'].includes(group.lemma);
    if (!copula && !(group.passive && cueAdjectives.has(words[group.head]?.lower ?? ''))) return [];
    let at = copula ? group.end : group.head;
    while (words[at]?.tag === 'adv') at++;
    const adjective = words[at];
    const next = words[at + 1];
    if (!adjective || !next || !cueAdjectives.has(adjective.lower)) return [];
    const preposition = next.tag === 'prep' && ['about', 'of', 'with', 'over', 'in', 'by'].includes(next.lower);
    if (!preposition && next.tag !== 'that' && next.tag !== 'to') return [];
    const source = sourceRange(ctx, g);
    if (!source) return [];
    const from = preposition ? at + 2 : at + 1;
    const end = contentEnd(ctx, from, 'think');
    if (end <= from) return [];
    return [
      {
        source: spanOfWords(words, source.from, source.to),
        cue: spanOfWords(words, group.start, from),
        content: spanOfWords(words, from, end),
        rule: next.tag === 'that' && holds.has(adjective.lower) ? 'belief' : 'adjective',
      },
    ];
  });
