"""Tables that two documents share, and where their figures differ.

Rows are matched by the heading they stand under and their label, cells by the head of their column. Two tables are
taken for the same where at least half of the cells they share agree: tables of two matters have few figures in
common, a copy with errors has most.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import NamedTuple

from reporter.types import Document

FEWEST, AGREEING = 4, 0.5  # cells in common, and the part of them that agrees, of two copies of one table
_FIGURE = re.compile(r"[<>~≈]?\s*[$€£¥]?(-?\d[\d,]*(?:\.\d+)?)\s*%?")
_LETTERS = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MARKS = re.compile(r"[*†‡⁰¹²³⁴-⁹ᵉ]+")


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the number of its sentence, the heading over it, its label, its figures by the head of the column."""

    number: int
    heading: str
    label: str
    cells: dict[str, str]


@dataclass(slots=True)
class Table:
    """The rows under one head, by heading and label; rows of one name in their order."""

    document: str
    rows: dict[tuple[str, str], list[Row]] = field(default_factory=lambda: defaultdict(list))

    def several(self, row: Row) -> bool:
        """Whether rows under other headings have its label as well."""
        return sum(label == _key(row.label) for _, label in self.rows) > 1


class Disagreement(NamedTuple):
    """Two rows of one table in two documents (document id, sentence number), and in words where they differ."""

    one: tuple[str, int]
    other: tuple[str, int]
    reason: str


def disagreements(documents: Sequence[Document]) -> Iterator[Disagreement]:
    """Where the tables that documents share give different figures."""
    found = [table for document in documents for table in tables_of(document)]
    for one, other in combinations(found, 2):
        if one.document == other.document:
            continue
        pairs = list(_pairs(one, other))
        shared = [(a, b, head) for a, b in pairs for head in a.cells if head in b.cells]
        agreeing = sum(_same(a.cells[head], b.cells[head]) for a, b, head in shared)
        if len(shared) < FEWEST or agreeing < AGREEING * len(shared):
            continue
        for a, b in pairs:
            if reason := _difference(a, b):
                name = _MARKS.sub("", f"{a.heading}, {a.label}" if one.several(a) or other.several(b) else a.label)
                yield Disagreement((one.document, a.number), (other.document, b.number), f"{name}, {reason}")


def tables_of(document: Document) -> Iterator[Table]:
    """A document's tables: rows of figures under a row that heads their columns."""
    table, heads, heading = Table(document.id), list[str](), ""
    numbers = {sentence.block: sentence.number for sentence in document.sentences}
    for index, block in enumerate(document.blocks):
        text = " ".join(document.quote(block).split())
        if block.kind == "heading":
            heading = text
        if block.kind != "table_row" or index not in numbers:
            continue
        label, *cells = (cell.strip() for cell in document.quote(block).split("|"))
        if _is_head(cells):
            if table.rows:
                yield table
            table, heads = Table(document.id), [_MARKS.sub("", cell).strip().casefold() for cell in cells]
        elif len(cells) == len(heads) and label:
            figures = {
                head: cell
                for head, cell in zip(heads, cells, strict=True)
                if head and heads.count(head) == 1 and _FIGURE.fullmatch(cell)
            }
            table.rows[_key(heading), _key(label)].append(Row(numbers[index], heading.rstrip(" :"), label, figures))
    if table.rows:
        yield table


def _is_head(cells: Sequence[str]) -> bool:
    """Whether the cells head columns: years, or no figures at all."""
    bare = [_MARKS.sub("", cell).strip() for cell in cells]
    named = [cell for cell in bare if cell]
    return bool(named) and (
        all(_YEAR.fullmatch(cell) for cell in named) or all(len(_LETTERS.sub("", c)) < len(c) / 2 for c in named)
    )


def _key(text: str) -> str:
    return " ".join(_LETTERS.findall(_MARKS.sub(" ", text.casefold())))


def _pairs(one: Table, other: Table) -> Iterator[tuple[Row, Row]]:
    """Rows of one name; where a name stands several times, as often in both."""
    for key, rows in one.rows.items():
        if len(rows) == len(other.rows.get(key, ())):
            yield from zip(rows, other.rows[key], strict=True)


def _difference(one: Row, other: Row) -> str:
    found = [
        f"{head}: {cell} in one source, {other.cells[head]} in another"
        for head, cell in one.cells.items()
        if head in other.cells and not _same(cell, other.cells[head])
    ]
    return "; ".join(found)


def _same(one: str, other: str) -> bool:
    """Whether two figures are the same, as far as the one with fewer digits goes."""
    a, b = _bare(one), _bare(other)
    digits = min(_significant(a), _significant(b))
    return float(f"{float(a):.{digits - 1}e}") == float(f"{float(b):.{digits - 1}e}")


def _bare(cell: str) -> str:
    match = _FIGURE.fullmatch(cell)
    return match[1].replace(",", "") if match else "nan"


def _significant(figure: str) -> int:
    digits = figure.lstrip("-")
    digits = digits.replace(".", "").lstrip("0") if "." in digits else digits.strip("0")
    return max(len(digits), 1)
