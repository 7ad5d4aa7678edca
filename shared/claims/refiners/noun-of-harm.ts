import type { Effect } from '../../domain/quantity.ts';
import type { Token } from '../../text/tokens.ts';
import type { Draft } from './draft.ts';
import type { Governor } from './effect.ts';

const reach = 30;

/** "left eight officers with minor injuries", "two men in a critical condition". */
export const hurtWith = (tokens: readonly Token[], at: number): Governor | undefined => {
  const opener = tokens[at]?.lower ?? '';
  if (opener !== 'with' && opener !== 'in') return;
  for (let i = at + 1; i < at + 6 && tokens[i] && !/^(?:[.,;:]|and|to|of|for)$/.test(tokens[i]!.lower); i += 1) {
    const { lower } = tokens[i]!;
    const hurt = opener === 'with' ? /^(?:injur(?:y|ies)|wounds?|burns|fractures)$/ : /^condition$/;
    if (hurt.test(lower) && (opener === 'with' || /^(?:critical|serious|stable|grave)$/.test(tokens[i - 1]!.lower)))
      return { casualty: 'injured', custody: false, at: i };
  }
  return;
};

/** "The death toll from the floods, the worst in years, rises to 45": a bare number that a toll comes to. */
export const tollOf = (tokens: readonly Token[], draft: Draft): Governor | undefined => {
  if (
    draft.unit ||
    !/^(?:to|at|is|was|of|stands|reache[sd]|passe[sd]|hits?|past|topped)$/.test(tokens[draft.from - 1]?.lower ?? '')
  )
    return;
  for (let i = draft.from - 2; i > 0 && i > draft.from - reach; i -= 1) {
    if (/^[.;:]$/.test(tokens[i]!.text)) return;
    if (tokens[i]!.lower === 'of' && tokens[i - 1]!.lower === 'number') {
      const cue = countedHarm[tokens[i + 1]?.lower ?? ''];
      if (cue) return { casualty: cue, custody: false, at: i + 1 };
    }
    if (tokens[i]!.lower === 'toll' && /^(?:death|final)$/.test(tokens[i - 1]!.lower))
      return { casualty: 'killed', custody: false, at: i };
  }
  return;
};

/** "the number of dead". */
const countedHarm: Readonly<Record<string, Effect>> = {
  dead: 'killed',
  deaths: 'killed',
  fatalities: 'killed',
  injured: 'injured',
  wounded: 'injured',
  missing: 'missing',
  displaced: 'displaced',
};

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
