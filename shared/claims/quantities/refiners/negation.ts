import { negations } from '../../language/lexicon/function-words.ts';
import type { Refiner } from './draft.ts';

const clauseEnd = /^(?:[.;:,?!]|but|and|that|which|who|while|although|because|if|when)$/;

/** Notes that the text denies the quantity: "did not lose three aircraft". "no fewer than" and "not only" deny nothing. */
export const negation: Refiner = {
  name: 'negation',
  refine: (draft, { tokens }) => {
    for (let i = draft.from - 1; i >= 0 && i > draft.from - 8; i -= 1) {
      const { lower } = tokens[i]!;
      if (clauseEnd.test(lower)) return draft;
      if (negations.has(lower) || lower.endsWith("n't") || lower.endsWith('n’t')) {
        const next = tokens[i + 1]?.lower ?? '';
        if (lower === 'no' || lower === 'neither' || next === 'only' || next === 'just' || next === 'least')
          return draft;
        return { ...draft, negated: true };
      }
    }
    return draft;
  },
};
