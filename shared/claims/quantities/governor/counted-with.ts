import { intransitiveCues, transitiveCues } from '../../language/lexicon/effect-cues.ts';
import { auxiliaries } from '../../language/lexicon/function-words.ts';
import type { Context, Draft } from '../refiners/draft.ts';
import { isClearVerb } from './effect.ts';
import { otherEndOf } from './other-end.ts';

/** What was counted before and shares its fate with this: the whole of a part, the first of two clauses, the other end. */
export const countedWith = (draft: Draft, context: Context): Draft | undefined =>
  partOf(draft, context) ??
  mannerOf(draft, context) ??
  gapOf(draft, context) ??
  namedGapOf(draft, context) ??
  otherEndOf(draft, context.previous, context.tokens);

/** "Five were hurt, two seriously". */
const mannerOf = ({ hit, phrase }: Draft, { tokens, previous }: Context): Draft | undefined =>
  previous?.kind === 'casualty' &&
  phrase.head === -1 &&
  /^(?:seriously|critically|severely|badly|gravely)$/.test(tokens[hit.to]?.lower ?? '')
    ? previous
    : undefined;

/** "Twelve were killed in Odesa and four in Kharkiv": the second clause leaves out what became of the four. */
const gapOf = ({ phrase, hit }: Draft, { tokens, previous }: Context): Draft | undefined => {
  if (!previous || previous.effect === null || phrase.head !== -1) return;
  const joined = /^(?:and|,|;)$/.test(tokens[hit.from - 1]?.lower ?? '');
  const placed = /^(?:in|at|near|over|outside|elsewhere)$/.test(tokens[hit.to]?.lower ?? '');
  return joined &&
    placed &&
    /^\p{Lu}|^(?:the|a|an|another|nearby|neighbouring|neighboring)$/u.test(tokens[hit.to + 1]?.text ?? '')
    ? previous
    : undefined;
};

/** "Kharkiv reported 12 dead, Sumy 7": nothing but a name between, and what became of the first. */
const namedGapOf = ({ phrase, hit }: Draft, { tokens, previous }: Context): Draft | undefined => {
  if (!previous || previous.effect === null || phrase.head !== -1 || hit.from - previous.to > 7) return;
  let from = previous.to;
  while (from < hit.from && (intransitiveCues.has(tokens[from]!.lower) || auxiliaries.has(tokens[from]!.lower)))
    from += 1;
  const [joiner, ...name] = tokens.slice(from, hit.from);
  return name.length > 0 &&
    /^(?:,|;|and|while|but)$/.test(joiner?.lower ?? '') &&
    name.every(({ text }) => /^(?:\p{Lu}.*|the|in|and|,)$/u.test(text))
    ? previous
    : undefined;
};

const parts = new Set(['including', 'among', 'include', 'includes', 'included', 'namely']);
const breaks = /^(?:[.;:]|that|which|who|while|after|when|but)$/;

/** The whole that "including two children" or "two of them" is a part of: what was counted before. */
const partOf = (draft: Draft, { tokens, previous }: Context): Draft | undefined => {
  if (!previous) return;
  for (let i = draft.from - 1; i >= previous.to && i > draft.from - 14; i -= 1) {
    const { lower } = tokens[i]!;
    if (parts.has(lower)) return previous;
    if (breaks.test(lower) || isClearVerb(tokens[i]!)) break;
  }
  const between = tokens.slice(previous.to, draft.from);
  if (between.length <= 2 && between.every(({ text }) => /^(?:,|and|\(|-|–|—|of)$/.test(text))) return previous;
  const chained =
    previous.kind === 'casualty' && between.length <= 9 && /^(?:and|,)$/.test(between.at(-1)?.lower ?? '');
  return chained &&
    !between.some(
      (token) =>
        breaks.test(token.lower) ||
        isClearVerb(token) ||
        intransitiveCues.has(token.lower) ||
        transitiveCues.has(token.lower),
    )
    ? previous
    : undefined;
};
