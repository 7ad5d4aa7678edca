/**
 * Writes the head of each of `count` tokens to `heads`, 1-based and 0 for the root: together the tree with exactly one
 * root whose arcs score most. `scores` has a row for each token, in it a score for each head from 0 to `count`.
 * The best heads alone nearly always are a tree; where not, cycles are broken where that costs least (Chu and Liu
 * 1965, Edmonds 1967).
 *
 * @example bestTree(Int32Array.of(1, 0, 5, 0, 9, 0), 2, heads) // heads: 0, 1, for 2, 1 is a cycle
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
  maximumTree(scores, count, heads);
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

/** More than all differences of scores together: a second arc from the root never pays. */
const rootCost = 2 ** 40;

/** A token, or tokens that were a cycle and now count as one. */
interface Component {
  /** For each node from outside: what the best arc from it into here gains over the arcs of the cycle that it breaks. */
  readonly gains: Float64Array;
  /** The token that this arc enters at. */
  readonly entries: Int32Array;
  /** The best arc into here, once it was looked for. */
  from: number;
  to: number;
  /** The component that took it up. */
  within: number;
}

/**
 * Follows best arcs backwards from each token until they lead to the root; what closes a cycle is made one component,
 * which is entered where that costs least. Time is quadratic in `count` (Tarjan 1977, for dense graphs).
 */
const maximumTree = (scores: Int32Array, count: number, heads: Int32Array): void => {
  const size = count + 1;
  const components: Component[] = [];
  for (let node = 0; node < size; node++) components.push(singleToken(scores, size, node));
  /** The outermost component of each, found by following it; shortened on the way. */
  const outer = Array.from({ length: size }, (_, node) => node);
  const outermost = (node: number): number => {
    let at = node;
    while (outer[at] !== at) {
      outer[at] = outer[outer[at]!]!;
      at = outer[at]!;
    }
    return at;
  };
  const isSettled = [true];

  for (let start = 1; start < size; start++) {
    const path: number[] = [];
    let next = outermost(start);
    while (!isSettled[next]) {
      const place = path.indexOf(next);
      if (place < 0) path.push(next);
      else {
        const cycle = path.splice(place);
        const joined = components.length;
        components.push(joinedCycle(cycle.map((index) => components[index]!)));
        outer.push(joined);
        for (const index of cycle) {
          outer[index] = joined;
          components[index]!.within = joined;
        }
        path.push(joined);
      }
      const last = path.at(-1)!;
      const component = components[last]!;
      component.from = -1;
      for (let node = 0; node < size; node++)
        if (
          outermost(node) !== last &&
          (component.from < 0 || component.gains[node]! > component.gains[component.from]!)
        )
          component.from = node;
      component.to = component.entries[component.from]!;
      next = outermost(component.from);
    }
    for (const index of path) isSettled[index] = true;
  }
  writeHeads(components, heads);
};

const singleToken = (scores: Int32Array, size: number, node: number): Component => {
  const gains = new Float64Array(size);
  if (node > 0) {
    for (let head = 0; head < size; head++) gains[head] = scores[size * (node - 1) + head]!;
    gains[0]! -= rootCost;
  }
  return { gains, entries: new Int32Array(size).fill(node), from: -1, to: node, within: -1 };
};

const joinedCycle = (cycle: readonly Component[]): Component => {
  const size = cycle[0]!.gains.length;
  const gains = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const entries = new Int32Array(size);
  for (const member of cycle) {
    const own = member.gains[member.from]!;
    for (let node = 0; node < size; node++) {
      const gain = member.gains[node]! - own;
      if (gain <= gains[node]!) continue;
      gains[node] = gain;
      entries[node] = member.entries[node]!;
    }
  }
  return { gains, entries, from: -1, to: -1, within: -1 };
};

/** From the outside in: the arc into a component takes the place of the arcs into whatever holds its token there. */
const writeHeads = (components: readonly Component[], heads: Int32Array): void => {
  const isEntered: boolean[] = [];
  for (let index = components.length - 1; index > 0; index--) {
    if (isEntered[index]) continue;
    const { from, to } = components[index]!;
    heads[to - 1] = from;
    for (let inner = to; inner !== index; inner = components[inner]!.within) isEntered[inner] = true;
  }
};
