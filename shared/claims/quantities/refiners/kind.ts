import type { Effect, QuantityKind } from '../../../domain/quantity.ts';
import { type EffectCue, intransitiveCues, transitiveCues } from '../../language/lexicon/effect-cues.ts';
import { casualtyNouns, materiel, people, personnel } from '../../language/lexicon/nouns.ts';
import { countedWith } from '../governor/counted-with.ts';
import { farGovernorOf, governorOf, heldGovernorOf } from '../governor/effect.ts';
import type { Governor } from '../governor/governor.ts';
import { isAboard, isHeld } from '../governor/held.ts';
import { materielEffectOf } from '../governor/materiel-effect.ts';
import type { Context, Draft, Refiner } from './draft.ts';
import { isDoneTo } from './unit-name.ts';

/** What can be hit or destroyed but is neither alive nor a weapon. */
const lifeless = new Set(
  `house home building apartment flat block school hospital village town city country state region province bridge base
  facility vessel store shop business plant unit depot structure property station road line tree animal dog horse whale elephant bird
  cow sheep chicken pig hour day week month year minute second kilometre mile metre attack strike explosion position job vote seat
  percent time case company site settlement district refinery airport port church mosque district building storey story floor domain server account ecosystem area hectare acre`.split(
    /\s+/,
  ),
);

const lastWord = (unit: string): string => unit.slice(unit.lastIndexOf(' ') + 1);

/**
 * Says what a quantity counts and what happened to it. Money, percentages and fractions by their form. People who were
 * killed, hurt, displaced … are casualties, and so is the part in "including two children" of a whole that is; people in
 * uniform otherwise personnel; weapons, aircraft, vehicles and ships materiel; the rest plain quantities.
 */
export const kind: Refiner = {
  name: 'kind',
  refine: (draft, context) => {
    const { form } = draft.hit;
    if (form === 'money') return { ...draft, kind: 'money' };
    if (form === 'percent' || form === 'fraction') return { ...draft, kind: 'share' };
    if (form !== 'count') return draft;
    const part = countedWith(draft, context);
    const governor = isHeld(draft, context)
      ? heldGovernorOf(draft, context.tokens)
      : (governorOf(draft, context.tokens) ?? (part ? undefined : farGovernorOf(draft, context.tokens)));
    const found = classify({ draft, context, governor, part });
    return { ...draft, ...found, unit: found.unit ?? draft.unit, governor: governor?.at ?? -1 };
  },
};

interface Findings {
  readonly draft: Draft;
  readonly context: Context;
  readonly governor: Governor | undefined;
  /** The whole that this is a part of. */
  readonly part: Draft | undefined;
}

interface Class {
  readonly kind: QuantityKind;
  readonly effect: Effect | null;
  readonly unit?: string;
}

const plain: Class = { kind: 'quantity', effect: null };

const classify = (findings: Findings): Class => {
  const { draft, context, governor } = findings;
  const noun = lastWord(draft.unit);
  const bare = draft.phrase.head === -1 && !draft.hit.unit && !materiel.has(noun);
  const lone = bare && isOrMayBePerson(noun);
  const others = context.tokens[draft.phrase.head]?.lower === 'others';
  const things =
    context.previous?.kind === 'materiel' && !governor?.casualty && !isAboard(context.tokens, draft.hit.to);
  const reached =
    lone && /^hit/.test(context.tokens[governor?.at ?? -1]?.lower ?? '') && governor?.at === draft.from - 1;
  if (reached) return plain;
  if ((bare || others) && things) return materielClass(findings, context.previous?.unit ?? draft.unit);
  if (casualtyNouns.has(noun) || lone || isPerson(draft, context)) return personClass(findings, noun);
  // "the toll from floods in five states rose to 64": no states
  if (bare && context.tokens[governor?.at ?? -1]?.lower === 'toll')
    return { kind: 'casualty', effect: governor?.casualty ?? null, unit: 'person' };
  if (noun === 'life' && takesLives(draft, context)) return { kind: 'casualty', effect: 'killed' };
  if (materiel.has(noun) || madeBy.test(noun) || isAmmunition(draft, context.tokens))
    return materielClass(findings, draft.unit);
  const harmed = governor?.casualty && !governor.materiel && !governor.custody;
  if (harmed && noun && !lifeless.has(noun) && !isScene(draft, context))
    return { kind: 'casualty', effect: governor.casualty ?? null };
  return plain;
};

/** "killed 20 in three shafts", "died on two rafts": where it happened, not to whom. */
const isScene = ({ from }: Draft, { tokens }: Context): boolean =>
  /^(?:in|at|on|near|from|into|across|inside|within|outside|throughout|around|over|by|with)$/.test(
    tokens[from - 1]?.lower ?? '',
  );

const isOrMayBePerson = (noun: string): boolean =>
  noun === '' || people.has(noun) || personnel.has(noun) || casualtyNouns.has(noun);

const soldiers =
  /^(?:soldier|troop|serviceman|servicewoman|servicemember|marine|sailor|fighter|combatant|personnel|paratrooper)$/;

const personClass = ({ draft, context, governor, part }: Findings, noun: string): Class => {
  // "32 of the 45 people on board died": the whole did not
  const { previous } = context;
  if (
    previous &&
    previous.hit.ofTotal !== null &&
    previous.hit.ofTotal === draft.hit.value &&
    previous.hit.form === 'count'
  )
    return personnel.has(noun) && !people.has(noun) ? { kind: 'personnel', effect: null } : plain;
  const harm = isInstitution(draft, context, noun) ? undefined : casualtyNouns.get(noun);
  const inherited = part?.kind === 'casualty' ? part.effect : undefined;
  if (harm && !(governor?.custody && harm !== 'killed')) {
    return {
      kind: 'casualty',
      effect: harm === 'other' ? (governor?.casualty ?? inherited ?? 'other') : (harm as Effect),
      ...(/^(?:dead|injured|wounded|missing|displaced)$/.test(noun) ? { unit: 'person' } : {}),
    };
  }
  const modifier = modifierOf(draft, context)?.casualty;
  // "ten wounded soldiers were evacuated": they stay wounded, but 12 missing who were rescued are found
  const stays = modifier === 'killed' || modifier === 'injured';
  if (!governor?.custody || governor.casualty || stays) {
    const effect = governor?.casualty ?? modifier ?? inherited;
    if (effect && !(effect === 'displaced' && isFugitive(draft, context, noun)))
      return { kind: 'casualty', effect, unit: draft.unit || 'person' };
  }
  // "lost 1,210 soldiers": killed or hurt, the text does not say which
  const lost = context.tokens[governor?.at ?? -1]?.lower ?? '';
  if (/^los/.test(lost) && (soldiers.test(noun) || (noun === 'man' && (lost === 'losses' || isArmy(context)))))
    return { kind: 'casualty', effect: 'other' };
  return !governor?.custody && (personnel.has(noun) || isForce(draft, context))
    ? { kind: 'personnel', effect: null }
    : plain;
};

/** "two gunmen fled", "three armed men fled", "four people fled the scene": they run from the law, not from a war. */
const isFugitive = ({ phrase, to }: Draft, { tokens }: Context, noun: string): boolean =>
  /^(?:gunman|attacker|assailant|suspect|robber|thief|looter|kidnapper|shooter|bomber|terrorist|prisoner|inmate|detainee|driver|escapee|smuggler|defendant)$/.test(
    noun,
  ) ||
  /^(?:armed|masked|hooded)$/.test(tokens[phrase.from]?.lower ?? '') ||
  (/^fle[de]/.test(tokens[to]?.lower ?? '') &&
    tokens.slice(to, to + 5).some(({ lower }) => /^(?:scene|custody|prison|police|foot)$/.test(lower)));

/** "two UN bodies", "regulatory bodies": nobody's remains. */
const isInstitution = ({ phrase }: Draft, { tokens }: Context, noun: string): boolean =>
  noun === 'body' && tokens.slice(phrase.from, phrase.head).some(({ lower }) => institutional.test(lower));

const institutional =
  /^(?:un|eu|nations|world|state|public|national|international|local|government|governing|regulatory|supervisory|statutory|advisory|oversight|legislative|judicial|religious|professional|academic|medical|sports?|sporting|trade|industry|business|consumer|standards|student|elected|independent|representative|water|celestial|heavenly|planetary)$/;

/** "a 90,000-strong army": those whom it counts bear arms. */
const isForce = ({ phrase, to }: Draft, { tokens }: Context): boolean =>
  /^strong/.test(tokens[phrase.head]?.lower ?? '') &&
  tokens
    .slice(phrase.to, to)
    .some(({ lower }) => /^(?:army|force|garrison|contingent|militia|mission|guard)$/.test(lower));

const materielClass = (findings: Findings, unit: string): Class => {
  const { draft, context, governor, part } = findings;
  const inherited = part?.kind === 'materiel' && !modifierOf(part, context) ? part.effect : null;
  return {
    kind: 'materiel',
    unit,
    effect:
      modifierOf(draft, context)?.materiel ??
      materielEffectOf(draft, context, governor, lastWord(unit)) ??
      inherited ??
      'other',
  };
};

/** "The army said it lost 14 men". */
const isArmy = ({ tokens }: Context): boolean =>
  tokens.some(({ lower }) =>
    /^(?:army|navy|battle|fighting|offensive|assault|troops|brigade|battalion|regiment|forces|unit|militia|rebels)$/.test(
      lower,
    ),
  );

/** "eight missing passengers", "12 downed drones": the effect stands inside the phrase. */
const modifierOf = ({ phrase }: Draft, { tokens }: Context): EffectCue | undefined => {
  for (let i = phrase.from; i < phrase.head; i += 1) {
    const { lower } = tokens[i]!;
    const cue = intransitiveCues.get(lower) ?? (isDoneTo(lower) ? transitiveCues.get(lower) : undefined);
    if (cue) return cue;
  }
  return;
};

const takesLives = (draft: Draft, { tokens }: Context): boolean =>
  tokens
    .slice(Math.max(0, draft.from - 6), draft.from)
    .some(({ lower }) => /^(?:claim|cost|lost|los|tak|took)/.test(lower));

/** "two MiG-31s", "six Mi-8s": aircraft and tanks by the letters of their makers. */
const madeBy = /^(?:mig|su|tu|il|an|mi|ka|f|b|c|mq|rq|ah|uh|ch|t|shahed|geran)-\d+$|^7[0-8]7$|^a3\d0$/;

const isPerson = (draft: Draft, { tokens }: Context): boolean => {
  const noun = lastWord(draft.unit);
  if (materiel.has(noun) && !(noun === 'bomber' && !isAircraft(draft, tokens))) return false;
  const head = tokens[draft.phrase.head];
  const named = Boolean(
    head && /^\p{Lu}/u.test(head.text) && !lifeless.has(noun) && /(?:an|ian|ese|ish|i|er|eer|ist)$/.test(noun),
  );
  return people.has(noun) || personnel.has(noun) || named || /(?:man|woman|person|child)$/.test(noun);
};

/** "2,300 rounds of ammunition", "artillery rounds"; other rounds are of talks or of drinks. */
const isAmmunition = ({ unit, phrase, to }: Draft, tokens: Context['tokens']): boolean =>
  lastWord(unit) === 'round' &&
  (tokens[to + 1]?.lower === 'ammunition' ||
    tokens
      .slice(phrase.from, phrase.head)
      .some(({ lower }) => /^(?:artillery|mortar|tank|rifle|live|ammunition)$/.test(lower)));

/** "two Su-24 bombers", "strategic bombers": no people. */
const isAircraft = ({ phrase }: Draft, tokens: Context['tokens']): boolean =>
  tokens
    .slice(phrase.from, phrase.head)
    .some(
      ({ lower }) =>
        /\d/.test(lower) || /^(?:strategic|nuclear|stealth|heavy|range|long-range|tactical|fighter|dive)$/.test(lower),
    );
