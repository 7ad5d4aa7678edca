/**
 * The most that the extraction may take: without trees times wink-nlp's time, and times its own for half the text. Of the
 * reader the fewest characters a second, and the most milliseconds to load.
 */
export const limits = { tagger: 3, doubling: 2.3, readerSpeed: 100_000, readerLoadMs: 120 } as const;

/** A time below this, in milliseconds, is as much the clock's as the extraction's. */
export const leastMs = 20;

/** How many times as long each text takes as the one before it, of half its length. */
export const doublings = (ms: readonly number[]): number[] =>
  ms.slice(1).map((time, at) => (time < leastMs ? 0 : time / (ms[at] ?? time)));
