/** Fisher–Yates, in place. */
export const shuffle = (items: number[], next: () => number): void => {
  for (let last = items.length - 1; last > 0; last--) {
    const other = next() % (last + 1);
    [items[last], items[other]] = [items[other]!, items[last]!];
  }
};

/** Xorshift32 (Marsaglia). */
export const generator = (seed: number): (() => number) => {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
};
