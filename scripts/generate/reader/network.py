"""The network: embeddings that are added up, BiLSTM layers, a linear tagger, biaffine arcs, relations of an arc's two ends."""

from dataclasses import asdict, dataclass

import torch
from torch import Tensor, nn

TABLES = ("word", "prefix", "suffix", "ending", "shape")


@dataclass
class Sizes:
    """Widths of the network; `hidden` is for each direction of a layer."""

    input: int = 96
    hidden: int = 96
    layers: int = 2
    arc: int = 96
    relation: int = 96

    def as_dict(self) -> dict[str, int]:
        """The sizes as plain data."""
        return asdict(self)


@dataclass
class Dropout:
    """Shares of what is left out in training: whole words, parts of the embedding, of a layer's output, of the heads' inputs."""

    word: float = 0.1
    input: float = 0.2
    layer: float = 0.25
    head: float = 0.25


class Embedding(nn.Module):
    """Sum of a row for each feature and the projected static vector of the word.

    Words outside training have no row of their own, so the network must be able to read a word by its vector alone:
    for some words the row or the vector or both are left out in training.
    """

    def __init__(self, rows: dict[str, int], seen: int, vectors: Tensor, width: int, drop: Dropout):
        super().__init__()
        self.none = seen + 1
        own = nn.Embedding(seen + 2, width, padding_idx=self.none)
        self.tables = nn.ModuleDict({"word": own, **{t: nn.Embedding(rows[t], width) for t in TABLES[1:]}})
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.3)
        own.weight.data[self.none] = 0
        self.project = nn.Linear(vectors.shape[1], width, bias=False)
        self.register_buffer("vectors", vectors, persistent=False)
        self.drop = drop

    def words(self) -> Tensor:
        """The rows of all words as the run time has them: own row and projected vector in one."""
        own = torch.arange(len(self.vectors)).clamp(max=self.none)
        return self.tables["word"](own) + self.project(self.vectors)

    def forward(self, ids: Tensor) -> Tensor:
        """Embed ids of shape [batch, length, 5]."""
        word = ids[..., 0]
        own = word.clamp(max=self.none)
        if self.training:
            word, own = self.leave_out(word, own)
        out = self.tables["word"](own) + self.project(self.vectors[word])
        for i, table in enumerate(TABLES[1:], 1):
            out = out + self.tables[table](ids[..., i])
        return out

    def leave_out(self, word: Tensor, own: Tensor) -> tuple[Tensor, Tensor]:
        """Make some words unknown, and take the own row from some others."""
        unknown = torch.rand(word.shape) < self.drop.word
        alone = torch.rand(word.shape) < self.drop.word
        own = torch.where(alone, self.none, own)
        return word.masked_fill(unknown, 0), own.masked_fill(unknown, 0)


def shared_dropout(x: Tensor, share: float, training: bool) -> Tensor:
    """Dropout with one mask for all tokens of a sentence."""
    if not training or not share:
        return x
    mask = torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - share).div_(1 - share)
    return x * mask


class Reader(nn.Module):
    """Tags, arcs and relations of sentences that are all of one length."""

    def __init__(self, sizes: Sizes, rows: dict[str, int], seen: int, vectors: Tensor, tags: int, relations: int, drop: Dropout):
        super().__init__()
        self.sizes, self.drop = sizes, drop
        both = 2 * sizes.hidden
        self.embedding = Embedding(rows, seen, vectors, sizes.input, drop)
        inputs = [sizes.input] + [both] * (sizes.layers - 1)
        self.layers = nn.ModuleList(nn.LSTM(n, sizes.hidden, batch_first=True, bidirectional=True) for n in inputs)
        self.tag = nn.Linear(both, tags)
        self.arc_dependent, self.arc_head = nn.Linear(both, sizes.arc), nn.Linear(both, sizes.arc)
        self.arc_query, self.arc_key = nn.Linear(sizes.arc, sizes.arc), nn.Linear(sizes.arc, sizes.arc)
        self.arc_root = nn.Parameter(torch.randn(sizes.arc) * 0.3)
        self.rel_dependent, self.rel_head = nn.Linear(both, sizes.relation), nn.Linear(both, sizes.relation, bias=False)
        self.rel_root = nn.Parameter(torch.zeros(sizes.relation))
        self.rel_out = nn.Linear(sizes.relation, relations)

    def encode(self, ids: Tensor) -> Tensor:
        """Outputs of the last layer, [batch, length, 2 · hidden]."""
        x = shared_dropout(self.embedding(ids), self.drop.input, self.training)
        for layer in self.layers:
            x = shared_dropout(layer(x)[0], self.drop.layer, self.training)
        return x

    def arcs(self, y: Tensor) -> Tensor:
        """Scores [batch, dependent, head], head 0 being the root; no token is its own head."""
        a = shared_dropout(torch.relu(self.arc_dependent(y)), self.drop.head, self.training)
        b = shared_dropout(torch.relu(self.arc_head(y)), self.drop.head, self.training)
        root = self.arc_root.expand(y.shape[0], 1, -1)
        keys = torch.cat([root, self.arc_key(b)], dim=1)
        scores = self.arc_query(a) @ keys.transpose(1, 2)
        own = torch.eye(y.shape[1] + 1, dtype=torch.bool)[1:]
        return scores.masked_fill(own, -1e9)

    def relations(self, y: Tensor, heads: Tensor) -> Tensor:
        """Scores [batch, dependent, relation] given each token's head (0 the root)."""
        ends = torch.cat([self.rel_root.expand(y.shape[0], 1, -1), self.rel_head(y)], dim=1)
        chosen = ends.gather(1, heads.unsqueeze(-1).expand(-1, -1, ends.shape[2]))
        r = torch.relu(self.rel_dependent(y) + chosen)
        return self.rel_out(shared_dropout(r, self.drop.head, self.training))
