"""One spelling for texts that differ only in how they are set: quotes, dashes, case, white space."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_SAME = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "`": "'", "´": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "«": '"', "»": '"',
        "「": '"', "」": '"', "『": '"', "』": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "－": "-",
        "…": "...", "，": ",", "。": ".", "；": ";", "：": ":", "！": "!", "？": "?", "（": "(", "）": ")", "、": ",",
    }
)  # fmt: skip
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_NO_LETTER = re.compile(r"[\W_]+")
_PLAIN = re.compile("[!-~]+(?: [!-~]+)*")  # words of ASCII, a space between each two: all but their case stays
# The hyphen first: what opens with a letter of its own is found many times faster than what looks back from any.
_HYPHENATED = re.compile(r"-(?<=[a-z]-)\s*\n\s*(?=[a-z])")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in one spelling, and the stretches that stand in the original as they do in it, letter by letter.

    The k-th begins at ``starts[k]`` of the text and at ``origins[k]`` of the original, which has ``length`` characters.
    """

    text: str
    starts: array[int]
    origins: array[int]
    length: int

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the original that ``text[start:end]`` was folded from."""
        if start >= end:
            at = self._origin(start) if start < len(self.text) else self.length
            return at, at
        return self._origin(start), self._origin(end - 1) + 1

    def _origin(self, at: int) -> int:
        stretch = bisect_right(self.starts, at) - 1
        return self.origins[stretch] + at - self.starts[stretch]


@lru_cache(maxsize=16)  # whole documents among them, which `Source.forget` lets go of
def fold(text: str) -> Folded:
    """Fold case, width, quotes, dashes, line-end hyphens and white space, keeping track of offsets."""
    written: list[str] = []
    starts, origins = array("I"), array("I")
    length, shift, spaced = 0, None, True
    for origin, piece in _pieces(text):
        if piece == " " and spaced:
            continue
        spaced = piece == " "
        if origin - length != shift:
            shift = origin - length
            starts.append(length)
            origins.append(origin)
        written.append(piece)
        length += len(piece)
    return Folded("".join(written), starts, origins, len(text))


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text in the folded spelling, in pieces that are as long in the original, each with its place there."""
    begun = 0
    for end in (*(match.span() for match in _HYPHENATED.finditer(text)), (len(text), len(text))):
        while begun < end[0]:
            plain = _PLAIN.match(text, begun, end[0])
            if plain:
                yield begun, plain[0].lower().replace("`", "'")
                begun = plain.end()
                continue
            if text[begun] not in _DROPPED:
                yield from ((begun, out) for out in spelled(text[begun]))
            begun += 1
        begun = end[1]


@lru_cache(maxsize=8192)
def spelled(character: str) -> str:
    """One character in the folded spelling (sometimes several, as for an ellipsis)."""
    if character.isspace():
        return " "
    if character.isascii():
        return character.lower().translate(_SAME)
    if unicodedata.decomposition(character).startswith(("<super>", "<sub>")):
        return character  # 10² is not 102
    plain = unicodedata.normalize("NFKC", character.translate(_SAME)).translate(_SAME)
    return " " if plain.isspace() else plain.lower()


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """The folded text alone, trimmed."""
    if text.isascii():
        return " ".join(_HYPHENATED.sub("", text).lower().replace("`", "'").split())
    return fold(text).text.strip()


def squeezed(text: str) -> str:
    """The letters and digits of a text alone, in lower case."""
    return _NO_LETTER.sub("", text.lower())
