"""Let an ensemble read untagged text: `label.py --text FILE.csv --teacher MODEL PREPARED [--teacher …] --out FILE`.

The text is a CSV file with a column `Text`. The result holds, for every sentence, the averaged probabilities of tags, heads and
relations, from which another network learns more than from the best reading alone.
"""

import argparse
import csv
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from corpus import Vocabulary
from decode import best_tree
from export import load_network
from network import Reader
from tokens import tokens

LONGEST, SHORTEST, GROUP = 80, 4, 100


@dataclass
class Teacher:
    """A trained network and the vocabulary that it knows."""

    network: Reader
    vocabulary: Vocabulary

    def encode(self, group: list[list[str]]) -> Tensor:
        """Output of the network's last layer for sentences of one length."""
        return self.network.encode(torch.tensor([[self.vocabulary.ids(w) for w in form] for form in group]))


def load_teacher(model: str, prepared: str) -> Teacher:
    """A teacher from its files."""
    vocabulary = Vocabulary(Path(prepared))
    return Teacher(load_network(Path(model), Path(prepared), vocabulary), vocabulary)


def read_text(path: Path) -> list[list[str]]:
    """Words of distinct sentences of usable length, shortest first."""
    with path.open(encoding="utf-8", newline="") as lines:
        texts = dict.fromkeys(row["Text"] for row in csv.DictReader(lines))
    return sorted((f for f in map(tokens, texts) if SHORTEST <= len(f) <= LONGEST), key=len)


def alike(forms: list[list[str]]) -> list[list[list[str]]]:
    """Sentences of one length in groups of at most `GROUP`."""
    lengths = [list(g) for _, g in groupby(forms, key=len)]
    return [g[i : i + GROUP] for g in lengths for i in range(0, len(g), GROUP)]


def mean(parts: list[Tensor]) -> Tensor:
    """Averaged probabilities of several networks' scores."""
    return torch.stack([p.softmax(dim=2) for p in parts]).mean(dim=0)


@torch.no_grad()
def label(teachers: list[Teacher], group: list[list[str]]) -> list[dict]:
    """Probabilities for sentences of one length; relations are those of the best tree's arcs."""
    outputs = [(t.network, t.encode(group)) for t in teachers]
    arcs = mean([n.arcs(y) for n, y in outputs])
    heads = [best_tree(s) for s in np.log(arcs.double().numpy() + 1e-12)]
    relations = mean([n.relations(y, torch.tensor(heads)) for n, y in outputs])
    tags = mean([n.tag(y) for n, y in outputs])
    half = lambda t: t.half().numpy()
    return [
        {"form": form, "heads": h, "tags": half(t), "arcs": half(a), "relations": half(r)}
        for form, h, t, a, r in zip(group, heads, tags, arcs, relations)
    ]


def main() -> None:
    """Label a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--teacher", nargs=2, action="append", required=True, metavar=("MODEL", "PREPARED"))
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    torch.set_num_threads(1)
    teachers = [load_teacher(*pair) for pair in args.teacher]
    rows = [row for g in alike(read_text(args.text)) for row in label(teachers, g)]
    torch.save(rows, args.out)
    print(f"{len(rows)} sentences, {sum(len(r['form']) for r in rows)} words")


if __name__ == "__main__":
    main()
