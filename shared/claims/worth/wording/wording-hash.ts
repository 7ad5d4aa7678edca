/** FNV-1a of a text, a signed 32-bit integer: no number is cheaper. */
export const hashText = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
};

/** The hash of a row that goes on with `next`. */
export const join = (hash: number, next: number): number => Math.imul((hash << 5) ^ (hash >>> 7) ^ next, 0x9e3779b1);

/** The last mixing steps of MurmurHash3 (Appleby), so that the low bits may serve as a table index. */
export const finish = (hash: number): number => {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};
