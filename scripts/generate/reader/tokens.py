"""A plain tokeniser in the manner of the treebanks, for text that is read only to be learned from."""

import re

CLITICS = r"(?i:n['’]t|['’](?:s|re|ve|ll|d|m)\b)"
PARTS = re.compile(
    rf"(?i:\b(?:ca|wo|do|does|did|is|are|was|were|has|have|had|could|would|should|might|must|need|ai))(?=n['’]t\b)"
    rf"|(?i:\bcan)(?=not\b)|{CLITICS}"
    r"|(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|St|Sen|Gov|Gen|Rep|Jr|Sr|vs|No)\.(?=\s)"
    r"|\d+(?:[.,:/]\d+)*(?:th|st|nd|rd|s)?|\.{2,}|-{2,}"
    r"|[^\W\d_]+|\S"
)


def tokens(text: str) -> list[str]:
    """Words, clitics, numbers and signs in order."""
    return PARTS.findall(text)
