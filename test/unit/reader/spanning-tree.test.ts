import fc from 'fast-check';
import { bestTree } from '../../../shared/reader/network/spanning-tree.ts';

const headsOf = (rows: readonly (readonly number[])[]): number[] => {
  const heads = new Int32Array(rows.length);
  bestTree(Int32Array.from(rows.flat()), rows.length, heads);
  return [...heads];
};

test('the best head of each token, where that is a tree', () => {
  expect(
    headsOf([
      [0, 0, 5, 1],
      [7, 3, 0, 2],
      [1, 2, 6, 0],
    ]),
  ).toEqual([2, 0, 2]);
});

test('a cycle is broken where it costs least', () => {
  expect(
    headsOf([
      [1, 0, 9],
      [4, 9, 0],
    ]),
  ).toEqual([2, 0]);
});

test('only one token hangs on the root, however much two would score', () => {
  expect(
    headsOf([
      [900, 0, 1],
      [901, 1, 0],
    ]),
  ).toEqual([2, 0]);
});

test('the first of equal heads', () => {
  expect(
    headsOf([
      [3, 0, 3],
      [2, 2, 0],
    ]),
  ).toEqual([0, 1]);
});

test('a single token is the root', () => expect(headsOf([[-5, 9]])).toEqual([0]));

/** All trees with one root. */
const trees = (count: number): number[][] => {
  const choices = (i: number): number[][] =>
    i === count ? [[]] : choices(i + 1).flatMap((rest) => Array.from({ length: count + 1 }, (_, h) => [h, ...rest]));
  return choices(0).filter((heads) => heads.filter((head) => head === 0).length === 1 && heads.every(reachesRoot));
};

const reachesRoot = (_: number, token: number, heads: readonly number[]): boolean => {
  let at = token + 1;
  for (let steps = 0; at !== 0 && steps <= heads.length; steps++) at = heads[at - 1]!;
  return at === 0;
};

const allTrees = [1, 2, 3, 4, 5].map(trees);

test('no tree of up to five tokens scores more', () => {
  const graph = fc.integer({ min: 1, max: 5 }).chain((count) =>
    fc.array(fc.array(fc.integer({ min: -30, max: 30 }), { minLength: count + 1, maxLength: count + 1 }), {
      minLength: count,
      maxLength: count,
    }),
  );
  fc.assert(
    fc.property(graph, (rows) => {
      const score = (heads: readonly number[]): number => heads.reduce((sum, head, i) => sum + rows[i]![head]!, 0);
      const heads = headsOf(rows);
      expect(allTrees[rows.length - 1]).toContainEqual(heads);
      expect(score(heads)).toBe(Math.max(...allTrees[rows.length - 1]!.map(score)));
    }),
    { numRuns: 300 },
  );
});

test('a tree of many tokens is found with cycles in cycles', () => {
  const count = 60;
  let state = 7;
  const next = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 20;
  };
  const heads = headsOf(Array.from({ length: count }, () => Array.from({ length: count + 1 }, next)));
  expect(heads.filter((head) => head === 0)).toHaveLength(1);
  expect(heads.every(reachesRoot)).toBe(true);
});
