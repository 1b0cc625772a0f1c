"""Quotation marks promise the source's own words, in its own order."""

from __future__ import annotations

import re

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.normalize import folded

FEWEST = 3  # words: fewer may be set in quotation marks for their own sake

_QUOTED = re.compile(
    r"“(?P<double>[^“”]+)”|(?<!\w)\"(?P<straight>[^\"]+)\"(?!\w)"
    r"|‘(?P<single>[^‘’]+(?:’\w[^‘’]*)*)’(?!\w)|(?<!\w)'(?P<plain>[^']+(?:'\w[^']*)*)'(?!\w)"
)
_LEFT_OUT = re.compile(r"\.\.\.|…|\[[^\]]*\]")  # what whoever quotes has left out, or put in
_WORD = re.compile(r"\w+")


def check_quoting(pair: Comparison) -> Differences:
    """Words in quotation marks that the evidence does not have in a row."""
    found = list(_QUOTED.finditer(pair.claim.text))
    said = _plain(pair.evidence.text) if found else ""
    for match in found:
        quoted = next(filter(None, match.groups()))
        pieces = [_plain(piece) for piece in _LEFT_OUT.split(quoted)]
        if sum(piece.count(" ") + 1 for piece in pieces if piece) < FEWEST:
            continue
        if any(f" {piece} " not in f" {said} " for piece in pieces if piece):
            yield Difference("wording", f"quotation “{quoted}”: the source does not have these words so", "unsupported")


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(folded(text)))
