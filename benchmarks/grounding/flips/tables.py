"""The generator's word lists, read from their YAML files."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml

Tables = dict[str, str | dict[str, str]]


@cache
def tables(language: str) -> Tables:
    """The lists of `english` or `chinese`."""
    read: Tables = yaml.safe_load(Path(__file__).with_name(f"{language}.yaml").read_text(encoding="utf-8"))
    return read


@cache
def listed(language: str, name: str) -> tuple[str, ...]:
    """A plain list; parted by bars where its items have spaces."""
    text = str(tables(language)[name])
    return tuple(item.strip() for item in (text.split("|") if "|" in text else text.split()) if item.strip())


@cache
def exchanges(language: str, name: str) -> dict[str, str]:
    """What is put for what."""
    entry = tables(language)[name]
    assert isinstance(entry, dict)
    out: dict[str, str] = {}
    for item in _items(entry.get("swaps", "")):
        left, right = item.split("/")
        out.setdefault(left.strip(), right.strip())
        out.setdefault(right.strip(), left.strip())
    for item in _items(entry.get("turns", "")):
        left, right = item.split(">")
        out.setdefault(left.strip(), right.strip())
    return out


@cache
def finder(language: str, name: str, *, bounded: bool = True) -> re.Pattern[str]:
    """An expression for any key of an exchange, the longest first."""
    keys = "|".join(map(re.escape, sorted(exchanges(language, name), key=len, reverse=True)))
    return re.compile(rf"\b(?:{keys})\b" if bounded else keys)


def _items(text: str) -> list[str]:
    return [item for item in text.split("|") if item.strip()]
