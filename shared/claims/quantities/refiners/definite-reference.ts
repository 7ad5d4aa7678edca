import { modals } from '../../language/lexicon/function-words.ts';
import { durations } from '../../language/lexicon/measures.ts';
import { smallNumbers } from '../../language/lexicon/number-words.ts';
import type { Refiner } from './draft.ts';

const definite = new Set(['the', 'these', 'those', 'both']);
const period = new Set([
  'last',
  'past',
  'next',
  'coming',
  'previous',
  'following',
  'first',
  'final',
  'recent',
  'preceding',
]);

/**
 * Drops what only points back or names a period: "the two sides", "those three men", "the next four years". A definite
 * count of casualties, a share or a sum is a claim all the same and stays.
 */
export const definiteReference: Refiner = {
  name: 'definite-reference',
  refine: (draft, { tokens }) => {
    const { hit } = draft;
    if (
      (hit.form !== 'count' && hit.form !== 'measure') ||
      hit.comparator !== 'eq' ||
      draft.kind === 'casualty' ||
      hit.ofTotal
    )
      return draft;
    const before = tokens[draft.from - 1]?.lower ?? '';
    const first = tokens[hit.from]!.lower;
    const isVerb = before === 'last' && modals.has(tokens[draft.from - 2]?.lower ?? '');
    if (period.has(before) && !isVerb)
      return durations.has(draft.unit) || definite.has(tokens[draft.from - 2]?.lower ?? '') ? undefined : draft;
    if (definite.has(before) && smallNumbers.has(first) && (hit.value ?? 0) <= 12) return undefined;
    return draft;
  },
};
