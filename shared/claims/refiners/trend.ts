import type { Token } from '../../text/tokens.ts';
import { changeFactors } from '../lexicon/number-words.ts';
import { isToMultiply } from '../parsers/multiple.ts';
import type { Draft, Refiner } from './draft.ts';

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
  'by to at nearly almost about around some more than over under as much another further up down just only slightly sharply marginally least from',
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
    for (let i = draft.hit.from - 1; i >= 0 && i > draft.hit.from - 7; i -= 1) {
      const { lower } = tokens[i]!;
      if (lower === 'from' && i < draft.from) return draft;
      if (isHedgeWord(tokens, i, draft.from)) continue;
      if (lower === 'up' && /^g[ai]v/.test(tokens[i - 1]?.lower ?? '')) return draft;
      if (draft.kind === 'money' && /^(?:rais|add|los[et])/.test(lower)) return draft;
      if (up.has(lower)) return { ...draft, trend: 'up' };
      if (down.has(lower)) return { ...draft, trend: 'down' };
      if (!between.has(lower)) return draft;
    }
    return draft;
  },
};

/** "doubled" and "to halve" say it themselves; "double the rate" compares. */
const multiplies = ({ hit }: Draft, tokens: readonly Token[]): 'up' | 'down' | undefined => {
  const factor = hit.form === 'multiple' ? changeFactors.get(tokens[hit.from]!.lower) : undefined;
  if (!factor || (/e$/.test(tokens[hit.from]!.lower) && !isToMultiply(tokens, hit.from))) return;
  return factor > 1 ? 'up' : 'down';
};

/** "11% up on a year earlier", "closed 2% lower". */
const changeBehind = (tokens: readonly { lower: string }[], at: number): 'up' | 'down' | undefined => {
  if (tokens[at + 1]?.lower === 'than') return;
  if (/^(?:up|higher)$/.test(tokens[at]?.lower ?? '')) return 'up';
  return /^(?:down|lower)$/.test(tokens[at]?.lower ?? '') ? 'down' : undefined;
};

/** "raised its key rate by 50 basis points", "grew at an annual rate of 3%", "a rise of 4%": the change stands before its object. */
const changeOfObject = (
  tokens: readonly { lower: string; kind: string }[],
  from: number,
): 'up' | 'down' | undefined => {
  const { lower } = tokens[from - 1] ?? { lower: '' };
  const noun = lower === 'of' ? (tokens[from - 2]?.lower ?? '') : '';
  if (rises.has(noun)) return 'up';
  if (falls.has(noun)) return 'down';
  if (lower !== 'by' && !(lower === 'of' && /^(?:rate|pace)$/.test(tokens[from - 2]?.lower ?? ''))) return;
  for (let i = from - 2; i >= 0 && i > from - 10; i -= 1) {
    const token = tokens[i]!;
    if (token.kind === 'number' || /^(?:[.,;:]|that|which|who|and|but|while|as|after|to)$/.test(token.lower)) return;
    if (token.lower === 'up' || token.lower === 'down') return;
    if (up.has(token.lower)) return 'up';
    if (down.has(token.lower)) return 'down';
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
