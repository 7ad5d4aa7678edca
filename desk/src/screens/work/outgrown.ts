/**
 * The keys to drop so that the rest is no larger than `most` together: the oldest ones. The newest is never dropped.
 *
 * @param sizes from the oldest to the newest
 */
export const outgrown = (sizes: ReadonlyMap<string, number>, most: number): readonly string[] => {
  let all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return [...sizes].slice(0, -1).flatMap(([key, size]) => {
    if (all <= most) return [];
    all -= size;
    return [key];
  });
};
