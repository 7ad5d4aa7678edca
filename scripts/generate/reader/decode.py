"""The best tree of arc scores: greedy where that is a tree, else the maximum spanning tree with one root."""

import numpy as np

ONE_ROOT = 2.0**40
"""Taken from every arc from the root, so that the best tree has only one."""


def find_cycle(heads: list[int]) -> list[int]:
    """Nodes of a cycle (heads[0] does not count), or none."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path, node = [], start
        while not state[node]:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return path[path.index(node) :]
        for seen in path:
            state[seen] = 2
    return []


def spanning_tree(scores: np.ndarray) -> list[int]:
    """Chu–Liu/Edmonds on a square matrix [dependent, head]; node 0 is the root and its row does not count."""
    n = len(scores)
    heads = [0] + [int(np.argmax(scores[d])) for d in range(1, n)]
    cycle = find_cycle(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    rest = [i for i in range(n) if i not in inside]
    small = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    lost = np.array([scores[d, heads[d]] for d in cycle])
    enter = scores[np.ix_(cycle, rest)] - lost[:, None]
    small[-1, :-1] = enter.max(axis=0)
    leave = scores[np.ix_(rest, cycle)]
    small[:-1, -1] = leave.max(axis=1)
    tree = spanning_tree(small)
    for d, h in enumerate(tree[:-1]):
        if d:
            heads[rest[d]] = cycle[int(np.argmax(leave[d]))] if h == len(rest) else rest[h]
    broken = int(np.argmax(enter[:, tree[-1]]))
    heads[cycle[broken]] = rest[tree[-1]]
    return heads


def best_tree(scores: np.ndarray) -> list[int]:
    """Heads (0 the root) of the best tree for scores [n, n + 1]; a token must not be allowed as its own head."""
    heads = [0] + [int(h) for h in scores.argmax(axis=1)]
    if heads.count(0) == 2 and not find_cycle(heads):
        return heads[1:]
    n = scores.shape[0]
    square = np.full((n + 1, n + 1), -np.inf)
    square[1:] = scores
    square[1:, 0] -= ONE_ROOT
    for i in range(1, n + 1):
        square[i, i] = -np.inf
    return spanning_tree(square)[1:]
