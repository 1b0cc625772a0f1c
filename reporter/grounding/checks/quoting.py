"""Quotation marks promise the source's own words, in its own order."""

from __future__ import annotations

import re

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.normalize import folded

FEWEST = 3  # words: fewer may be set in quotation marks for their own sake

#: What stands in quotation marks of any kind; an apostrophe is none.
QUOTED = re.compile(
    r"“(?P<double>[^“”]+)”|(?<!\w)\"(?P<straight>[^\"]+)\"(?!\w)"
    r"|‘(?P<single>[^‘’]+(?:’\w[^‘’]*)*)’(?!\w)|(?<!\w)'(?P<plain>[^']+(?:'\w[^']*)*)'(?!\w)"
)
_LEFT_OUT = re.compile(r"\.\.\.|…|\[[^\]]*\]")  # what whoever quotes has left out, or put in
_OURS = re.compile(r"\b(?:we|us|our|ours|my|mine)\b")
_WORD = re.compile(r"\w+")


def check_quoting(pair: Comparison) -> Differences:
    """Words in quotation marks that the evidence does not have in a row."""
    found = list(QUOTED.finditer(pair.claim.text))
    said = _plain(pair.evidence.text) if found else ""
    for match in found:
        quoted = next(filter(None, match.groups()))
        pieces = [_plain(piece) for piece in _LEFT_OUT.split(quoted)]
        if sum(piece.count(" ") + 1 for piece in pieces if piece) < FEWEST:
            continue
        if any(f" {piece} " not in f" {said} " for piece in pieces if piece):
            yield Difference("wording", f"quotation “{quoted}”: the source does not have these words so", "unsupported")


def check_first_person(pair: Comparison) -> Differences:
    """A "we" or "our" taken out of somebody's quotation: in a memo it would be ours."""
    ours = _OURS.search(QUOTED.sub("", pair.claim.text))
    if ours is not None and _OURS.search(pair.evidence.text) and not _OURS.search(QUOTED.sub("", pair.evidence.text)):
        yield Difference("attribution", f"“{ours.group()}”: the source has it in a quotation", "unsupported")


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(folded(text)))
