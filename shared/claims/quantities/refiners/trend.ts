import type { Token } from '../../../text/tokens.ts';
import { changeFactors } from '../../language/lexicon/number-words.ts';
import { isCapitalised } from '../../language/tags/word.ts';
import { isToMultiply } from '../parsers/multiple.ts';
import type { Draft, Refiner } from './draft.ts';

type Trend = 'up' | 'down';

const forms = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const up =
  forms(`up rise rises rose risen rising increase increases increased increasing grow grows grew grown growing gain gains
  gained gaining climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring
  advance advances advanced advancing rally rallies rallied rallying add adds added adding raise raises raised raising higher
  spike spikes spiked spiking boost boosts boosted expanded expand expands swell swelled accelerated widen widens widened widening strengthen strengthens strengthened doubled tripled quadrupled`);
const down =
  forms(`down fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases
  decreased decreasing lose loses lost losing plunge plunges plunged plunging plummet plummets plummeted plummeting sink sinks sank
  slide slides slid sliding tumble tumbles tumbled tumbling slip slips slipped slipping shrink shrinks shrank shrunk shrinking
  slump slumps slumped dip dips dipped cut cuts cutting reduce reduces reduced reducing lower lowered contract contracted slashed shed sheds
  slow slows slowed slowing ease eases eased easing halved narrow narrows narrowed narrowing weaken
  weakens weakened weakening`);
const rises = forms('rise increase growth gain jump surge hike climb uptick');
const falls = forms('fall drop decline decrease reduction slump plunge dip contraction');
const between = forms(
  'by to at nearly almost about around some more than over under as much another further up down just only slightly sharply marginally least from below above beneath past',
);

/**
 * Whether the text says that the value rose or fell: a verb of change or "up", "down" before the number, with nothing
 * between but a preposition and a hedge ("rose by 5%", "down nearly 3 points", "fell to 49"). The start in "from 5% to 7%" has
 * none, and people and weapons have none.
 */
export const trend: Refiner = {
  name: 'trend',
  refine: (draft, { tokens, previous }) => {
    if (draft.kind === 'casualty' || draft.kind === 'materiel' || draft.kind === 'personnel') return draft;
    const multiplied = multiplies(draft, tokens);
    if (multiplied) return { ...draft, trend: multiplied };
    const before = tokens[draft.from - 1];
    if (before && /^[+−-]$/.test(before.text) && before.end === draft.hit.start && draft.kind === 'share') {
      return { ...draft, trend: before.text === '+' ? 'up' : 'down' };
    }
    if (previous?.trend && follows(tokens, previous.to, draft.from)) return { ...draft, trend: previous.trend };
    const behind = draft.hit.form === 'percent' ? changeBehind(tokens, draft.hit.to) : undefined;
    if (behind) return { ...draft, trend: behind };
    const ofObject = changeOfObject(tokens, draft.from);
    if (ofObject) return { ...draft, trend: ofObject };
    const found =
      verbBefore(tokens, draft.kind, draft.hit.from, draft.from) ??
      broughtTo(tokens, draft) ??
      endOf(tokens, draft, previous) ??
      shared(tokens, draft, previous);
    return found ? { ...draft, trend: found } : draft;
  },
};

/** The verb of change right before the number at `at`, whose hedge begins at `from`: between stand only prepositions. */
const verbBefore = (tokens: readonly Token[], kind: Draft['kind'], at: number, from: number): Trend | undefined => {
  for (let i = at - 1; i >= 0 && i > at - 7; i -= 1) {
    const { lower } = tokens[i]!;
    if (lower === 'from' && i < from) return;
    if (isHedgeWord(tokens, i, from)) continue;
    if (lower === 'up' && /^g[ai]v/.test(tokens[i - 1]?.lower ?? '')) return;
    // "raised $5m" is a collection, "raised to $5m" a rise
    const moved = /^(?:to|by|from)$/.test(tokens[i + 1]?.lower ?? '');
    if (kind === 'money' && !moved && /^(?:rais|add|los[et])/.test(lower)) return;
    if (up.has(lower)) return 'up';
    if (down.has(lower)) return 'down';
    if (!between.has(lower)) return;
  }
  return;
};

/** The end in "rose from 5% to 7%". */
const endOf = (tokens: readonly Token[], draft: Draft, previous: Draft | undefined): Trend | undefined => {
  if (draft.comparator === 'range' || previous?.to !== draft.from - 1 || tokens[draft.from - 1]?.lower !== 'to') return;
  const from = previous.from - 1;
  return tokens[from]?.lower === 'from' ? verbBefore(tokens, draft.kind, from, from) : undefined;
};

/** "Shares of Norrix rose 4%, Talvar by 2.5% and Oskel 1%": names that share the verb before. */
const shared = (tokens: readonly Token[], draft: Draft, previous: Draft | undefined): Trend | undefined => {
  const gap = previous?.trend && previous.unit === draft.unit ? tokens.slice(previous.to, draft.from) : [];
  if (gap.length < 2 || gap.length > 8 || !/^(?:,|;|and|while)$/.test(gap[0]!.lower)) return;
  const named =
    gap.some((token) => isCapitalised(token)) &&
    gap.every((token) => isCapitalised(token) || linking.test(token.lower));
  return named ? (previous?.trend ?? undefined) : undefined;
};

const linking = /^(?:,|;|and|while|by|of|&|-)$/;
/** "doubled" and "to halve" say it themselves; "double the rate" compares. */
const multiplies = ({ hit }: Draft, tokens: readonly Token[]): Trend | undefined => {
  const factor = hit.form === 'multiple' ? changeFactors.get(tokens[hit.from]!.lower) : undefined;
  if (!factor || (/e$/.test(tokens[hit.from]!.lower) && !isToMultiply(tokens, hit.from))) return;
  return factor > 1 ? 'up' : 'down';
};

/** "11% up on a year earlier", "closed 2% lower". */
const changeBehind = (tokens: readonly { lower: string }[], at: number): Trend | undefined => {
  if (tokens[at + 1]?.lower === 'than') return;
  if (/^(?:up|higher|stronger|firmer)$/.test(tokens[at]?.lower ?? '')) return 'up';
  return /^(?:down|lower|weaker|softer)$/.test(tokens[at]?.lower ?? '') ? 'down' : undefined;
};

/** "raised its key rate by 50 basis points", "grew at an annual rate of 3%", "a rise of 4%": the change stands before its object. */
const changeOfObject = (tokens: readonly { lower: string; kind: string }[], from: number): Trend | undefined => {
  const { lower } = tokens[from - 1] ?? { lower: '' };
  const noun = lower === 'of' ? (tokens[from - 2]?.lower ?? '') : '';
  if (rises.has(noun) || falls.has(noun))
    return isWished(tokens, from - 3) ? undefined : rises.has(noun) ? 'up' : 'down';
  if (lower !== 'by' && !(lower === 'of' && /^(?:rate|pace)$/.test(tokens[from - 2]?.lower ?? ''))) return;
  for (let i = from - 2; i >= 0 && i > from - 10; i -= 1) {
    const token = tokens[i]!;
    if (token.kind === 'number' || /^(?:[.,;:]|that|which|who|and|but|while|as|after|to)$/.test(token.lower)) return;
    if (token.lower === 'up' || token.lower === 'down') return;
    // "cleared the lower house by 30 votes"
    if (/^(?:lower|higher)$/.test(token.lower) && /^(?:the|a|its|their|of|in)$/.test(tokens[i - 1]?.lower ?? ''))
      return;
    if (up.has(token.lower)) return 'up';
    if (down.has(token.lower)) return 'down';
  }
  return;
};

/** "pledged a decrease of 400 barrels", "calls for a rise of 5%": nothing has risen or fallen. */
const isWished = (tokens: readonly { lower: string }[], last: number): boolean => {
  for (let i = last; i >= 0 && i > last - 4; i -= 1)
    if (
      /^(?:pledg|propos|plan|promis|demand|seek|sought|want|call|urg|request)(?:e|ed|es|s|ing|ned|ning)?$/.test(
        tokens[i]!.lower,
      )
    )
      return true;
  return false;
};

const lifting = /^(?:rais|lift|increas|hik|boost|doubl|tripl|quadrupl)(?:e|es|ed|ing|s)?$/;
const cutting = /^(?:cut|cuts|cutting|(?:lower|reduc|slash|trim|halv)(?:e|es|ed|ing|s)?)$/;

/** "raised its key rate to 4.75%": what was raised or cut stands between, a few words and no clause. What
 * somebody is "to raise" has not risen. */
const broughtTo = (tokens: readonly Token[], { from, hit, phrase }: Draft): Trend | undefined => {
  // "cut power to 300 houses": the houses are no level
  if (tokens[from - 1]?.lower !== 'to' || (hit.form === 'count' && phrase.head !== -1)) return;
  const last = from - 2;
  for (let i = last; i >= 0 && i > last - 7; i -= 1) {
    const { lower, kind } = tokens[i]!;
    if (kind !== 'word' || /^(?:by|from|to|in|on|at|and|but|that|which|who|as|while|after)$/.test(lower)) return;
    const lifted = lifting.test(lower);
    if (i === last || !(lifted || cutting.test(lower))) continue;
    return tokens[i - 1]?.lower === 'to' ? undefined : lifted ? 'up' : 'down';
  }
  return;
};

/** "rose 8 percent to 99 yuan", "up 0.25 points, or 0.01%": what goes on from a change is part of it. */
const follows = (tokens: readonly { lower: string }[], from: number, to: number): boolean =>
  /^(?:to|, or|or)$/.test(
    tokens
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(' '),
  );

/** "up to 5" is a limit, "lower than" a comparison. */
const isHedgeWord = (tokens: readonly { lower: string }[], at: number, from: number): boolean =>
  at >= from && (tokens[at + 1]?.lower === 'to' || tokens[at + 1]?.lower === 'than');
