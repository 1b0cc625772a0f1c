"""A comparison as Markdown tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reporter.memo.escaping import escape
from reporter.runs.comparison.compare import Comparison, Line
from reporter.runs.comparison.tables import figures, percent

TITLE = "Runs side by side"


def comparison_markdown(comparison: Comparison) -> str:
    """A table of figures, one of what the runs have in common, and one a section."""
    lines = [f"# {TITLE}", ""]
    for failure in comparison.failed:
        lines += [f"- **{escape(failure.label)}** was not made: {escape(failure.error)}"]
    if comparison.failed:
        lines += [""]
    lines += [*_table(("", *comparison.labels), figures(comparison)), ""]
    if comparison.overlaps:
        shares = [(f"{o.a} / {o.b}", percent(o.claims), percent(o.statements)) for o in comparison.overlaps]
        lines += ["## In common", "", *_table(("runs", "claims", "statements"), shares), ""]
    for row in comparison.rows:
        cells = [[_cell(cell) for cell in row.cells]]
        lines += [f"## {escape(row.name.replace('_', ' ').capitalize())}", ""]
        lines += [*_table(comparison.labels, cells, escaped=True), ""]
    if any(line.alone for row in comparison.rows for cell in row.cells for line in cell or ()):
        lines += ["*In italics: what no other of these runs says.*"]
    return "\n".join(lines).rstrip() + "\n"


def _cell(lines: Sequence[Line] | None) -> str:
    if lines is None:
        return "*no such section*"
    return "<br>".join(f"• *{escape(line.text)}*" if line.alone else f"• {escape(line.text)}" for line in lines) or "–"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]], *, escaped: bool = False) -> Iterator[str]:
    yield _line([escape(name) for name in head])
    yield _line(["---"] * len(head))
    for row in rows:
        yield _line(row if escaped else [escape(cell) for cell in row])


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
