"""What the network sees of a word: its normal form, affixes and shape. The run time has the same functions in TypeScript."""

QUOTES = {**dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("‘’‚‛`´", "'"), **dict.fromkeys("‐‑‒–—―−", "-"), "…": "..."}
"""Typographic signs and what they become before anything else looks at the word."""


def straighten(form: str) -> str:
    """Replace typographic quotes, dashes and ellipses by ASCII."""
    return "".join(QUOTES.get(c, c) for c in form).replace("''", '"')


def lower(c: str) -> str:
    """Lower-case one code point, unless that makes several of it."""
    small = c.lower()
    return small if len(small) == 1 else c


def normal(form: str) -> str:
    """Straight signs, lower case, every ASCII digit a 0."""
    return "".join("0" if "0" <= c <= "9" else lower(c) for c in straighten(form))


def letter_class(c: str) -> str:
    """X for what has a lower case, x for what has an upper case, d for an ASCII digit, other signs as they are."""
    if "0" <= c <= "9":
        return "d"
    if lower(c) != c:
        return "X"
    big = c.upper()
    return "x" if big != c and len(big) == 1 else c


def shape(form: str) -> str:
    """Letter classes in order, no class more than three times in a row."""
    out = ""
    for c in straighten(form):
        k = letter_class(c)
        if out[-3:] != k * 3:
            out += k
    return out


def features(form: str) -> tuple[str, str, str, str, str]:
    """(word, prefix of three, suffix of three, suffix of two, shape), lengths in code points."""
    word = normal(form)
    return word, word[:3], word[-3:], word[-2:], shape(form)
