import type { Hit } from '../context.ts';

/** One attribution a cue: of several hits whose cue ends at the same offset the first stays. */
export const dropRepeatedCues = (hits: readonly Hit[]): Hit[] => {
  const seen = new Set<number>();
  return hits.filter(({ cue }) => {
    if (!cue || seen.has(cue.end)) return false;
    seen.add(cue.end);
    return true;
  });
};
