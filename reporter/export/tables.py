"""How wide the columns of a table are that does not fit its text on one line a row."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt
from typing import Any
from unicodedata import east_asian_width

from reporter.export.tree import Node, Nodes, node, plain

_LEAST, _MARGIN = 4.0, 2.0  # letters


def with_columns(table: list[Any]) -> list[Any]:
    """What a table node holds, its columns as wide as what stands in them asks, and to the left if nowhere else.

    Pandoc goes by the dashes under the header, and those are as the template's author found them easy to read. A
    column gets room for its longest word, and more the longer its longest cell is. Narrow tables stay narrow.
    """
    attributes, caption, columns, head, bodies, foot = table
    rows = [*head[1], *(row for body in bodies for row in (*body[2], *body[3])), *foot[1]]
    widths = _widths(rows, [width for _, width in columns])
    alignments = [node("AlignLeft") if side["t"] == "AlignDefault" else side for side, _ in columns]
    return [attributes, caption, [list(column) for column in zip(alignments, widths, strict=True)], head, bodies, foot]


def _widths(rows: list[Any], pandocs: Nodes) -> Nodes:
    if all(width["t"] == "ColWidthDefault" for width in pandocs):
        return pandocs
    needs = [max((_need(row[1][i]) for row in rows if i < len(row[1])), default=_LEAST) for i in range(len(pandocs))]
    return [node("ColWidth", round(need / sum(needs), 4)) for need in needs]


def _need(cell: list[Any]) -> float:
    text = plain(inline for block in cell[4] for inline in _inlines(block))
    words = [_width(word) if word.isascii() else min(_width(word), 2 * _LEAST) for word in text.split()]
    longest = max((*words, _LEAST))
    return _MARGIN + longest + sqrt(max(0.0, _width(text) - longest))


def _inlines(block: Node) -> Iterator[Node]:
    if block["t"] in ("Plain", "Para"):
        yield from block["c"]


def _width(text: str) -> float:
    return float(sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text))
