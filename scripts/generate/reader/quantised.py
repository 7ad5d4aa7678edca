"""The reader as the run time computes it: int8 weights, int16 activations, float32 between the products, one operation after the other."""

from dataclasses import dataclass

import numpy as np

from decode import best_tree
from features import features
from network import TABLES

f32 = np.float32
ACTIVATION, KEY = f32(2048), f32(256)
"""Fixed scales of activations and of the arcs' queries and keys."""
ACTIVATION_LIMIT, KEY_LIMIT = 32767, 4095


def fixed(x: np.ndarray, scale: np.float32 = ACTIVATION, limit: int = ACTIVATION_LIMIT) -> np.ndarray:
    """Whole numbers (kept as doubles, so that products are exact) of float32 values."""
    return np.clip(np.floor(x * scale + f32(0.5)), -limit, limit).astype(np.float64)


def tanh(x: np.ndarray) -> np.ndarray:
    """A rational function within 1e-4 of tanh."""
    x = np.clip(x, f32(-4.97), f32(4.97))
    z = x * x
    p = ((z + f32(378)) * z + f32(17325)) * z + f32(135135)
    q = ((f32(28) * z + f32(3150)) * z + f32(62370)) * z + f32(135135)
    return np.clip((x * p) / q, f32(-1), f32(1))


def sigmoid(x: np.ndarray) -> np.ndarray:
    """The logistic function by the same tanh."""
    return f32(0.5) * tanh(f32(0.5) * x) + f32(0.5)


def relu(x: np.ndarray) -> np.ndarray:
    """Nothing below nought."""
    return np.maximum(x, f32(0))


@dataclass
class Trace:
    """All that is computed for a sentence on the way to its reading."""

    rows: list[list[int]]
    x: np.ndarray
    first: np.ndarray
    y: np.ndarray
    queries: np.ndarray
    keys: np.ndarray
    scores: np.ndarray
    tags: list[int]
    heads: list[int]
    relations: list[int]


class QuantisedReader:
    """Reads sentences with the tensors and lists that `export.py` writes."""

    def __init__(self, labels: dict, tensors: dict[str, np.ndarray]):
        self.labels, self.sizes = labels, labels["sizes"]
        self.tensors = {k: v.astype(np.float64) if v.dtype == np.int8 else v for k, v in tensors.items()}
        lists = (labels[k].split("\n") for k in ("words", "prefixes", "suffixes", "endings", "shapes"))
        self.row = [{v: i for i, v in enumerate(entries, 1)} for entries in lists]
        self.root = labels["relations"].index("root")

    def dense(self, name: str, x: np.ndarray) -> np.ndarray:
        """Product with a quantised matrix, scaled, and the bias if there is one."""
        out = (x @ self.tensors[name].T).astype(f32) * self.tensors[f"{name}.scale"]
        bias = self.tensors.get(f"{name}.bias")
        return out if bias is None else out + bias

    def embed(self, rows: list[list[int]]) -> np.ndarray:
        """Scaled rows of all tables added up in order."""
        out = None
        for table, column in zip(TABLES, np.array(rows).T):
            part = self.tensors[f"{table}.scale"][column, None] * self.tensors[table][column].astype(f32)
            out = part if out is None else out + part
        return fixed(out)

    def gates(self, name: str, x: np.ndarray, h: np.ndarray) -> np.ndarray:
        """Values before the four gates' functions."""
        return self.dense(name, np.concatenate([x, h]))

    def direction(self, name: str, x: np.ndarray, order: range) -> np.ndarray:
        """One direction of a layer."""
        width = self.sizes["hidden"]
        out = np.zeros((len(x), width))
        c, h = np.zeros(width, dtype=f32), np.zeros(width)
        for t in order:
            i, f, g, o = np.split(self.gates(name, x[t], h), 4)
            c = sigmoid(f) * c + sigmoid(i) * tanh(g)
            h = out[t] = fixed(sigmoid(o) * tanh(c))
        return out

    def encode(self, x: np.ndarray) -> np.ndarray:
        """Output of the last layer."""
        n = len(x)
        for layer in range(self.sizes["layers"]):
            forward = self.direction(f"lstm{layer}.forward", x, range(n))
            x = np.concatenate([forward, self.direction(f"lstm{layer}.backward", x, range(n - 1, -1, -1))], axis=1)
        return x

    def arcs(self, y: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Queries, keys (the root's first) and their products."""
        queries = self.dense("arc.query", fixed(relu(self.dense("arc.dependent", y))))
        keys = self.dense("arc.key", fixed(relu(self.dense("arc.head", y))))
        keys = np.concatenate([self.tensors["arc.root"][None], keys])
        q, k = fixed(queries, KEY, KEY_LIMIT), fixed(keys, KEY, KEY_LIMIT)
        return q, k, q @ k.T

    def relations(self, y: np.ndarray, heads: list[int]) -> list[int]:
        """The best relation of each arc."""
        ends = np.concatenate([self.tensors["rel.root"][None], self.dense("rel.head", y)])
        scores = self.dense("rel.out", fixed(relu(self.dense("rel.dependent", y) + ends[heads])))
        scores[:, self.root] = -np.inf
        return [self.root if h == 0 else int(r) for h, r in zip(heads, scores.argmax(axis=1))]

    def trace(self, forms: list[str]) -> Trace:
        """Read a sentence and keep what was computed."""
        rows = [[t.get(v, 0) for t, v in zip(self.row, features(f))] for f in forms]
        x = self.embed(rows)
        first = self.gates("lstm0.forward", x[0], np.zeros(self.sizes["hidden"]))
        y = self.encode(x)
        queries, keys, scores = self.arcs(y)
        free = scores.copy()
        free[np.arange(len(forms)), np.arange(1, len(forms) + 1)] = -np.inf
        heads = best_tree(free)
        tags = self.dense("tag", y).argmax(axis=1).tolist()
        return Trace(rows, x, first, y, queries, keys, scores, tags, heads, self.relations(y, heads))
