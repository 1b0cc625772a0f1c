"""What memo.md says, line by line, as a reader sees it."""

from __future__ import annotations

import re

from reporter.memo.escaping import unescape

_DEFINITION = re.compile(r"^\[\^\d+\]:", re.MULTILINE)
_CITE = re.compile(r"(?<!\\)\[\^\d+\]")
_OPENING = re.compile(r"^\s*(?:#{1,6}|-)?\s+|^\s*\|")
_MARKUP = re.compile(r"(?<!\\)\*+")
_LINK = re.compile(r"(?<!\\)\[((?:\\.|[^\]\\])+)\]\([^)]+\)")


def notes_of(memo: str) -> int:
    """How many footnotes there are."""
    return len(_DEFINITION.findall(memo))


def cites_of(memo: str) -> int:
    """How often footnotes are cited."""
    return len(_CITE.findall(_body(memo)))


def lines_of(memo: str) -> list[str]:
    """Every line of the body without its markup, white space taken out: what remains must be in every export."""
    lines = (_MARKUP.sub("", _LINK.sub(r"\1", _CITE.sub("", line))) for line in _body(memo).splitlines())
    return [squeezed(unescape(_OPENING.sub("", line))) for line in lines if line.strip()]


def squeezed(text: str) -> str:
    """Text without white space, without the hyphens at which lines were broken and what keeps them from it."""
    return re.sub(r"[\s\u00ad\u2060\ufffe\u0002-]+", "", text)


def _body(memo: str) -> str:
    front = memo.index("\n---\n", 4) + 5
    return _DEFINITION.split(memo[front:], maxsplit=1)[0]
