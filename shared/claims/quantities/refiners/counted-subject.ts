import type { Token } from '../../../text/tokens.ts';
import { auxiliaries } from '../../language/lexicon/function-words.ts';
import { casualtyNouns, people } from '../../language/lexicon/nouns.ts';
import { isPlural, singularOf } from '../../language/lexicon/singular.ts';
import { beforeHedge } from '../../language/phrases/before-hedge.ts';
import { readPhrase } from './noun-phrase.ts';
import { unitName } from './unit-name.ts';

const joins = /^(?:to|at|from|reache[ds]|hits?|totall?ed|was|were|is|passed|topped|past|of)$/;
const moves =
  /^(?:ro?se|risen|rises?|rising|f[ae]ll|fallen|falls?|grew|grown|shrank|slid|stood|stands?|(?:climb|jump|drop|increas|declin|surg|soar|slump|plung|dip|eas|doubl|tripl|halv|reach|total|pass|top|number|spik)(?:e|ed|es|s|ing|led|ped)?|hit|hits)$/;
/** What happens often enough for its number to rise and fall, beside people and harm. */
const events = new Set(
  `admission application arrest arrival birth burglary case claim complaint crossing departure divorce eviction incident infection
  marriage offence offense registration robbery sighting theft vacancy visit`.split(/\s+/),
);
const harmed = /^(?:dead|injured|wounded|missing|displaced|killed)$/;
const mostTokensToSubject = 14;

/**
 * What a bare number counts when it is the subject that rises or falls to it: "the number of wardens rose 12% to 900",
 * "Burglaries fell to 3,400", "the death toll rose to 45" (people). Undefined where the subject is an amount ("profits
 * fell to"), since nothing is counted then.
 */
export const countedSubject = (tokens: readonly Token[], from: number): string | undefined => {
  const before = beforeHedge(tokens, from);
  if (!joins.test(tokens[before]?.lower ?? '') && !joins.test(tokens[before + 1]?.lower ?? '')) return;
  for (let at = before; at > Math.max(-1, before - mostTokensToSubject); at -= 1) {
    const token = tokens[at]!;
    if (/^(?:[.;:]|and|but|while|which|that|who|after|as)$/.test(token.lower)) return;
    if (token.lower === 'number' && tokens[at + 1]?.lower === 'of') return numberOf(tokens, at + 2);
    if (token.lower === 'toll' && /^(?:death|final|the|official|confirmed)$/.test(tokens[at - 1]?.lower ?? ''))
      return 'person';
    if (token.kind === 'word' && isMoved(tokens, at)) return singularOf(token.lower);
  }
  return;
};

const numberOf = (tokens: readonly Token[], at: number): string | undefined => {
  const from = tokens[at]?.lower === 'the' ? at + 1 : at;
  const next = tokens[from + 1]?.lower ?? '';
  if (harmed.test(tokens[from]?.lower ?? '') && (moves.test(next) || !isPlural(next))) return 'person';
  const phrase = readPhrase(tokens, from, false);
  if (!phrase || harmed.test(tokens[phrase.head]!.lower) || !isPlural(tokens[phrase.head]!.lower)) return;
  return unitName(tokens, phrase);
};

const isMoved = (tokens: readonly Token[], at: number): boolean => {
  const { lower } = tokens[at]!;
  if (!isPlural(lower)) return false;
  const noun = singularOf(lower);
  if (harmed.test(lower) || !(people.has(noun) || casualtyNouns.has(noun) || events.has(noun))) return false;
  const next = auxiliaries.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  return moves.test(tokens[next]?.lower ?? '');
};
