"""Sentences as arrays, and batches of sentences of one length."""

import json
import random
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from features import features
from network import TABLES
from prepare import MERGED, tag_of


class Vocabulary:
    """Lists of vocabulary.json with the row of each entry; row 0 stands for everything else."""

    def __init__(self, folder: Path):
        self.lists = json.loads((folder / "vocabulary.json").read_text(encoding="utf-8"))
        self.seen = self.lists.pop("seen")
        self.row = {t: {v: i for i, v in enumerate(self.lists[t], 1)} for t in TABLES}
        self.tag = {v: i for i, v in enumerate(self.lists["tags"])}
        self.relation = {v: i for i, v in enumerate(self.lists["relations"])}
        self.ids = lru_cache(maxsize=None)(self._ids)

    def rows(self) -> dict[str, int]:
        """Number of rows of each table."""
        return {t: len(self.lists[t]) + 1 for t in TABLES}

    def _ids(self, form: str) -> tuple[int, ...]:
        return tuple(self.row[t].get(v, 0) for t, v in zip(TABLES, features(form)))

    def tag_id(self, joint: str) -> int:
        """Number of a tag; a rare one counts as the commonest with the same UPOS."""
        if joint in self.tag:
            return self.tag[joint]
        return next(i for t, i in self.tag.items() if t.split("|")[0] == joint.split("|")[0])

    def relation_id(self, name: str) -> int:
        """Number of a relation; a rare one counts as its base, or as `dep`."""
        name = MERGED.get(name, name)
        return self.relation.get(name, self.relation.get(name.split(":")[0], self.relation["dep"]))


def load_vectors(folder: Path, vocabulary: Vocabulary) -> Tensor:
    """Static vectors in the order of the vocabulary, zero where there is none and for row 0."""
    stored = np.load(folder / "vectors.npz")
    index = {w: i for i, w in enumerate(stored["words"])}
    rows = stored["rows"]
    out = np.zeros((len(vocabulary.lists["word"]) + 1, rows.shape[1]), dtype=np.float32)
    for i, word in enumerate(vocabulary.lists["word"], 1):
        if word in index:
            out[i] = rows[index[word]]
    return torch.from_numpy(out / rows.std())


@dataclass
class Sentence:
    """One sentence as numbers: features [n, 5], heads (0 the root) [n], tags and relations, and the row it was made of.

    Tags [n] and relations [n] are of a treebank; of a sentence that an ensemble has read they are probabilities [n, …],
    and `arcs` holds those of the heads [n, n + 1].
    """

    ids: np.ndarray
    tags: np.ndarray
    heads: np.ndarray
    relations: np.ndarray
    row: dict
    arcs: np.ndarray | None = None


def encode(row: dict, vocabulary: Vocabulary) -> Sentence:
    """Numbers of one treebank row."""
    n = len(row["form"])
    return Sentence(
        np.array([vocabulary.ids(f) for f in row["form"]], dtype=np.int64),
        np.array([vocabulary.tag_id(tag_of(row, i)) for i in range(n)], dtype=np.int64),
        np.array(row["head"], dtype=np.int64),
        np.array([vocabulary.relation_id(r) for r in row["rel"]], dtype=np.int64),
        row,
    )


def encode_labelled(row: dict, vocabulary: Vocabulary) -> Sentence:
    """Numbers of one row of `label.py`."""
    ids = np.array([vocabulary.ids(f) for f in row["form"]], dtype=np.int64)
    heads = np.array(row["heads"], dtype=np.int64)
    return Sentence(ids, row["tags"], heads, row["relations"], row, row["arcs"])


def without_end(row: dict) -> dict:
    """The row without its closing punctuation, if it is a leaf and not alone."""
    n = len(row["form"])
    if n < 3 or row["rel"][-1] != "punct" or n in row["head"]:
        return row
    return {k: v[:-1] if isinstance(v, list) else v for k, v in row.items()}


def as_headline(row: dict, chance: random.Random) -> dict:
    """The row in title case or, sometimes, in capitals."""
    change = str.upper if chance.random() < 0.3 else lambda form: form[:1].upper() + form[1:]
    return {**row, "form": [change(form) for form in row["form"]]}


def varied(row: dict, chance: random.Random) -> dict:
    """The row as it is, or for a few without its last mark or with other capitals."""
    if chance.random() < 0.08:
        row = without_end(row)
    if chance.random() < 0.03:
        row = as_headline(row, chance)
    return row


def batches(sentences: list[Sentence], words: int, chance: random.Random | None = None) -> list[list[Sentence]]:
    """Groups of sentences of one length and origin with about `words` words in all; in random order if there is chance."""
    alike: dict[tuple[int, bool], list[Sentence]] = {}
    for s in sentences:
        alike.setdefault((len(s.ids), s.arcs is not None), []).append(s)
    out = []
    for (n, _), group in sorted(alike.items()):
        if chance:
            chance.shuffle(group)
        size = max(1, words // n)
        out += [group[i : i + size] for i in range(0, len(group), size)]
    if chance:
        chance.shuffle(out)
    return out


def stack(group: list[Sentence], field: str) -> Tensor:
    """One field of all sentences of a batch as a tensor."""
    return torch.from_numpy(np.stack([getattr(s, field) for s in group]))
