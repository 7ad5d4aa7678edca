import type { Token } from '../../../text/tokens.ts';
import {
  custodyVerbs,
  type EffectCue,
  intransitiveCues,
  nounCues,
  transitiveCues,
} from '../../language/lexicon/effect-cues.ts';
import { adverbsBehindNouns, auxiliaries, nounPhraseEnders } from '../../language/lexicon/function-words.ts';
import { verbForms } from '../../language/lexicon/news-verbs.ts';
import { smallNumbers } from '../../language/lexicon/number-words.ts';
import { isPlural } from '../../language/lexicon/singular.ts';
import { beforeHedge } from '../../language/phrases/before-hedge.ts';
import { isMonth } from '../not-quantities/date.ts';
import type { Draft } from '../refiners/draft.ts';
import type { Governor } from './governor.ts';
import { amongHarmed, bodiesOf, drivenFrom, hurtWith, lossesOf, tollOf } from './noun-of-harm.ts';

const mostTokensToGovernor = 30;
const passive = new Set(
  'is are was were be been being get gets got getting left found reported presumed feared confirmed declared'.split(
    ' ',
  ),
);

/**
 * The verb or noun that says what happened to what is counted: the predicate right behind the phrase ("12 people were
 * killed", "five dead"), else the active verb before it ("killing the pilot and two tourists"), else the predicate further
 * on, over coordination and parentheses ("Three officers and two gunmen are killed"). Looks 30 tokens either way.
 */
export const governorOf = (draft: Draft, tokens: readonly Token[]): Governor | undefined =>
  bodiesOf(tokens, draft.from) ??
  behind(tokens, draft.to, 'near') ??
  hurtWith(tokens, draft.from, ofThemEnd(tokens, draft.to)) ??
  amongHarmed(tokens, draft.from) ??
  before(tokens, draft.from) ??
  tollOf(tokens, draft) ??
  drivenFrom(tokens, draft.from, draft.to) ??
  lossesOf(tokens, draft.from);

/** The predicate further on, for what is part of no other count: see {@link governorOf}. */
export const farGovernorOf = (draft: Draft, tokens: readonly Token[]): Governor | undefined =>
  reduced(tokens, draft.to) ?? (isObject(draft, tokens) ? undefined : behind(tokens, draft.to, 'far'));

/** What governs those who are held (see `isHeld`): a word right behind or a relative clause, no other predicate. */
export const heldGovernorOf = (draft: Draft, tokens: readonly Token[]): Governor | undefined =>
  reduced(tokens, draft.to) ?? toldOfThem(tokens, draft.to) ?? missingWith(tokens, draft.to);

/** "11 miners who were all killed", "44 pupils, all of whom died", "39 migrants found dead". */
const toldOfThem = (tokens: readonly Token[], to: number): Governor | undefined => {
  const at = tokens[to]?.text === ',' ? to + 1 : to;
  const all = /^(?:all|both)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'of' ? at + 2 : at;
  return /^(?:who|whom|found|feared|presumed)$/.test(tokens[all]?.lower ?? '')
    ? behind(tokens, tokens[all]!.lower === 'whom' ? all + 1 : all, 'near')
    : undefined;
};

/** "a boat carrying 45 migrants is missing", "went missing": who is in it is gone, too. */
const missingWith = (tokens: readonly Token[], at: number): Governor | undefined =>
  /^(?:is|are|was|were|went|goes|remains|remained)$/.test(tokens[at]?.lower ?? '') &&
  tokens[at + 1]?.lower === 'missing'
    ? { casualty: 'missing', custody: false, at: at + 1 }
    : undefined;

/** "life expectancy is 73, raising fears of dying": a bare number behind "is" or a preposition suffers nothing further on. */
const isObject = ({ phrase, from }: Draft, tokens: readonly Token[]): boolean => {
  const before = tokens[from - 1]?.lower ?? '';
  return phrase.head === -1 && (auxiliaries.has(before) || nounPhraseEnders.has(before));
};

/** A participle right behind the noun without an auxiliary: "three officers wounded", "missiles fired by". */
const reduced = (tokens: readonly Token[], at: number): Governor | undefined =>
  tokens[at] ? predicateAt(tokens, at, false, true) : undefined;

const cueAt = (tokens: readonly Token[], at: number): Governor | undefined => {
  const lower = tokens[at]?.lower ?? '';
  if (custodyVerbs.has(lower)) {
    const cue = transitiveCues.get(lower);
    return { custody: true, at, ...(cue?.materiel ? { materiel: cue.materiel } : {}) };
  }
  const cue = transitiveCues.get(lower) ?? intransitiveCues.get(lower);
  if (!cue) return;
  if (/^(?:sho|stab)/.test(lower)) return fatally(tokens, at, cue);
  return { ...cue, custody: false, at };
};

/** "shot down" is for aircraft, "shot dead" for people, who may also be stabbed to death. */
const fatally = (tokens: readonly Token[], at: number, cue: EffectCue): Governor => {
  for (let i = at + 1; i < at + 14 && i < tokens.length && !/^(?:[.;:]|and|but)$/.test(tokens[i]!.lower); i += 1) {
    const { lower } = tokens[i]!;
    if (lower === 'dead' || (lower === 'death' && tokens[i - 1]!.lower === 'to'))
      return { casualty: 'killed', custody: false, at };
  }
  return { ...cue, custody: false, at };
};

/** The predicate behind. `near`: only over adverbs, parentheses and auxiliaries. */
const behind = (tokens: readonly Token[], start: number, reachOf: 'near' | 'far'): Governor | undefined => {
  const near = reachOf === 'near';
  let auxiliary = false;
  let acted = false;
  const ofThem = ofThemEnd(tokens, start) - start;
  for (let i = start + ofThem; i < tokens.length && i < start + mostTokensToGovernor; i += 1) {
    const token = tokens[i]!;
    const { lower } = token;
    if (auxiliaries.has(lower) || lower === 'been' || passive.has(lower)) {
      auxiliary = true;
      continue;
    }
    // "30 passengers, none of whom was hurt", "some of whom died": said of fewer
    if (lower === 'of' && pointsBack.test(tokens[i + 1]?.lower ?? '') && !/^(?:all|both)$/.test(tokens[i - 1]!.lower))
      return;
    if (lower === 'taken' && tokens.slice(i, i + 3).some(({ lower }) => lower === 'hostage'))
      return { casualty: 'abducted', custody: false, at: i };
    if (deadly.test(lower) && isToDeath(tokens, i + 1)) return { casualty: 'killed', custody: false, at: i };
    if (auxiliary && /^(?:forced|driven)$/.test(lower) && /^(?:from|out)$/.test(tokens[i + 1]?.lower ?? ''))
      return { casualty: 'displaced', custody: false, at: i };
    if (auxiliary && /^(?:taken|rushed|airlifted|admitted)$/.test(lower) && isToHospital(tokens, i + 1))
      return { casualty: 'injured', custody: false, at: i };
    const cue = predicateAt(tokens, i, auxiliary, !near && i === start);
    if (cue) return cue;
    if (lower === 'to' && (tokens[i + 1]?.lower === 'have' || /^flee$/.test(tokens[i + 1]?.lower ?? ''))) continue;
    if (adverbsBehindNouns.has(lower) || lower === 'who' || lower === 'all' || lower === 'not' || /ly$/.test(lower))
      continue;
    if (lower === ',' || lower === '(' || lower === '–' || lower === '—') {
      const close = parenthesisEnd(tokens, i);
      if (close !== undefined) {
        i = close;
        continue;
      }
      if (near) return;
      if (lower !== ',') return;
      continue;
    }
    if (near || auxiliary) return;
    if (/^(?:[.;:?!]|which|that|after|when|while|as|because|if|but|before|where)$/.test(lower)) return;
    if (token.kind === 'word' && isClearVerb(token)) return;
    // "300 commuters derailed and five people died", "overturned, leaving 18 dead": said of the nearer number
    if (lower === 'leaving' || (acted && isSubject(tokens, i))) return;
    acted ||= lower.endsWith('ed') && verbForms.has(lower) && /^(?:and|,|with)$/.test(tokens[i + 1]?.lower ?? '');
  }
  return;
};

/** A number that no preposition but "with" stands before. */
const isSubject = (tokens: readonly Token[], at: number): boolean => {
  if (tokens[at]!.kind !== 'number' && !smallNumbers.has(tokens[at]!.lower)) return false;
  const word = tokens[beforeHedge(tokens, at)]?.lower ?? '';
  return word === 'with' || !nounPhraseEnders.has(word);
};

const pointsBack = /^(?:whom|them|which)$/;

/** One past "of them", "of whom", "of the injured". */
const ofThemEnd = (tokens: readonly Token[], at: number): number => {
  if (tokens[at]?.lower !== 'of') return at;
  const next = tokens[at + 1]?.lower ?? '';
  if (pointsBack.test(next)) return at + 2;
  return next === 'the' && /^(?:injured|wounded|missing)$/.test(tokens[at + 2]?.lower ?? '') ? at + 3 : at;
};

/** "to hospital", "to a nearby hospital", "to hospitals". */
const isToHospital = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'to' && tokens.slice(at + 1, at + 4).some(({ lower }) => /^hospitals?$/.test(lower));

const deadly =
  /^(?:fr[eo]ze[ns]?|burn(?:ed|t|s)?|beaten|stabbed|crushed|trampled|hacked|choked?|bled|clubbed|stoned|strangled|bludgeoned|tortured|scalded|mauled|gored|starved?|fell|plunged|jumped|put)$/;

/** "froze to death", "fell to their deaths"; people sentenced to death are alive. */
const isToDeath = (tokens: readonly Token[], at: number): boolean => {
  const own = /^(?:their|his|her)$/.test(tokens[at + 1]?.lower ?? '') ? 1 : 0;
  return tokens[at]?.lower === 'to' && /^deaths?$/.test(tokens[at + 1 + own]?.lower ?? '');
};

/** A verb form that no plural noun or participle looks like. */
export const isClearVerb = (token: Token): boolean =>
  verbForms.has(token.lower) && !isPlural(token.lower) && !/(?:ing|ed)$/.test(token.lower);

/** A cue said of what stands before it: "(were) killed", "dead", "died", "missing". */
const predicateAt = (
  tokens: readonly Token[],
  at: number,
  auxiliary: boolean,
  immediate: boolean,
): Governor | undefined => {
  const { lower } = tokens[at]!;
  const object = tokens[at + 1];
  if (intransitiveCues.has(lower) && !isModifier(tokens, at)) {
    if (!auxiliary && transitiveCues.has(lower) && object && takesObject(object)) return;
    return {
      ...(lower === 'hostage' ? { casualty: 'abducted' as const } : intransitiveCues.get(lower)!),
      custody: false,
      at,
    };
  }
  const participle = /(?:ed|en|wn|shot|hit|struck|sunk|slain|hurt|lost|sent)$/.test(lower);
  if (!participle) return;
  if (!auxiliary && !(immediate && !(object && takesObject(object)))) return;
  const second = /^(?:and|or)$/.test(object?.lower ?? '') ? cueAt(tokens, at + 2) : undefined;
  if (second?.casualty === 'killed') return second;
  return cueAt(tokens, at);
};

/** "12 injured people": an adjective of what follows. */
const isModifier = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return Boolean(next?.kind === 'word' && isPlural(next.lower) && !verbForms.has(next.lower));
};

/** "12 downed drones and three boats": what describes the things counted before is no verb. */
const isCounted = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at - 1]?.kind === 'number' || smallNumbers.has(tokens[at - 1]?.lower ?? '')) && isModifier(tokens, at);

const takesObject = (token: Token): boolean =>
  token.kind === 'number' ||
  (/^(?:the|a|an|his|her|their|its|at|more|over|up|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(
    token.lower,
  ) &&
    token.lower !== 'at');

/** The end of "…, including two children, …", "(…)", "…, some of them children, …"; undefined when nothing closes it. */
const parenthesisEnd = (tokens: readonly Token[], at: number): number | undefined => {
  const opener = tokens[at]!.text;
  const closer = opener === '(' ? ')' : opener;
  const next = tokens[at + 1]?.lower ?? '';
  const opens =
    opener !== ',' ||
    /^(?:including|among|mostly|mainly|most|many|some|all|both|one|two|three|four|five|six|seven|eight|nine|ten|among|at|who|whose|according|and|a|an|as|the)$/.test(
      next,
    ) ||
    tokens[at + 1]?.kind === 'number';
  if (!opens || (opener === ',' && next === 'and' && tokens[at + 2]?.lower !== 'including')) return;
  for (let i = at + 1; i < tokens.length && i < at + 24; i += 1) {
    if (tokens[i]!.text === closer) return i;
    if (/^[.;:]$/.test(tokens[i]!.text)) return;
  }
  return;
};

/** The active verb or the noun before, over coordination. */
const before = (tokens: readonly Token[], start: number): Governor | undefined => {
  for (let i = start - 1; i >= 0 && i > start - mostTokensToGovernor; i -= 1) {
    const { lower, kind } = tokens[i]!;
    if (/^(?:[.;:?!]|which|who|that|after|when|while|because|if|but|where|before|including)$/.test(lower)) return;
    const noun = nounCues.get(lower);
    if (noun && isNounCue(tokens, i, start)) return { ...noun, custody: false, at: i };
    if (kind !== 'word' || isCounted(tokens, i)) continue;
    if (lower === 'dead' && /^(?:shot|shooting|shoots?)$/.test(tokens[i - 1]?.lower ?? '')) continue;
    const cue = cueAt(tokens, i);
    if (cue && !nounUse(tokens, i)) {
      if (isPassive(tokens, i)) return;
      return intransitiveCues.has(lower) && !transitiveCues.has(lower) ? undefined : cue;
    }
    if (auxiliaries.has(lower) && !isMonth(tokens[i])) return;
    if (
      verbForms.has(lower) &&
      !nounUse(tokens, i) &&
      i < start &&
      (/ing$/.test(lower) || isClearVerb(tokens[i]!) || /ed$/.test(lower))
    )
      return;
  }
  return;
};

/** "deaths of", "the death toll rises to", "injuries to". */
const isNounCue = (tokens: readonly Token[], at: number, start: number): boolean => {
  const next = tokens[at + 1]?.lower ?? '';
  if (tokens[at]!.lower === 'toll')
    return !/^(?:road|bridge|tunnel|motorway|highway)$/.test(tokens[at - 1]?.lower ?? '');
  return (next === 'of' || (next === 'to' && /^injur/.test(tokens[at]!.lower)) || next === 'toll') && start - at < 12;
};

/** "the strike", "drone strikes on": a noun that looks like a verb. */
const nounUse = (tokens: readonly Token[], at: number): boolean => {
  const previous = tokens[at - 1]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  const { lower } = tokens[at]!;
  if (/(?:ed|ing)$/.test(lower) && !/^(?:a|an|the)$/.test(previous)) return false;
  if (/^(?:a|an|the|of|this|that|its|their|his|her|'s|air|drone|missile|in|on|by|from|new|under)$/.test(previous))
    return !/^\d/.test(next) || /^(?:a|an|the|of|in|by)$/.test(previous);
  return (
    /^(?:on|of|in|against)$/.test(next) &&
    /^(?:strikes?|fires?|hits?|launch|launches|orders?|use|loss|downs?|wounds?|order)$/.test(lower)
  );
};

const isPassive = (tokens: readonly Token[], at: number): boolean => {
  if (!/(?:ed|en|wn|shot|hit|struck|sunk|hurt|lost|sent|set)$/.test(tokens[at]!.lower)) return false;
  for (let i = at - 1; i >= 0 && i > at - 4; i -= 1) {
    const { lower } = tokens[i]!;
    if (passive.has(lower)) return true;
    if (!(adverbsBehindNouns.has(lower) || /ly$/.test(lower))) return false;
  }
  return false;
};
