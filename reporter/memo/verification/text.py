"""Do these documents say this? Any text, checked sentence by sentence against any sources, without a memo."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reporter.documents.segment import sentence_spans
from reporter.grounding.align import align, nearest
from reporter.grounding.check import Finding, check
from reporter.grounding.index import Source, sources_of
from reporter.grounding.quotations import located
from reporter.types import Document, Evidence, Support


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """A sentence, what the sources make of it, and where: the passage that says so, or else what comes nearest."""

    text: str
    support: Support
    evidence: tuple[Evidence, ...]


def check_text(text: str, documents: Sequence[Document]) -> tuple[CheckedSentence, ...]:
    """Each sentence of a text against all documents: the first that bears it out decides, or else the nearest.

    Never raises; no model is asked. A text without a letter or digit has no sentences.
    """
    sources = tuple(sources_of(documents).values())
    return tuple(_checked(sentence, sources) for sentence in _sentences(text))


def _sentences(text: str) -> Iterator[str]:
    for block in text.split("\n"):
        found = (block[span.start : span.end] for span in sentence_spans(block))
        yield from (sentence for sentence in found if any(map(str.isalnum, sentence)))


def _checked(sentence: str, sources: Sequence[Source]) -> CheckedSentence:
    found: list[tuple[Finding, Source]] = []
    for source in sources:
        found.append((check(sentence, source), source))
        if found[-1][0].support.verdict == "supported":
            break
    if not found:
        return CheckedSentence(sentence, Support(verdict="unsupported", score=0.0, reasons=("there is no source",)), ())
    finding, source = found[-1]
    if finding.support.verdict != "supported":
        # A document that speaks of the very same and says otherwise tells more than one that hardly speaks of it.
        finding, source = max(found, key=lambda pair: (align(sentence, pair[1]).coverage, pair[0].rank))
    return CheckedSentence(sentence, finding.support, _passage(sentence, finding, source))


def _passage(sentence: str, finding: Finding, source: Source) -> tuple[Evidence, ...]:
    """Of what is not borne out, the place that it was taken from, if it can be told."""
    taken = None if finding.support.verdict == "supported" else located(sentence, source)
    if taken is not None:
        return (source.document.cite(taken),)
    return tuple(source.document.cite(span) for span in source.spans(finding.sentences or nearest(sentence, source, 1)))
