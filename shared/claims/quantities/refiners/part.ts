import type { Token } from '../../../text/tokens.ts';
import { isClearVerb } from '../governor/effect.ts';
import type { Context, Draft, Refiner } from './draft.ts';

const breaks = /^(?:[.;:]|that|which|who|while|after|when|but)$/;
const pointsBack = /^(?:them|whom|which|those|these)$/;

/**
 * Notes the whole that a quantity is a part of: "including two children", "two of them children", "Ten died. Three of them
 * were soldiers". Further parts of a list ("including two children and a guard") have the same whole. A part of the dead is
 * dead. A part is never more than its whole.
 */
export const part: Refiner = {
  name: 'part',
  refine: (draft, context) => {
    const whole = wholeOf(draft, context);
    if (!whole) return draft;
    const harmed = whole.kind === 'casualty' && draft.kind === 'quantity' && draft.hit.form === 'count';
    return harmed ? { ...draft, whole, kind: 'casualty', effect: whole.effect } : { ...draft, whole };
  },
};

const wholeOf = (draft: Draft, { tokens, previous, counted }: Context): Draft | undefined => {
  const ofThem = tokens[draft.hit.to]?.lower === 'of' && pointsBack.test(tokens[draft.hit.to + 1]?.lower ?? '');
  const before = previous ?? (ofThem ? counted : undefined);
  if (!before || before.hit.form !== draft.hit.form) return;
  const marked = ofThem || (previous && isMarked(tokens.slice(previous.to, draft.from)));
  const listed = previous?.whole && isList(tokens.slice(previous.to, draft.from));
  const whole = marked || listed ? (before.whole ?? before) : undefined;
  return whole && fits(draft, whole) ? whole : undefined;
};

const isMarked = (between: readonly Token[]): boolean => {
  const at = between.findLastIndex(
    ({ lower }, i) =>
      lower === 'including' || (pointsBack.test(between[i + 1]?.lower ?? '') && /^(?:among|of)$/.test(lower)),
  );
  return (
    at !== -1 &&
    at < 12 &&
    between.length - at < 8 &&
    !between.some((one) => breaks.test(one.lower) || isClearVerb(one))
  );
};

const isList = (between: readonly Token[]): boolean =>
  between.length > 0 && between.length <= 2 && between.every(({ lower }) => /^(?:,|and|or)$/.test(lower));

const fits = ({ hit }: Draft, whole: Draft): boolean =>
  (hit.value ?? hit.high ?? 0) <= (whole.hit.value ?? whole.hit.high ?? Number.POSITIVE_INFINITY);
