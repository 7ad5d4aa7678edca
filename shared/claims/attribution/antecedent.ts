import type { Range, SentenceContext } from './context.ts';
import type { Cue } from './cue.ts';

const nominal = ['noun', 'name', 'num', 'adj', 'gen', 'punct'];

/**
 * What a relative clause without a conjunction speaks of, when it stands before the source: "a step | they believe could
 * help", "what | the mayor called “…”", "which | officials said will". Word index where that begins, or undefined.
 */
export const antecedentStart = (ctx: SentenceContext, source: Range, cue: Cue): number | undefined => {
  const { words } = ctx;
  const before = words[source.from - 1];
  const after = words[cue.to];
  if (!before) return undefined;
  const gap = leavesGap(ctx, cue);
  if (
    before.tag === 'wh' &&
    (before.lower === 'what' || before.lower === 'which' || before.lower === 'whom' || before.lower === 'who')
  )
    return gap || before.lower === 'what' ? source.from - 1 : undefined;
  if (!gap) return undefined;
  const pronoun = words[source.from]?.tag === 'subj';
  if (before.tag === 'that' && words[source.from - 2] && nominal.includes(words[source.from - 2]?.tag ?? ''))
    return source.from - 1;
  if (!pronoun || (before.tag !== 'noun' && before.tag !== 'name')) return undefined;
  if (after?.tag === 'comma' || after?.tag === 'quote') return undefined;
  let at = source.from - 1;
  while (at > 0 && source.from - at < 12 && nominal.includes(words[at - 1]?.tag ?? '')) at--;
  if (words[at - 1]?.tag === 'det' || words[at - 1]?.tag === 'poss') at--;
  return at;
};

/** The cue lacks its object or the subject of its clause: "they believe could", "he opposed." */
const leavesGap = (ctx: SentenceContext, cue: Cue): boolean => {
  const after = ctx.words[cue.to];
  if (!after) return true;
  if (after.tag === 'modal' || after.tag === 'be' || after.tag === 'have' || after.tag === 'do') return true;
  if (after.tag === 'verb') return after.form !== 'ing';
  if (cue.cueClass === 'say' || cue.cueClass === 'tell') return after.tag === 'stop';
  return (
    after.tag === 'stop' ||
    after.tag === 'comma' ||
    after.tag === 'prep' ||
    (after.tag === 'to' && cue.cueClass === 'think')
  );
};
