"""Train the reader: `train.py --prepared DIR --seed N --out DIR`; prints the loss and, now and then, the figures on development data."""

import argparse
import copy
import json
import random
import time
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from corpus import Sentence, Vocabulary, batches, encode, encode_labelled, load_vectors, stack, varied
from network import Dropout, Reader, Sizes
from predict import read_all, score

BATCH_WORDS = 800
BETAS, DECAY = (0.9, 0.95), 0.9995
SMOOTHING, GRADIENT = 0.03, 5.0


def against(scores: Tensor, target: Tensor, smoothing: float) -> Tensor:
    """Summed cross entropy against classes or probabilities."""
    if target.dim() == 2:
        return cross_entropy(scores.flatten(0, 1), target.flatten(), reduction="sum", label_smoothing=smoothing)
    return cross_entropy(scores.flatten(0, 1), target.flatten(0, 1).float(), reduction="sum")


def loss_of(network: Reader, group: list[Sentence], half: bool) -> Tensor:
    """Summed loss of tags, arcs and relations, for a batch of the usual size about its mean a word; `half` encodes in bfloat16."""
    ids, tags, heads, relations = (stack(group, f) for f in ("ids", "tags", "heads", "relations"))
    arcs = heads if group[0].arcs is None else stack(group, "arcs")
    with torch.autocast("cpu", torch.bfloat16, enabled=half):
        y = network.encode(ids)
    y = y.float()
    parts = ((network.tag(y), tags, SMOOTHING), (network.arcs(y), arcs, 0.0), (network.relations(y, heads), relations, SMOOTHING))
    return sum(against(*p) for p in parts) / BATCH_WORDS


class Average:
    """Exponential average of a network's weights."""

    def __init__(self, network: Reader):
        self.network, self.steps = copy.deepcopy(network), 0

    @torch.no_grad()
    def update(self, network: Reader) -> None:
        """Move towards the present weights; slower the longer training has gone on."""
        self.steps += 1
        decay = min(DECAY, self.steps / (self.steps + 10))
        torch._foreach_lerp_(list(self.network.parameters()), list(network.parameters()), 1 - decay)


def sets(folder: Path, vocabulary: Vocabulary, limit: int) -> tuple[list[dict], dict[str, list[Sentence]]]:
    """Training rows and the sentences of both development sets."""
    read = lambda name: json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    dev = {name: [encode(r, vocabulary) for r in read(name)] for name in ("dev-ewt", "dev-gum")}
    return read("train")[: limit or None], dev


def set_seed(seed: int) -> random.Random:
    """Seed everything that draws numbers."""
    torch.manual_seed(seed)
    np.random.seed(seed)
    return random.Random(seed)


@dataclass
class Material:
    """What is learned from: treebank rows, all in each epoch, and sentences read by an ensemble, a share in each epoch."""

    rows: list[dict]
    labelled: list[Sentence]
    share: float
    vocabulary: Vocabulary

    def epoch(self, chance: random.Random) -> list[list[Sentence]]:
        """Batches of one epoch."""
        gold = [encode(varied(r, chance), self.vocabulary) for r in self.rows]
        more = chance.sample(self.labelled, int(self.share * len(self.labelled)))
        return batches(gold + more, BATCH_WORDS, chance)


@dataclass
class Plan:
    """How long and how fast to learn."""

    epochs: int
    rate: float
    half: bool

    def rate_at(self, step: int, steps: int) -> float:
        """The rate rises over 200 steps and falls to nought at the end."""
        return self.rate * min(1, step / 200) * max(0.01, 1 - step / steps)


def learn(network: Reader, optimizer: torch.optim.Optimizer, group: list[Sentence], half: bool) -> float:
    """One step; tells the loss before it."""
    optimizer.zero_grad()
    loss = loss_of(network, group, half)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), GRADIENT)
    optimizer.step()
    return loss.item()


def train(network: Reader, material: Material, dev: dict, plan: Plan, chance: random.Random) -> Reader:
    """Learn by Adam and return the averaged network."""
    optimizer = torch.optim.Adam(network.parameters(), lr=plan.rate, betas=BETAS, fused=True)
    average, start, step = Average(network), time.time(), 0
    steps = plan.epochs * len(material.epoch(random.Random(0)))
    for epoch in range(1, plan.epochs + 1):
        network.train()
        groups, total = material.epoch(chance), 0.0
        for group in groups:
            step += 1
            for part in optimizer.param_groups:
                part["lr"] = plan.rate_at(step, steps)
            total += learn(network, optimizer, group, plan.half)
            average.update(network)
        print(f"epoch {epoch} step {step} loss {total / len(groups):.4f} {time.time() - start:.0f} s", flush=True)
        if epoch % 4 == 0 or epoch == plan.epochs:
            print({k: score(read_all(average.network, s, material.vocabulary)) for k, s in dev.items()}, flush=True)
    return average.network


def options() -> argparse.Namespace:
    """Arguments of the command line; one for each size and each dropout."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prepared", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--limit", type=int, default=0, help="only the first so many sentences, for a try")
    parser.add_argument("--start", type=Path, help="a model.pt of the same sizes to go on from")
    parser.add_argument("--rate", type=float, default=3e-3, help="highest rate of learning")
    parser.add_argument("--half", action="store_true", help="encode in bfloat16, a quarter faster")
    parser.add_argument("--labelled", type=Path, help="sentences that `label.py` wrote")
    parser.add_argument("--share", type=float, default=0.33, help="how many of those each epoch takes")
    for f in fields(Sizes):
        parser.add_argument(f"--{f.name}", type=int, default=f.default)
    for f in fields(Dropout):
        parser.add_argument(f"--drop-{f.name}", type=float, default=f.default)
    return parser.parse_args()


def main() -> None:
    """Train and write model.pt: sizes and averaged weights."""
    args = options()
    torch.set_num_threads(1)
    chance = set_seed(args.seed)
    vocabulary = Vocabulary(args.prepared)
    sizes = Sizes(**{f.name: getattr(args, f.name) for f in fields(Sizes)})
    drop = Dropout(**{f.name: getattr(args, f"drop_{f.name}") for f in fields(Dropout)})
    vectors = load_vectors(args.prepared, vocabulary)
    network = Reader(sizes, vocabulary.rows(), vocabulary.seen, vectors, len(vocabulary.tag), len(vocabulary.relation), drop)
    if args.start:
        network.load_state_dict(torch.load(args.start)["weights"])
    rows, dev = sets(args.prepared, vocabulary, args.limit)
    labelled = torch.load(args.labelled, weights_only=False) if args.labelled else []
    material = Material(rows, [encode_labelled(r, vocabulary) for r in labelled], args.share, vocabulary)
    best = train(network, material, dev, Plan(args.epochs, args.rate, args.half), chance)
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save({"sizes": sizes.as_dict(), "weights": best.state_dict()}, args.out / "model.pt")


if __name__ == "__main__":
    main()
