/** A set of signed 32-bit hashes. */
export interface HashSet {
  /** Empties the set and makes room for `most` hashes. */
  readonly clear: (most: number) => void;
  /** Says whether a hash is new, and keeps it. */
  readonly isNew: (hash: number) => boolean;
}

/**
 * A set for hashes that are already well mixed: their low bits are the place to look. Several times faster than `Set`, and
 * made to be used again, which is what a sentence of 500 features is worth. It holds only as many as the last `clear` made
 * room for.
 *
 * @example const seen = hashSet(); seen.clear(8); seen.isNew(7) // true, then false
 */
export const hashSet = (): HashSet => {
  let places = new Int32Array(0);
  let mask = 0;
  let zero = false;
  return {
    clear: (most) => {
      // never full, so that every search ends at an empty place
      const size = 2 ** Math.ceil(Math.log2(most + 2));
      if (size > places.length) places = new Int32Array(size);
      else places.fill(0, 0, size);
      mask = size - 1;
      zero = false;
    },
    isNew: (hash) => {
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
    },
  };
};
