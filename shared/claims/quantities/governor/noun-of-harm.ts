import type { Effect } from '../../../domain/quantity.ts';
import type { Token } from '../../../text/tokens.ts';
import { transitiveCues } from '../../language/lexicon/effect-cues.ts';
import { beforeHedge } from '../../language/phrases/before-hedge.ts';
import type { Draft } from '../refiners/draft.ts';
import type { Governor } from './governor.ts';

const mostTokensToNoun = 30;

/** "left eight officers with minor injuries", "left 12 in hospital", "two men in a critical condition". */
export const hurtWith = (tokens: readonly Token[], from: number, at: number): Governor | undefined => {
  const opener = tokens[at]?.lower ?? '';
  if (opener !== 'with' && opener !== 'in') return;
  if (opener === 'in' && tokens[at + 1]?.lower === 'hospital')
    return tokens
      .slice(Math.max(0, from - 4), from)
      .some(({ lower }) => /^(?:left|leav(?:es|ing)|put|puts|putting)$/.test(lower))
      ? { casualty: 'injured', custody: false, at: at + 1 }
      : undefined;
  for (let i = at + 1; i < at + 6 && tokens[i] && !/^(?:[.,;:]|and|to|of|for)$/.test(tokens[i]!.lower); i += 1) {
    const { lower } = tokens[i]!;
    const hurt = opener === 'with' ? /^(?:injur(?:y|ies)|wounds?|burns|fractures)$/ : /^condition$/;
    if (hurt.test(lower) && (opener === 'with' || /^(?:critical|serious|stable|grave)$/.test(tokens[i - 1]!.lower)))
      return { casualty: 'injured', custody: false, at: i };
  }
  return;
};

/** "has driven 400,000 people from their homes", "forcing 900 families out of their houses". */
export const drivenFrom = (tokens: readonly Token[], from: number, to: number): Governor | undefined => {
  const verb = beforeHedge(tokens, from);
  if (!/^(?:forc(?:e|es|ed|ing)|driv(?:e|es|en|ing)|drove|uproot(?:s|ed|ing)?)$/.test(tokens[verb]?.lower ?? ''))
    return;
  const out = tokens[to]?.lower === 'out' ? to + 1 : to;
  if (!/^(?:from|of)$/.test(tokens[out]?.lower ?? '') || tokens[out + 1]?.lower !== 'their') return;
  return /^(?:homes?|houses|homelands?|lands?|villages?|towns?)$/.test(tokens[out + 2]?.lower ?? '')
    ? { casualty: 'displaced', custody: false, at: verb }
    : undefined;
};

/** "The death toll from the floods, the worst in years, rises to 45": a bare number that a toll comes to. */
export const tollOf = (tokens: readonly Token[], draft: Draft): Governor | undefined => {
  if (
    draft.phrase.head !== -1 ||
    !/^(?:to|at|is|was|of|stands|reache[sd]|passe[sd]|hits?|past|topped)$/.test(tokens[draft.from - 1]?.lower ?? '')
  )
    return;
  for (let i = draft.from - 2; i > 0 && i > draft.from - mostTokensToNoun; i -= 1) {
    if (/^[.;:]$/.test(tokens[i]!.text)) return;
    if (tokens[i]!.lower === 'of' && tokens[i - 1]!.lower === 'number') {
      // "of dead", "of people killed"
      const harmed = tokens.slice(i + 1, i + 5).findIndex(({ lower }) => countedHarm[lower]);
      const at = i + 1 + harmed;
      if (harmed !== -1) return { casualty: countedHarm[tokens[at]!.lower]!, custody: false, at };
    }
    if (tokens[i]!.lower === 'toll' && /^(?:death|final|the|official|confirmed)$/.test(tokens[i - 1]!.lower))
      return { casualty: 'killed', custody: false, at: i };
  }
  return;
};

const losing = /^(?:of|at|to|:|are|were|reach|reached|include|includes|included|total|totalled|totaled|stand|stood)$/;
const civil =
  /^(?:job|jobs|trading|market|tax|net|operating|annual|quarterly|financial|insured|crop|weight|blood|heat|water)$/;

/** "put enemy losses at 1,020 men, 9 tanks": the men are killed or hurt, the tanks destroyed, over the items of a list. */
export const lossesOf = (tokens: readonly Token[], from: number): Governor | undefined => {
  for (let i = from - 1; i >= 0 && i > from - mostTokensToNoun; i -= 1) {
    const { lower, kind } = tokens[i]!;
    if (/^(?:[.;!?]|but|while|as|after|when|who|which|that|by)$/.test(lower)) return;
    if (lower !== 'losses') {
      if (kind === 'word' && transitiveCues.has(lower)) return;
      continue;
    }
    return losing.test(tokens[i + 1]?.lower ?? '') && !civil.test(tokens[i - 1]?.lower ?? '')
      ? { materiel: 'destroyed', custody: false, at: i }
      : undefined;
  }
  return;
};

/** "the number of dead". */
const countedHarm: Readonly<Record<string, Effect>> = {
  dead: 'killed',
  killed: 'killed',
  deaths: 'killed',
  fatalities: 'killed',
  injured: 'injured',
  wounded: 'injured',
  missing: 'missing',
  displaced: 'displaced',
};

/** "The dead included three children", "Among the injured were two guards". */
export const amongHarmed = (tokens: readonly Token[], from: number): Governor | undefined => {
  const verb = beforeHedge(tokens, from);
  const includes = /^includ(?:e|es|ed)$/.test(tokens[verb]?.lower ?? '');
  if (!includes && !/^(?:was|were|is|are)$/.test(tokens[verb]?.lower ?? '')) return;
  const inverted = includes ? undefined : countedHarm[tokens[verb - 1]?.lower ?? ''];
  if (inverted && isInverted(tokens, verb - 1)) return { casualty: inverted, custody: false, at: verb - 1 };
  for (let at = verb - 1; at > verb - 6 && tokens[at]?.kind === 'word'; at -= 1) {
    const effect = countedHarm[tokens[at]!.lower];
    const opener = tokens[at - 2]?.lower ?? '';
    if (!effect || !/^(?:the|those)$/.test(tokens[at - 1]?.lower ?? '')) continue;
    return includes || opener === 'among' ? { casualty: effect, custody: false, at } : undefined;
  }
  return;
};

/** "Killed were three soldiers", "Among 31 people killed were nine children": the predicate stands first. */
const isInverted = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at - 1]?.kind ?? 'punctuation') === 'punctuation' ||
  tokens.slice(Math.max(0, at - 6), at).some(({ lower }) => lower === 'among');

/** "the bodies of 12 miners", "claimed the lives of 12 miners": dead, whatever else the verb says. */
export const bodiesOf = (tokens: readonly Token[], start: number): Governor | undefined => {
  const at = tokens[start - 1]?.lower === 'of' ? start - 2 : -1;
  const lives =
    tokens[at]?.lower === 'lives' &&
    tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => /^(?:claim|cost|tak|took)/.test(lower));
  return lives || /^(?:bodies|remains|corpses)$/.test(tokens[at]?.lower ?? '')
    ? { casualty: 'killed', custody: false, at }
    : undefined;
};
