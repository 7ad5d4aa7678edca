/** The index of the highest of `count` values from `at` on, the first of equal ones. That at `barred` does not count. */
export const highest = (values: Float32Array, at: number, count: number, barred = -1): number => {
  let best = barred === 0 ? 1 : 0;
  for (let i = best + 1; i < count; i++) if (values[at + i]! > values[at + best]! && i !== barred) best = i;
  return best;
};
