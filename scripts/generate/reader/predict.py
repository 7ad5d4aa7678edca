"""Read sentences with the float network and score the result as `score.py tree` does."""

from dataclasses import dataclass

import numpy as np
import torch

from corpus import Sentence, Vocabulary, batches, stack
from decode import best_tree
from network import Reader

SUBTYPES = ("nsubj:pass", "acl:relcl")


@dataclass
class Reading:
    """What the network makes of a sentence."""

    tags: list[str]
    heads: list[int]
    relations: list[str]

    def as_row(self, name: str) -> dict:
        """The reading in the form that `score.py tree` takes."""
        return {"id": name, "upos": [t.split("|")[0] for t in self.tags], "head": self.heads, "rel": self.relations}


def choose_relations(scores: np.ndarray, heads: list[int], root: int) -> list[int]:
    """The best relation of each arc; `root` for the arc from the root and for no other."""
    scores = scores.copy()
    scores[:, root] = -np.inf
    return [root if h == 0 else int(r) for h, r in zip(heads, scores.argmax(axis=1))]


@torch.no_grad()
def read_batch(network: Reader, group: list[Sentence], vocabulary: Vocabulary) -> list[Reading]:
    """Readings of sentences of one length."""
    y = network.encode(stack(group, "ids"))
    heads = [best_tree(s) for s in network.arcs(y).double().numpy()]
    tags = network.tag(y).argmax(dim=2).tolist()
    relations = network.relations(y, torch.tensor(heads)).numpy()
    names, root = vocabulary.lists["relations"], vocabulary.relation["root"]
    joint = vocabulary.lists["tags"]
    return [
        Reading([joint[i] for i in t], h, [names[r] for r in choose_relations(s, h, root)])
        for t, h, s in zip(tags, heads, relations)
    ]


def read_all(network: Reader, sentences: list[Sentence], vocabulary: Vocabulary) -> list[tuple[Sentence, Reading]]:
    """Every sentence with its reading."""
    network.eval()
    groups = batches(sentences, 3000)
    return [pair for g in groups for pair in zip(g, read_batch(network, g, vocabulary))]


def base(relation: str) -> str:
    """The relation without its subtype, where the score does not look at that."""
    return relation if relation in SUBTYPES else relation.split(":")[0]


def score(pairs: list[tuple[Sentence, Reading]]) -> dict[str, float]:
    """UPOS, UAS and LAS in per cent and F1 of nsubj; punctuation counts for UPOS only."""
    words = tags = arcs = labelled = counted = 0
    subject = [0, 0, 0]
    for sentence, reading in pairs:
        row = sentence.row
        for i, upos in enumerate(row["upos"]):
            words += 1
            tags += reading.tags[i].split("|")[0] == upos
            if upos == "PUNCT":
                continue
            gold, found = base(row["rel"][i]), base(reading.relations[i])
            right = reading.heads[i] == row["head"][i]
            counted += 1
            arcs += right
            labelled += right and gold == found
            subject[0] += right and gold == found == "nsubj"
            subject[1] += found == "nsubj"
            subject[2] += gold == "nsubj"
    f1 = 2 * subject[0] / max(1, subject[1] + subject[2])
    parts = {"upos": tags / words, "uas": arcs / counted, "las": labelled / counted, "nsubj": f1}
    return {k: round(100 * v, 2) for k, v in parts.items()}
