"""Trivial rewordings of a true sentence: what any copy editor does. None where there is nothing to reword."""

from __future__ import annotations

import re
from collections.abc import Callable

Rewording = Callable[[str], str | None]

_LONG = {
    "isn't": "is not", "aren't": "are not", "wasn't": "was not", "weren't": "were not", "don't": "do not",
    "doesn't": "does not", "didn't": "did not", "can't": "cannot", "won't": "will not", "haven't": "have not",
    "hasn't": "has not", "it's": "it is", "we're": "we are", "they're": "they are", "I'm": "I am", "that's": "that is",
}  # fmt: skip
_LINKS = "However|Moreover|Furthermore|In addition|Additionally|Meanwhile|Also|And|But|So|Then|Finally|For example"
_WORDS = {"3": "three", "4": "four", "5": "five", "6": "six", "7": "seven", "8": "eight", "9": "nine", "10": "ten"}
_FRONT = r"(?:In|On|Since|Last|During) (?:[A-Z0-9][\w]*|the|\d+|last|year|week|month|late|early)(?: [A-Z0-9]\w*){0,2}"


def in_full(text: str) -> str | None:
    """Contractions written out."""
    out = re.sub(r"\b[A-Za-z]+['’][a-z]+\b", lambda m: _LONG.get(m[0].replace("’", "'"), m[0]), text)
    return _changed(text, out)


def percent(text: str) -> str | None:
    """% for percent and the other way."""
    out = re.sub(r"(?<=\d) percent\b", "%", text)
    return _changed(text, out if out != text else re.sub(r"(?<=\d)%", " percent", text))


def digits(text: str) -> str | None:
    """Small counts in words for digits, and the other way."""
    # Not March 7, Section 8, 5 a.m. or one in seven, which nobody writes otherwise.
    out = re.sub(r"(?<![\w-])([a-z]+) ([3-9]|10)(?= (?![ap]\.m)[a-z])", lambda m: f"{m[1]} {_WORDS[m[2]]}", text)
    if out == text:
        back = {word: digit for digit, word in _WORDS.items()}
        out = re.sub(rf"(?<=[a-z] )(?<! in )(?:{'|'.join(back)})(?= [a-z]+s\b)", lambda m: back[m[0]], text)
    return _changed(text, out)


def unlinked(text: str) -> str | None:
    """The word that links it to the sentence before left out."""
    out = re.sub(rf"^(?:{_LINKS}),? (\w)", lambda m: m[1].upper(), text)
    return _changed(text, out)


def moved(text: str) -> str | None:
    """A date that opens it put at its end."""
    match = re.match(rf"({_FRONT}), ([^,;:]+)\.$", text)
    if match is None:
        return None
    front = match[1][0].lower() + match[1][1:]
    return f"{match[2][0].upper()}{match[2][1:]} {front}."


def typeset(text: str) -> str | None:
    """Curly quotes, long dashes, capitals as another house sets them."""
    out = text.replace('"', "”").replace("'", "’").replace(" - ", " – ").replace("U.S.", "US").replace("%", " %")
    return _changed(text, out)


REWORDINGS: dict[str, Rewording] = {
    "contractions in full": in_full,
    "% for percent or back": percent,
    "small numbers in words or back": digits,
    "the linking word left out": unlinked,
    "the date moved to the end": moved,
    "another house's typesetting": typeset,
}


def _changed(text: str, other: str) -> str | None:
    return other if other != text else None
