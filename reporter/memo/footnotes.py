"""Footnotes: one per span of evidence, numbered by first use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from reporter.memo.escaping import escape, escape_quoted
from reporter.prompting.view import Footnote
from reporter.types import Document, Evidence

_MOST_CITES = 3


class Footnotes:
    """One footnote per span of evidence."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._labels = _labels(documents.values())
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._footnotes: list[Footnote] = []
        self._evidence: list[Evidence] = []

    def cite(self, evidence: Iterable[Evidence]) -> str:
        """The markup that cites the first spans, each once."""
        spans = {(piece.document, piece.start, piece.end): piece for piece in evidence}
        chosen = sorted(self._number(key, piece) for key, piece in list(spans.items())[:_MOST_CITES])
        return "".join(f"[^{number}]" for number in chosen)

    def all(self) -> tuple[Footnote, ...]:
        """The footnotes so far, by number."""
        return tuple(self._footnotes)

    def evidence(self) -> tuple[Evidence, ...]:
        """What each footnote quotes, in the same order."""
        return tuple(self._evidence)

    def _number(self, key: tuple[str, int, int], evidence: Evidence) -> int:
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            page = f", p. {evidence.page}" if evidence.page is not None else ""
            place = f"{self._labels[evidence.document]}{page} (chars {evidence.start}–{evidence.end})"
            self._evidence.append(evidence)
            self._footnotes.append(Footnote(self._numbers[key], escape_quoted(evidence.quote), place))
        return self._numbers[key]


def _labels(documents: Iterable[Document]) -> dict[str, str]:
    """What footnotes call each document; those that look alike get their id."""
    labels = {
        document.id: ", ".join(
            escape(part) for part in (document.title, document.publisher, document.published) if part
        )
        for document in documents
    }
    times = Counter(labels.values())
    return {name: label if times[label] == 1 else f"{label}, {name}" for name, label in labels.items()}
