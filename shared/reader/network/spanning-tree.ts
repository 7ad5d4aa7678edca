/**
 * Writes the head of each of `count` tokens to `heads`, 1-based and 0 for the root: together the tree with exactly one
 * root whose arcs score most. `scores` has a row for each token, in it a score for each head from 0 to `count`.
 * The best heads alone nearly always are a tree; where not, cycles are broken as Chu, Liu and Edmonds do.
 *
 * @example bestTree(Int32Array.of(1, 0, 5, 0, 9, 0), 2, heads) // [2, 1] would be a cycle: [2, 0] or [0, 1]
 */
export const bestTree = (scores: Int32Array, count: number, heads: Int32Array): void => {
  let roots = 0;
  for (let token = 0; token < count; token++) {
    const row = (count + 1) * token;
    let best = 0;
    for (let head = 1; head <= count; head++)
      if (head !== token + 1 && scores[row + head]! > scores[row + best]!) best = head;
    heads[token] = best;
    if (best === 0) roots += 1;
  }
  if (roots === 1 && !hasCycle(heads, count)) return;
  const tree = maximumTree(withOneRoot(scores, count));
  for (let token = 0; token < count; token++) heads[token] = tree[token + 1]!;
};

/** A step up for each token meets the root within `count` steps unless there is a cycle. */
const hasCycle = (heads: Int32Array, count: number): boolean => {
  for (let token = 1; token <= count; token++) {
    let at = token;
    for (let steps = 0; at !== 0; steps++) {
      if (steps === count) return true;
      at = heads[at - 1]!;
    }
  }
  return false;
};

/** Scores of a graph: `at(dependent, head)` stands in row `dependent`; node 0 is the root. */
interface Graph {
  readonly size: number;
  readonly scores: Float64Array;
}

/** More than all differences of scores together: a second arc from the root never pays. */
const rootCost = 2 ** 40;

const withOneRoot = (scores: Int32Array, count: number): Graph => {
  const size = count + 1;
  const dense = new Float64Array(size * size);
  for (let token = 0; token < count; token++)
    for (let head = 0; head < size; head++)
      dense[size * (token + 1) + head] = scores[size * token + head]! - (head === 0 ? rootCost : 0);
  return { size, scores: dense };
};

/** The head of each node but the root in the tree that scores most. */
const maximumTree = (graph: Graph): Int32Array => {
  const heads = bestHeads(graph);
  const cycle = cycleIn(heads);
  if (!cycle) return heads;
  const { smaller, kept, enters, leaves } = contract(graph, heads, cycle);
  const tree = maximumTree(smaller);
  const joined = smaller.size - 1;
  for (let node = 1; node < joined; node++) {
    const head = tree[node]!;
    heads[kept[node]!] = head === joined ? leaves[node]! : kept[head]!;
  }
  // The arc into the cycle takes the place of the cycle's own arc to the same node.
  const from = tree[joined]!;
  heads[enters[from]!] = kept[from]!;
  return heads;
};

const bestHeads = ({ size, scores }: Graph): Int32Array => {
  const heads = new Int32Array(size);
  for (let node = 1; node < size; node++) {
    let best = 0;
    for (let head = 1; head < size; head++)
      if (head !== node && scores[size * node + head]! > scores[size * node + best]!) best = head;
    heads[node] = best;
  }
  return heads;
};

/** The nodes of a cycle, if there is one. */
const cycleIn = (heads: Int32Array): readonly number[] | undefined => {
  const seenFrom = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let at = start;
    while (at !== 0 && seenFrom[at] === 0) {
      seenFrom[at] = start;
      at = heads[at]!;
    }
    if (at === 0 || seenFrom[at] !== start) continue;
    const cycle = [at];
    for (let next = heads[at]!; next !== at; next = heads[next]!) cycle.push(next);
    return cycle;
  }
  return undefined;
};

interface Contraction {
  /** The nodes outside the cycle in order, and last one node for the cycle. */
  readonly smaller: Graph;
  /** What each node outside was before. */
  readonly kept: Int32Array;
  /** For each head outside: the node of the cycle that it had best enter at. */
  readonly enters: Int32Array;
  /** For each dependent outside: its best head in the cycle. */
  readonly leaves: Int32Array;
}

const contract = ({ size, scores }: Graph, heads: Int32Array, cycle: readonly number[]): Contraction => {
  const inCycle = new Set(cycle);
  const kept = Int32Array.from({ length: size }, (_, node) => node).filter((node) => !inCycle.has(node));
  const joined = kept.length;
  const smaller = { size: joined + 1, scores: new Float64Array((joined + 1) * (joined + 1)) };
  const enters = new Int32Array(joined);
  const leaves = new Int32Array(joined);
  const own = cycle.reduce((sum, node) => sum + scores[size * node + heads[node]!]!, 0);
  for (let i = 0; i < joined; i++) {
    const outside = kept[i]!;
    for (let j = 0; j < joined; j++) smaller.scores[smaller.size * i + j] = scores[size * outside + kept[j]!]!;
    let leave = cycle[0]!;
    let enter = cycle[0]!;
    const gain = (node: number): number => scores[size * node + outside]! - scores[size * node + heads[node]!]!;
    for (const node of cycle) {
      if (scores[size * outside + node]! > scores[size * outside + leave]!) leave = node;
      if (gain(node) > gain(enter)) enter = node;
    }
    leaves[i] = leave;
    enters[i] = enter;
    smaller.scores[smaller.size * i + joined] = scores[size * outside + leave]!;
    smaller.scores[smaller.size * joined + i] = own + gain(enter);
  }
  return { smaller, kept, enters, leaves };
};
