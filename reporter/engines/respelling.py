"""Slips of the sampler undone: a model kept from repeating itself runs names together and changes their capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reporter.grounding.analysis import analyse

_SMALL = 5  # letters
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SPACED_POINT = re.compile(r"(\d+)\. (\d+)")
_DECIMAL = re.compile(r"\d+\.\d+")


def respelled(text: str, original: str) -> str:
    """A retelling with its original's words written as they are there: the letters stay, spaces and capitals change."""
    known = _WORD.findall(original)
    written = {word.lower(): word for word in reversed(known[1:])}  # the first word may have but its sentence's capital
    decimals = _DECIMAL.findall(original)
    together = {(a + b).lower(): f"{a} {b}" for a, b in pairwise(known)}
    missing = {short: word for word in _small_words(original) for short in _one_letter_less(word)}

    def joined(point: re.Match[str]) -> str:
        number = f"{point[1]}.{point[2]}"
        return number if number in decimals else point[0]

    def as_there(found: re.Match[str]) -> str:
        word = found.group()
        key = word.lower()
        if word in known or (key in written and found.start() == 0):
            return word
        return written.get(key) or together.get(key) or missing.get(word) or word

    return _WORD.sub(as_there, _SPACED_POINT.sub(joined, text))


def _small_words(text: str) -> Iterator[str]:
    """The longer ones of the words that only join: "through", of which the sampler makes "though"."""
    return (word.text for word in analyse(text).words if not word.content and len(word.text) > _SMALL)


def _one_letter_less(word: str) -> Iterator[str]:
    return (word[:i] + word[i + 1 :] for i in range(1, len(word)))


def with_subject(text: str, original: str) -> str:
    """A retelling that opens with "The directive" or "This directive" opens as its original does: "Brevik's directive".

    Left as it is where the original's own first words do not say whose or which it is.
    """
    read = analyse(original)
    subject = read.syntax.phrases[0] if read.syntax.phrases else None
    opening = list(_WORD.finditer(text))[:4]
    if subject is None or subject.first or not opening or opening[0].group() not in {"The", "This", "That"}:
        return text
    words = read.words[: subject.last + 1]
    if not subject.possessors and not any(word.capital for word in words[1:]):
        return text
    known, head = {word.norm for word in words}, read.words[subject.head].norm
    for found in opening[1:]:
        if found.group().lower() == head:
            return read.text[: words[-1].end] + text[found.end() :]
        if found.group().lower() not in known:
            break
    return text
