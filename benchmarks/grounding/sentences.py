"""A summary of several sentences judged a sentence at a time, as the program judges what it writes."""

from __future__ import annotations

from dataclasses import dataclass

from reporter.documents.segment import sentence_spans
from reporter.grounding.analysis import analyse
from reporter.grounding.check import check
from reporter.grounding.guard import compare, differences
from reporter.grounding.index import Source
from reporter.grounding.likelihood import Traits
from reporter.grounding.support import traits_of
from reporter.types import Document, Verdict

SHORTEST = 3  # words; "1)" and the like are no sentences


@dataclass(frozen=True)
class Judged:
    """One sentence: its verdict, score, passage, and traits (None where nothing aligns)."""

    verdict: Verdict
    score: float
    sentences: tuple[int, ...]
    traits: Traits | None


_SOURCES: dict[str, Source] = {}


def source_of(document: Document) -> Source:
    """The document prepared for grounding, once."""
    return _SOURCES.setdefault(document.text, Source(document))


def judged(text: str, document: Document) -> tuple[Judged, ...]:
    """Each sentence of a text beside a document."""
    source = source_of(document)
    cut = [text[span.start : span.end] for span in sentence_spans(text)]
    return tuple(_judged(one, source) for one in cut if len(one.split()) >= SHORTEST) or (_judged(text, source),)


def _judged(text: str, source: Source) -> Judged:
    found = check(text, source)
    if not found.sentences:
        return Judged(found.support.verdict, found.support.score, (), None)
    pair = compare(analyse(" ".join(text.split())), source.analysis(found.sentences), source)
    return Judged(found.support.verdict, found.support.score, found.sentences, traits_of(pair, differences(pair)))
