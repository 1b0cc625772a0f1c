"""A conversation as Markdown: questions as headings, a footnote per quote, like the memo."""

from __future__ import annotations

from collections.abc import Sequence

from reporter.memo.escaping import escape, escape_quoted
from reporter.types import Document, Evidence, Run, Turn


def as_markdown(run: Run, turns: Sequence[Turn]) -> str:
    """The turns about a run, oldest first."""
    notes = _Notes({document.id: document for document in run.documents})
    lines = [f"# Questions on: {escape(run.title)}", ""]
    for turn in turns:
        lines += [f"## {escape(turn.question)}", "", *_answered(turn, notes)]
    return "\n".join([*lines, *notes.lines]).rstrip() + "\n"


def _answered(turn: Turn, notes: _Notes) -> list[str]:
    lines: list[str] = []
    if turn.premise:
        lines += [f"*{escape(turn.premise)}*", ""]
    if turn.statements:
        lines += [" ".join(escape(s.text) + notes.cite(s.evidence) for s in turn.statements), ""]
    for said in (turn.missing, turn.note):
        if said:
            lines += [f"*{escape(said)}*", ""]
    if turn.refused:
        count = len(turn.refused)
        lines += [f"*{count} drafted sentence{'s' if count > 1 else ''} did not check out.*", ""]
    return lines


class _Notes:
    """One footnote per span, numbered by first use."""

    def __init__(self, documents: dict[str, Document]) -> None:
        self._documents = documents
        self._numbers: dict[tuple[str, int, int], int] = {}
        self.lines: list[str] = []

    def cite(self, evidence: Sequence[Evidence]) -> str:
        """The markup that cites spans."""
        return "".join(f"[^{self._number(piece)}]" for piece in evidence)

    def _number(self, piece: Evidence) -> int:
        key = (piece.document, piece.start, piece.end)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            page = f", p. {piece.page}" if piece.page is not None else ""
            title = escape(self._documents[piece.document].title)
            place = f"{title}{page} (chars {piece.start}–{piece.end})"
            self.lines.append(f'[^{self._numbers[key]}]: "{escape_quoted(piece.quote)}" — {place}')
        return self._numbers[key]
