import type { Effect, QuantityKind } from '../../domain/quantity.ts';
import { casualtyNouns, materiel, people, personnel } from '../lexicon/nouns.ts';
import type { Context, Draft, Refiner } from './draft.ts';
import { type Governor, governorOf } from './effect.ts';

const things = new Set(
  `house home building apartment flat block school hospital village town city country state region province bridge base
  facility vessel store shop business plant unit depot structure property station road line tree animal dog horse whale elephant bird
  cow sheep chicken pig hour day week month year minute second kilometre mile metre attack strike explosion position job vote seat
  percent time case company site settlement district refinery airport port church mosque district building storey story floor`.split(
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
    const governor = draft.hit.form === 'count' ? governorOf(draft, context.tokens) : undefined;
    const found = classify(draft, context, governor);
    return { ...draft, ...found, unit: found.unit ?? draft.unit, governor: governor?.at ?? -1 };
  },
};

interface Class {
  readonly kind: QuantityKind;
  readonly effect: Effect | null;
  readonly unit?: string;
}

const classify = (draft: Draft, context: Context, governor: Governor | undefined): Class => {
  const { hit } = draft;
  if (hit.form === 'money') return { kind: 'money', effect: null };
  if (hit.form === 'percent' || hit.form === 'fraction') return { kind: 'share', effect: null };
  if (hit.form === 'measure' || hit.form === 'multiple') return { kind: 'quantity', effect: null };
  const noun = lastWord(draft.unit);
  const lone = draft.phrase.head === -1 && !hit.unit;
  const part = partOf(draft, context);
  const harm = casualtyNouns.get(noun);
  if (harm && !(governor?.custody && harm !== 'killed')) {
    return {
      kind: 'casualty',
      effect: harm === 'other' ? ((governor?.casualty ?? part?.effect ?? 'other') as Effect) : (harm as Effect),
    };
  }
  if (
    noun === 'life' &&
    context.tokens
      .slice(Math.max(0, draft.from - 6), draft.from)
      .some(({ lower }) => /^(?:claim|cost|lost|los|tak|took)/.test(lower))
  ) {
    return { kind: 'casualty', effect: 'killed' };
  }
  const counted = lone || isPerson(draft, context);
  if (counted) {
    const own = governor?.custody ? undefined : governor?.casualty;
    const effect = own ?? (governor?.custody ? undefined : part?.kind === 'casualty' ? part.effect : undefined);
    if (effect) return { kind: 'casualty', effect: effect as Effect, unit: draft.unit || 'person' };
    if (lone && governor?.materiel && context.previous?.kind === 'materiel')
      return { kind: 'materiel', effect: governor.materiel };
    if (lone && context.previous?.kind === 'materiel')
      return { kind: 'materiel', effect: context.previous.effect, unit: context.previous.unit };
    if (!governor?.custody && personnel.has(noun)) return { kind: 'personnel', effect: null };
    return { kind: 'quantity', effect: null, unit: draft.unit };
  }
  if (materiel.has(noun)) {
    const effect = governor?.materiel ?? (part?.kind === 'materiel' ? part.effect : null) ?? 'other';
    return { kind: 'materiel', effect: effect as Effect };
  }
  if (governor?.casualty && governor.casualty !== 'other' && !governor.custody && noun && !things.has(noun)) {
    return { kind: 'casualty', effect: governor.casualty };
  }
  return { kind: 'quantity', effect: null };
};

const isPerson = (draft: Draft, { tokens }: Context): boolean => {
  const noun = lastWord(draft.unit);
  if (materiel.has(noun) && noun !== 'bomber') return false;
  const head = tokens[draft.phrase.head];
  return (
    people.has(noun) ||
    Boolean(head && /^\p{Lu}/u.test(head.text) && !things.has(noun)) ||
    /(?:man|woman|ian|ist|ese)$/.test(noun)
  );
};

const parts = new Set(['including', 'among', 'include', 'includes', 'included', 'namely', 'them', 'whom']);

/** The whole that "including two children" is a part of: what was counted before. */
const partOf = (draft: Draft, { tokens, previous }: Context): Draft | undefined => {
  if (!previous) return;
  for (let i = draft.from - 1; i >= previous.to && i > draft.from - 14; i -= 1) {
    if (parts.has(tokens[i]!.lower)) return previous;
  }
  const between = tokens.slice(previous.to, draft.from);
  return between.length <= 2 && between.every(({ text }) => /^(?:,|and|\(|-|–|—|of)$/.test(text))
    ? previous
    : undefined;
};
