/**
 * What has to go so that all together are no larger than `most`: the oldest, but never the newest, however large that is.
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
