"""Slips of the sampler undone: a model kept from repeating itself runs names together and changes their capitals."""

from __future__ import annotations

import re
from itertools import pairwise

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SPACED_POINT = re.compile(r"(\d+)\. (\d+)")
_DECIMAL = re.compile(r"\d+\.\d+")


def respelled(text: str, original: str) -> str:
    """A retelling with its original's words written as they are there: the letters stay, spaces and capitals change."""
    known = _WORD.findall(original)
    written = {word.lower(): word for word in reversed(known[1:])}  # the first word may have but its sentence's capital
    decimals = _DECIMAL.findall(original)
    together = {(a + b).lower(): f"{a} {b}" for a, b in pairwise(known)}

    def joined(point: re.Match[str]) -> str:
        number = f"{point[1]}.{point[2]}"
        return number if number in decimals else point[0]

    def as_there(found: re.Match[str]) -> str:
        word = found.group()
        key = word.lower()
        if word in known or (key in written and found.start() == 0):
            return word
        return written.get(key) or together.get(key) or word

    return _WORD.sub(as_there, _SPACED_POINT.sub(joined, text))
