import type { Hit } from '../context.ts';

/** One attribution a cue: a hit whose cue ends within an earlier one's ("quoted" in "was quoted as saying") goes. */
export const dropRepeatedCues = (hits: readonly Hit[]): Hit[] => {
  const seen = new Set<number>();
  return hits.filter(({ cue }) => {
    if (!cue || seen.has(cue.end)) return false;
    for (let at = cue.start + 1; at <= cue.end; at += 1) seen.add(at);
    return true;
  });
};
