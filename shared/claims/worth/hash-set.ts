/** Says whether a 32-bit hash is new, and keeps it. */
export type AddHash = (hash: number) => boolean;

/**
 * A set of at most `most` signed 32-bit hashes, for hashes that are already well mixed: their low bits are the place to
 * look. Several times faster than `Set`, which is what a sentence of 500 features is worth.
 *
 * @example const isNew = hashSet(8); isNew(7) // true, then false
 */
export const hashSet = (most: number): AddHash => {
  // never full, so that every search ends at an empty place
  const mask = 2 ** Math.ceil(Math.log2(most + 2)) - 1;
  const places = new Int32Array(mask + 1);
  let zero = false;
  return (hash) => {
    if (hash === 0) {
      const isNew = !zero;
      zero = true;
      return isNew;
    }
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const kept = places[at];
      if (kept === hash) return false;
      if (kept === 0) {
        places[at] = hash;
        return true;
      }
    }
  };
};
