"""One spelling for texts that differ only in how they are set: quotes, dashes, case, white space."""

from __future__ import annotations

import re
import unicodedata
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
_HYPHENATED = re.compile(r"(?<=[a-z])-\s*\n\s*(?=[a-z])")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in one spelling; ``offsets[i]`` is where its i-th character stands in the original."""

    text: str
    offsets: tuple[int, ...]
    length: int

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the original that ``text[start:end]`` was folded from."""
        if start >= end:
            at = self.offsets[start] if start < len(self.offsets) else self.length
            return at, at
        return self.offsets[start], self.offsets[end - 1] + 1


@lru_cache(maxsize=256)
def fold(text: str) -> Folded:
    """Fold case, width, quotes, dashes, line-end hyphens and white space, keeping track of offsets."""
    skipped = {i for match in _HYPHENATED.finditer(text) for i in range(match.start(), match.end())}
    characters: list[str] = []
    offsets: list[int] = []
    for i, character in enumerate(text):
        if i in skipped or character in _DROPPED:
            continue
        for out in spelled(character):
            if out == " " and (not characters or characters[-1] == " "):
                continue
            characters.append(out)
            offsets.append(i)
    return Folded("".join(characters), tuple(offsets), len(text))


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


def folded(text: str) -> str:
    """The folded text alone, trimmed."""
    return fold(text).text.strip()
