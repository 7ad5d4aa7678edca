"""Write weights.bin and labels.json from a trained network: `export.py --prepared DIR --model FILE --out DIR`."""

import argparse
import hashlib
import json
import re
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from corpus import Vocabulary, load_vectors
from network import TABLES, Dropout, Reader, Sizes
from quantised import ACTIVATION

ALIGNMENT = 16
LISTS = dict(zip(TABLES, ("words", "prefixes", "suffixes", "endings", "shapes")))


def load_network(path: Path, prepared: Path, vocabulary: Vocabulary) -> Reader:
    """The trained network, ready to read."""
    stored = torch.load(path)
    vectors = load_vectors(prepared, vocabulary)
    sizes = Sizes(**stored["sizes"])
    network = Reader(sizes, vocabulary.rows(), vocabulary.seen, vectors, len(vocabulary.tag), len(vocabulary.relation), Dropout())
    network.load_state_dict(stored["weights"])
    return network.eval()


def quantise(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 rows and the float32 each is multiplied by; nothing is clipped."""
    scale = np.maximum(np.abs(matrix).max(axis=1), 1e-8).astype(np.float32) / np.float32(127)
    return np.rint(matrix / scale[:, None]).astype(np.int8), scale


def matrix(name: str, weight: Tensor, bias: Tensor | None) -> dict[str, np.ndarray]:
    """Tensors of a matrix that is multiplied with activations."""
    rows, scale = quantise(weight.numpy())
    out = {name: rows, f"{name}.scale": scale / ACTIVATION}
    return out if bias is None else {**out, f"{name}.bias": bias.numpy()}


def lstm(name: str, layer: torch.nn.LSTM) -> dict[str, np.ndarray]:
    """Both directions of a layer, the weights of input and of state side by side, the two biases in one."""
    out = {}
    for direction, end in (("forward", ""), ("backward", "_reverse")):
        part = {k: getattr(layer, f"{k}_l0{end}") for k in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")}
        weight = torch.cat([part["weight_ih"], part["weight_hh"]], dim=1)
        out.update(matrix(f"{name}.{direction}", weight, part["bias_ih"] + part["bias_hh"]))
    return out


@torch.no_grad()
def tensors_of(network: Reader) -> dict[str, np.ndarray]:
    """All tensors of the file in order."""
    out: dict[str, np.ndarray] = {}
    for table in TABLES:
        weight = network.embedding.words() if table == "word" else network.embedding.tables[table].weight
        out[table], out[f"{table}.scale"] = quantise(weight.numpy())
    for i, layer in enumerate(network.layers):
        out.update(lstm(f"lstm{i}", layer))
    for name in ("tag", "arc_dependent", "arc_head", "arc_query", "arc_key", "rel_dependent", "rel_head", "rel_out"):
        linear = getattr(network, name)
        out.update(matrix(name.replace("_", "."), linear.weight, linear.bias))
    return {**out, "arc.root": network.arc_root.numpy(), "rel.root": network.rel_root.numpy()}


def pack(tensors: dict[str, np.ndarray]) -> tuple[bytes, dict[str, dict]]:
    """The bytes of all tensors, and type, shape and offset of each."""
    data, index = bytearray(), {}
    for name, values in tensors.items():
        data += bytes(-len(data) % ALIGNMENT)
        kind = "i8" if values.dtype == np.int8 else "f32"
        index[name] = {"type": kind, "shape": list(values.shape), "offset": len(data)}
        data += values.astype("<i1" if kind == "i8" else "<f4").tobytes()
    return bytes(data), index


def labels_of(network: Reader, vocabulary: Vocabulary, data: bytes, index: dict[str, dict]) -> dict:
    """What labels.json holds."""
    lists = vocabulary.lists
    head = {"version": 1, "sha256": hashlib.sha256(data).hexdigest(), "sizes": network.sizes.as_dict()}
    joined = {LISTS[t]: "\n".join(lists[t]) for t in TABLES}
    return {**head, **joined, "tags": lists["tags"], "relations": lists["relations"], "tensors": index}


def formatted(labels: dict) -> str:
    """Indented JSON with lists of numbers on one line, as the project's formatter leaves it."""
    text = json.dumps(labels, ensure_ascii=False, indent=2)
    return re.sub(r"\[\s+([\d,\s]+?)\s+\]", lambda m: "[" + re.sub(r"\s+", " ", m[1]) + "]", text) + "\n"


def main() -> None:
    """Export one model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prepared", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    vocabulary = Vocabulary(args.prepared)
    network = load_network(args.model, args.prepared, vocabulary)
    data, index = pack(tensors_of(network))
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "weights.bin").write_bytes(data)
    labels = formatted(labels_of(network, vocabulary, data, index))
    (args.out / "labels.json").write_text(labels, encoding="utf-8")
    print(f"{len(data)} bytes of weights, {len(labels.encode())} of labels")


if __name__ == "__main__":
    main()
