"""What a question refers to by number: a footnote of the memo, ``[3]``, or a claim of the run, ``c3``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from reporter.memo.markdown import footnote_evidence
from reporter.types import Document, Evidence, Run

Place = tuple[str, int]
"""A document's id and the number of a sentence in it."""

_FOOTNOTE = re.compile(r"\[\^?(\d{1,4})\]")
_CLAIM = re.compile(r"\bc(\d{1,5})\b")


class References:
    """The sentences behind a run's footnotes and claims."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._documents = {document.id: document for document in run.documents}
        self._claims = {claim.id: claim.evidence for claim in run.claims}

    def named_in(self, question: str) -> tuple[Place, ...]:
        """The sentences behind all that a question names by number, each once."""
        named = (place for evidence in self._evidence(question) for place in self._places(evidence))
        return tuple(dict.fromkeys(named))

    @cached_property
    def _footnotes(self) -> tuple[Evidence, ...]:
        """What the memo's footnotes quote: the memo is laid out anew for it, and few questions name one."""
        return footnote_evidence(self._run)

    def _evidence(self, question: str) -> Iterator[Evidence]:
        for number in _FOOTNOTE.findall(question):
            yield from self._footnotes[int(number) - 1 : int(number)] if int(number) else ()
        for number in _CLAIM.findall(question):
            yield from self._claims.get(f"c{number}", ())

    def _places(self, evidence: Evidence) -> Iterator[Place]:
        document: Document = self._documents[evidence.document]
        for sentence in document.sentences:
            if evidence.start < sentence.end and sentence.start < evidence.end:
                yield document.id, sentence.number
