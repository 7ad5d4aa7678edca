"""Read treebank files with the exported weights: `evaluate.py --weights DIR --gold FILE… --out DIR`.

Writes a prediction for `score.py tree` for each file and prints the figures. `--reference N` also writes what the network
computes for the first N sentences, for comparison with the run time.
"""

import argparse
import json
from pathlib import Path

import numpy as np

from prepare import sentences
from predict import Reading, score
from quantised import QuantisedReader, Trace

TYPES = {"i8": "<i1", "f32": "<f4"}


def load_reader(folder: Path) -> QuantisedReader:
    """The reader of exported files."""
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    data = (folder / "weights.bin").read_bytes()
    tensors = {}
    for name, t in labels["tensors"].items():
        count = int(np.prod(t["shape"]))
        tensors[name] = np.frombuffer(data, TYPES[t["type"]], count, t["offset"]).reshape(t["shape"])
    return QuantisedReader(labels, tensors)


def reading_of(reader: QuantisedReader, trace: Trace) -> Reading:
    """The names of what was chosen."""
    labels = reader.labels
    return Reading([labels["tags"][i] for i in trace.tags], trace.heads, [labels["relations"][i] for i in trace.relations])


def reference(reader: QuantisedReader, row: dict) -> dict:
    """A sentence's inputs, activations and results."""
    trace = reader.trace(row["form"])
    reading = reading_of(reader, trace)
    whole = {"x": trace.x, "y": trace.y, "q": trace.queries, "k": trace.keys, "scores": trace.scores}
    return {
        "form": row["form"],
        "rows": trace.rows,
        **{k: v.astype(int).tolist() for k, v in whole.items()},
        "z0": trace.first[:16].astype(float).tolist(),
        "tag": trace.tags,
        "head": reading.heads,
        "rel": reading.relations,
        "upos": [t.split("|")[0] for t in reading.tags],
        "xpos": [t.split("|")[1] for t in reading.tags],
    }


class Gold:
    """A treebank row in the place of a sentence of the corpus."""

    def __init__(self, row: dict):
        self.row = row


def main() -> None:
    """Score every file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--gold", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--reference", type=int, default=0)
    args = parser.parse_args()
    reader = load_reader(args.weights)
    args.out.mkdir(parents=True, exist_ok=True)
    for path in args.gold:
        rows = sentences(path)
        pairs = [(Gold(row), reading_of(reader, reader.trace(row["form"]))) for row in rows]
        lines = (json.dumps(reading.as_row(gold.row["id"])) + "\n" for gold, reading in pairs)
        name = path.name.split(".jsonl")[0]
        (args.out / f"{name}.pred.jsonl").write_text("".join(lines), encoding="utf-8")
        print(name, score(pairs), flush=True)
    if args.reference:
        dump = [reference(reader, row) for row in sentences(args.gold[-1])[: args.reference]]
        (args.out / "reference.json").write_text(json.dumps(dump), encoding="utf-8")


if __name__ == "__main__":
    main()
